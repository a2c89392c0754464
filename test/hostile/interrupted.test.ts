import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lacks } from '../tools.ts';
import { zipParts } from '../workbook/build.ts';
import { formParts } from './form.ts';

/** The program as it is installed; whatever happens, there is the old file or the new one, never half of one. */
const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/perf-score.js');
const FIXTURE = join(root, 'fixtures/baoxie-2022.xlsx');
/** More by hand: KILLS=100 npx vitest run test/hostile/interrupted.test.ts */
const KILLS = Number(process.env.KILLS ?? 5);
const OLD = Buffer.from('the copy of an earlier run');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-score-interrupted-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const run = (cwd: string, ...argv: string[]) =>
  spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8', timeout: 30_000 });

describe('killed at any moment', () => {
  /** A form whose copy takes a while to write. */
  const form = zipParts({ ...formParts(), 'xl/media/a.bin': randomBytes(12 << 20) });
  const landed = new Map<string, number>();
  afterAll(() =>
    console.log(`kill -9: ${[...landed].map(([what, count]) => `${what} ${count}`).join(', ')}`),
  );

  test.each<[string, string[], string]>([
    ['check', ['check', 'form.xlsx', '-q'], 'form.checked.xlsx'],
    ['a report of check', ['check', 'form.xlsx', '--no-annotate', '-f', 'html:report.html'], 'report.html'],
    ['fix', ['fix', 'form.xlsx', '-q'], 'form.fixed.xlsx'],
    ['clean', ['clean', 'form.xlsx'], 'form.clean.xlsx'],
  ])(
    '%s leaves the old file or the new one',
    async (_, argv, output) => {
      writeFileSync(at('form.xlsx'), form);
      const started = performance.now();
      run(folder, ...argv);
      const takes = performance.now() - started;
      const whole = readFileSync(at(output));
      for (let i = 0; i < KILLS; i++) {
        writeFileSync(at(output), OLD);
        await killed(argv, (takes * (0.3 + (0.8 * i) / KILLS)) | 0);
        const left = readFileSync(at(output));
        const what = left.equals(OLD) ? 'old' : left.equals(whole) ? 'new' : 'half';
        landed.set(what, (landed.get(what) ?? 0) + 1);
        expect(what).not.toBe('half');
        expect(readFileSync(at('form.xlsx')).equals(form)).toBe(true);
        for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(at(name));
      }
      // What a killed run may leave is hidden, and no form.
      expect(readdirSync(folder).sort()).toEqual(['form.xlsx', output].sort());
    },
    60_000,
  );

  function killed(argv: string[], after: number): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      child.on('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
});

describe('no room', () => {
  const mounted = mountSmallDisk();
  if (mounted === null)
    console.warn('a full disk is only tried by root on Linux; /dev/full is tried everywhere');
  afterAll(() => {
    if (mounted !== null) execFileSync('umount', [mounted]);
  });

  test.skipIf(mounted === null)(
    'on a full disk: the old copies stay, the screen has it all, and it says so',
    () => {
      const disk = mounted ?? '';
      copyFileSync(FIXTURE, join(disk, 'form.xlsx'));
      for (const output of ['form.checked.xlsx', 'form.fixed.xlsx', 'form.clean.xlsx', 'report.json']) {
        writeFileSync(join(disk, output), OLD);
      }
      expect(() => writeFileSync(join(disk, 'fill'), Buffer.alloc(1 << 20))).toThrow('ENOSPC');
      for (const [argv, output] of [
        [['check', 'form.xlsx'], 'form.checked.xlsx'],
        [['check', 'form.xlsx', '--no-annotate', '-f', 'json:report.json'], 'report.json'],
        [['fix', 'form.xlsx'], 'form.fixed.xlsx'],
        [['clean', 'form.xlsx'], 'form.clean.xlsx'],
      ] as const) {
        const { status, stdout, stderr } = run(disk, ...argv);
        expect([output, status]).toEqual([output, 2]);
        expect(`${stdout}${stderr}`.replace(/\s/g, '')).toContain('磁盘空间不足；请腾出空间后重试');
        expect(readFileSync(join(disk, output)).equals(OLD)).toBe(true);
        if (output === 'form.checked.xlsx') expect(stdout).toContain('97.69');
      }
      expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test.skipIf(lacks('full device'))('for a report', () => {
    copyFileSync(FIXTURE, at('form.xlsx'));
    symlinkSync('/dev/full', at('report.json'));
    const { status, stderr } = run(folder, 'check', 'form.xlsx', '--no-annotate', '-f', 'json:report.json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^错误：.*(磁盘|空间).*。$/m);
  });

  test.skipIf(lacks('full device'))('for the screen', () => {
    copyFileSync(FIXTURE, at('form.xlsx'));
    const command = `"${process.execPath}" "${bin}" check form.xlsx --no-annotate -f json >/dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/输出没能写完/);
  });
});

/** A disk of 256 KB; null where there is no right to make one. */
function mountSmallDisk(): string | null {
  const point = mkdtempSync(join(tmpdir(), 'perf-score-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', point]);
  if (status !== 0) rmSync(point, { recursive: true });
  return status === 0 ? point : null;
}

test('a name too long for its copy: the answer is given all the same, and what to do', () => {
  const name = `${'表'.repeat(82)}.xlsx`;
  copyFileSync(FIXTURE, at(name));
  const { status, stdout } = run(folder, 'check', name);
  expect(status).toBe(2);
  expect(stdout).toContain('97.69');
  expect(stdout.replace(/\s/g, '')).toContain('文件名太长');
  expect(readdirSync(folder)).toEqual([name]);
});

test.skipIf(lacks('ordinary user'))(
  'a folder that takes no files: said, and nothing is written elsewhere',
  () => {
    mkdirSync(at('closed'));
    copyFileSync(FIXTURE, at('closed/form.xlsx'));
    chmodSync(at('closed'), 0o555);
    try {
      const { status, stdout } = run(folder, 'check', 'closed/form.xlsx');
      expect(status).toBe(2);
      expect(stdout).toContain('97.69');
      expect(stdout.replace(/\s/g, '')).toContain('无权在');
      expect(readdirSync(at('closed'))).toEqual(['form.xlsx']);
    } finally {
      chmodSync(at('closed'), 0o755);
    }
  },
);

test('a link in the place of the copy leads nowhere', () => {
  copyFileSync(FIXTURE, at('form.xlsx'));
  writeFileSync(at('other'), OLD);
  symlinkSync(at('other'), at('form.checked.xlsx'));
  expect(run(folder, 'check', 'form.xlsx', '-q').status).toBe(1);
  expect(readFileSync(at('other')).equals(OLD)).toBe(true);
});
