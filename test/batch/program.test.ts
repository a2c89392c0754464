import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type Sandbox, sandbox } from '../cli/run.ts';

/** The program as it is installed, with its threads: bin/ and dist/ (`npm test` builds before). */
const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/perf-score.js');

let box: Sandbox;
beforeEach(() => {
  box = sandbox('baoxie-2022.xlsx', 'clean');
});
afterEach(() => box.done());

const at = (name: string) => join(box.path, name);

/** Copies of one form, so many. */
function fill(count: number, folder = '批'): void {
  mkdirSync(at(folder));
  for (let index = 0; index < count; index++)
    cpSync(at('baoxie-2022.xlsx'), at(`${folder}/第${index + 1}号.xlsx`));
}

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs the program; `during` may do something to it once it prints something. */
function perfScore(
  argv: readonly string[],
  node: readonly string[] = [],
  during?: (kill: () => void) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, [...node, bin, ...argv], { cwd: box.path });
  const ended: Ended = { code: null, signal: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
    during?.(() => child.kill('SIGINT'));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
    during?.(() => child.kill('SIGINT'));
  });
  return new Promise((done) => child.on('close', (code, signal) => done({ ...ended, code, signal })));
}

describe('worker threads', () => {
  test('give what one thread gives, in natural order', async () => {
    fill(12);
    const [one, two] = [
      await perfScore(['check', '批', 'baoxie-2022.xlsx', '-f', 'json', '--jobs', '1']),
      await perfScore(['check', '批', 'baoxie-2022.xlsx', '-f', 'json', '--jobs', '3']),
    ];
    expect({ ...two, stderr: '' }).toEqual({ ...one, stderr: '' });
    const files: { file: string; annotated: string }[] = JSON.parse(one.stdout).files;
    expect(files.map(({ file }) => file)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `批/第${index + 1}号.xlsx`),
      'baoxie-2022.xlsx',
    ]);
    expect(files.every(({ annotated }) => existsSync(at(annotated)))).toBe(true);
  });

  test('go on when a file is bad', async () => {
    fill(3);
    writeFileSync(at('批/第2号.xlsx'), 'PK\x03\x04 cut off');
    const ran = await perfScore(['check', '批', '-f', 'json', '--no-annotate', '--jobs', '2']);
    expect(ran.code).toBe(2);
    const { files } = JSON.parse(ran.stdout);
    expect(files.map(({ status }: { status: string }) => status)).toEqual([
      'findings',
      'unreadable',
      'findings',
    ]);
  });

  test('keep to a cache and write the same', async () => {
    fill(5);
    const argv = ['check', '批', '-f', 'json', '--cache', '--jobs', '2'];
    const first = await perfScore(argv);
    expect(readdirSync(at('.perf-score-cache')).length).toBeGreaterThan(0);
    expect({ ...(await perfScore(argv)), stderr: '' }).toEqual({ ...first, stderr: '' });
  });
});

