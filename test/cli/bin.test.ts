import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, sandbox } from './run.ts';

/** The program as it is installed: bin/ and dist/ (`npm test` builds before). */
const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/perf-score.js');

let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx');
});
afterEach(() => box.done());

test('checks a form, writes the marked copy and hands on the exit code', () => {
  const ran = spawnSync(process.execPath, [bin, 'check', 'baoxie-2022.xlsx'], {
    cwd: box.path,
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain('填报 97.69，加总 97.69，按规则重算 98.09');
  expect(ran.stdout).not.toContain('\u001b');
  expect(ran.status).toBe(1);
  expect(readdirSync(box.path)).toContain('baoxie-2022.checked.xlsx');
});

test('a reader that closes the pipe early sees no error', async () => {
  const command = `"${process.execPath}" "${bin}" check . -f json --no-annotate | head -c 10`;
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: box.path });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem', stderr: '' });
});

test('a report of more than 64 KiB comes whole through a pipe', async () => {
  const copies = ['fixtures/wrong', 'fixtures/clean'].map((folder) => join(root, folder));
  const ran = spawnSync(process.execPath, [bin, 'check', ...copies, '-f', 'json', '--no-annotate'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  expect(ran.stdout.length).toBeGreaterThan(1 << 17);
  expect(JSON.parse(ran.stdout).summary.forms).toBeGreaterThan(10);
});

describe('what was kept compiled is left alone', () => {
  const kept = readFileSync(join(root, 'dist/core.cjs.cache'));
  const flipped = Buffer.from(kept);
  flipped.writeUInt8(flipped.readUInt8(kept.length >> 1) ^ 1, kept.length >> 1);

  test.each([
    ['where there is none', null],
    ['when it is empty', Buffer.alloc(0)],
    ['when it is cut short', kept.subarray(0, kept.length >> 1)],
    ['when a bit is wrong', flipped],
    ['when it is something else', Buffer.alloc(kept.length, 'perf-score')],
  ])('%s', (_, bytes) => {
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(join(root, part), join(box.path, 'installed', part), { recursive: true });
    }
    const file = join(box.path, 'installed/dist/core.cjs.cache');
    if (bytes) writeFileSync(file, bytes);
    else rmSync(file);
    const check = (program: string) =>
      spawnSync(process.execPath, [program, 'check', 'baoxie-2022.xlsx'], {
        cwd: box.path,
        encoding: 'utf8',
      });
    const ran = check(join(box.path, 'installed/bin/perf-score.js'));
    expect(ran.status).toBe(1);
    expect(ran.output).toEqual(check(bin).output);
  });
});

test('the built files ask for nothing but Node, and neither for the network nor for other programs', () => {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.c?js$/.test(name),
  );
  const wanted = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()"([^"]+)"/g)) {
      if (!name.startsWith('.')) wanted.add(name.replace(/^node:/, ''));
    }
  }
  expect(files.length).toBeGreaterThan(3);
  expect(wanted.size).toBeGreaterThan(3);
  expect([...wanted].filter((name) => !ALLOWED.includes(name))).toEqual([]);
});

const ALLOWED = [
  'assert',
  'async_hooks',
  'buffer',
  'constants',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'perf_hooks',
  'process',
  'stream',
  'stream/consumers',
  'string_decoder',
  'timers/promises',
  'tty',
  'url',
  'util',
  'v8',
  'worker_threads',
  'zlib',
];
