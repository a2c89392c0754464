import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DEFAULT_LIMITS } from '../../src/workbook/limits.ts';
import { run, type Sandbox, sandbox } from './run.ts';

const FORM = 'baoxie-2022.xlsx';

let box: Sandbox;
beforeEach(() => {
  box = sandbox(FORM);
});
afterEach(() => box.done());

async function checkWith(limits: string) {
  writeFileSync(join(box.path, 'perf-score.yaml'), `limits:\n${limits}`);
  return run(box.path, ['check', FORM, '--no-annotate', '-q']);
}

/** Of each limit a value that the form goes beyond; below 10 MB the ratio never counts. */
const TOO_SMALL: Record<Exclude<keyof typeof DEFAULT_LIMITS, 'inflationRatio'>, number> = {
  fileMegabytes: 0.001,
  inflatedMegabytes: 0.01,
  partMegabytes: 0.001,
  entries: 3,
  cells: 100,
  filledCells: 100,
  characters: 1000,
  elements: 500,
  depth: 3,
  formRows: 20,
};

test.each(Object.entries(TOO_SMALL))(
  'limits.%s: %d in perf-score.yaml holds, and the message names it',
  async (name, value) => {
    const { code, stdout } = await checkWith(`  ${name}: ${value}\n`);
    expect(stdout.replace(/\s+/g, '')).toContain(`超过上限${value}（设置项limits.${name}）`);
    expect(code).toBe(2);
  },
);

test('a limit that is raised lets the file through', async () => {
  const { code, stdout } = await checkWith('  formRows: 1000000\n  cells: 9000000\n');
  expect(stdout).toContain('97.69');
  expect(code).toBe(1);
});

test.each([
  ['an unknown one', '  cell: 10\n', /cells/],
  ['one that is no number', '  cells: many\n', /perf-score\.yaml:2/],
  ['one of zero', '  cells: 0\n', /perf-score\.yaml:2/],
])('%s is an error with its place', async (_, limits, words) => {
  const { code, stdout, stderr } = await checkWith(limits);
  expect(`${stdout}${stderr}`).toMatch(words);
  expect(code).toBe(2);
});

test.each<[string, (path: string) => void, RegExp]>([
  ['a folder', (path) => mkdirSync(path), /perf-score\.yaml 不是文件/],
  ['a device that never ends', (path) => symlinkSync('/dev/zero', path), /perf-score\.yaml 不是文件/],
  [
    '600 KB long',
    (path) => writeFileSync(path, '#'.repeat(600 << 10)),
    /perf-score\.yaml 有 600 KB.*不会超过 512 KB/,
  ],
])('settings that are %s are an error and are not read', async (_, make, words) => {
  make(join(box.path, 'perf-score.yaml'));
  const { code, stdout, stderr } = await run(box.path, ['check', FORM, '--no-annotate', '-q']);
  expect(`${stdout}${stderr}`.replace(/\n\s*/g, '')).toMatch(words);
  expect(code).toBe(2);
});

test('settings that are no settings at all are told in the language of the screen', async () => {
  writeFileSync(join(box.path, 'perf-score.yaml'), '- a\n');
  const { stdout } = await run(box.path, ['check', FORM, '--no-annotate', '-q', '--lang', 'en']);
  expect(stdout).toContain('perf-score.yaml:1: the content is wrong: expected a section with settings');
});

test.each(['0', '-1'])('a limit of %s is refused for what it is', async (value) => {
  expect((await checkWith(`  cells: ${value}\n`)).stdout.replace(/\s+/g, '')).toContain(
    `应大于0，写的是${value}`,
  );
});