describe('Ctrl-C', () => {
  test('ends a run in order: what is done is told, and nothing is half written', async () => {
    fill(400);
    let stopped = false;
    const ran = await perfScore(
      ['check', '批', '-f', 'jsonl', '-f', 'csv:结果.csv', '-f', 'html:结果.html', '--jobs', '2'],
      [],
      (kill) => {
        if (!stopped) kill();
        stopped = true;
      },
    );
    expect({ code: ran.code, signal: ran.signal }).toEqual({ code: 2, signal: null });
    const lines = ran.stdout.trimEnd().split('\n');
    const [, done = ''] =
      /^已中断：400 个文件中检查完 (\d+) 个，写出标记副本 (\d+) 个；没有写出 结果\.csv、结果\.html。$/m.exec(
        ran.stderr,
      ) ?? [];
    expect(Number(done)).toBe(lines.length);
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) expect(JSON.parse(line).file).toMatch(/^批\/第\d+号\.xlsx$/);
    const left = readdirSync(box.path, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => /tmp|结果/.test(name))).toEqual([]);
    const copies = left.filter((name) => name.includes('.checked.'));
    expect(copies.length).toBeGreaterThan(0);
    // A copy is a zip with its end.
    for (const name of copies)
      expect(readFileSync(at(name)).subarray(-22, -18).toString('latin1')).toBe('PK\x05\x06');
  });

  test('leaves a document on stdout that can be read', async () => {
    fill(400);
    let stopped = false;
    const ran = await perfScore(['check', '批', '-f', 'json', '--no-annotate', '--jobs', '2'], [], (kill) => {
      if (!stopped) kill();
      stopped = true;
    });
    expect(ran.code).toBe(2);
    const { files, summary, between } = JSON.parse(ran.stdout);
    expect(files).toHaveLength(summary.files);
    expect(between).toBeNull();
  });

  test('a second time ends the program at once, whatever it waits for', async () => {
    fill(100);
    // Nobody reads what it prints, so it cannot come to an end by itself.
    const child = spawn(process.execPath, [bin, 'check', '批', '-f', 'jsonl', '--no-annotate'], {
      cwd: box.path,
    });
    const ended = new Promise((done) => child.on('exit', (code, signal) => done({ code, signal })));
    await new Promise<void>((done) => child.stdout.once('readable', done));
    child.kill('SIGINT');
    await new Promise((done) => setTimeout(done, 1500));
    expect([child.exitCode, child.signalCode]).toEqual([null, null]);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: null, signal: 'SIGTERM' });
    child.stdout.destroy();
  });

  test('after the last file gives the reports up, and says so', async () => {
    fill(5);
    const end = new AbortController();
    const texts = { stdout: '', stderr: '' };
    const collect = (name: keyof typeof texts) => ({
      write(content: string | Uint8Array, done: () => void) {
        texts[name] += Buffer.from(content).toString('utf8');
        if (texts.stdout.split('\n').length > 5) end.abort();
        done();
      },
    });
    const code = await main({
      argv: ['check', '批', '-f', 'jsonl', '-f', 'html:结果.html', '--no-annotate', '--no-progress'],
      stdout: collect('stdout'),
      stderr: collect('stderr'),
      env: {},
      cwd: box.path,
      worker: { url: pathToFileURL(join(root, 'dist/worker.js')) },
      interruption: () => ({ signal: end.signal, release: () => {} }),
    });
    expect({ code, stderr: texts.stderr }).toEqual({
      code: 2,
      stderr: '已中断：5 个文件中检查完 5 个，写出标记副本 0 个；没有写出 结果.html。\n',
    });
    expect(existsSync(at('结果.html'))).toBe(false);
  });

  test('while a report is written ends the program at once', async () => {
    fill(400);
    const argv = [
      'check',
      '批',
      '-f',
      'html:结果.html',
      '-f',
      'csv:结果.csv',
      '--no-annotate',
      '--no-progress',
    ];
    // The report that was written file by file is the first to be whole.
    const ran = await perfScore(argv, [], (kill) => kill());
    expect(ran).toEqual({ code: null, signal: 'SIGINT', stdout: '', stderr: '已写入 结果.csv\n' });
    expect(readdirSync(box.path).filter((name) => /tmp|结果/.test(name))).toEqual(['结果.csv']);
  });
});

test('there are no more threads than files', async () => {
  const ran = await perfScore(
    ['check', 'baoxie-2022.xlsx', 'clean', '--no-annotate', '-q', '--jobs', '40'],
    ['--import', join(root, 'bench/measured.mjs')],
  );
  expect(ran.code).toBe(1);
  expect(Number(/maxrss (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(300);
});

test('a part without files needs no thread', async () => {
  const ran = await perfScore(['check', 'baoxie-2022.xlsx', '--shard', '2/2', '--time-limit', '5']);
  expect(ran).toMatchObject({ code: 0, stdout: '结果  没有检查任何文件。\n', stderr: '' });
});

test('--debug tells by how many threads the files were checked', async () => {
  const ran = await perfScore(['check', 'clean', '--no-annotate', '--time-limit', '9', '--debug']);
  expect(ran.stderr).toContain('jobs = 1  (默认)\ntimeLimit = 9  (命令行)\n');
  fill(5);
  const more = await perfScore(['check', '批', '--no-annotate', '--debug']);
  expect(more.stderr).toContain(`jobs = ${Math.min(2, availableParallelism())}  (默认)\n`);
});

test('a thousand forms are checked in little memory', async () => {
  fill(1000);
  const ran = await perfScore(
    ['check', '批', '-f', 'jsonl', '-f', 'csv:a.csv', '-f', 'junit:b.xml', '--no-annotate', '--jobs', '2'],
    ['--max-old-space-size=64', '--import', join(root, 'bench/measured.mjs')],
  );
  expect(ran.code).toBe(1);
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1000);
  expect(Number(/maxrss (\d+)/.exec(ran.stderr)?.[1]) / 1024).toBeLessThan(300);
}, 300_000);
