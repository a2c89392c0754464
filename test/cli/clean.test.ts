import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, type Sandbox, sandbox } from './run.ts';

const FORM = 'baoxie-2022.xlsx';
const COPY = 'baoxie-2022.checked.xlsx';

let box: Sandbox;
beforeEach(async () => {
  box = sandbox(FORM);
  await run(box.path, ['check', FORM, '-q']);
});
afterEach(() => box.done());

const clean = (...argv: string[]) => run(box.path, ['clean', ...argv]);
const bytes = (name: string) => readFileSync(join(box.path, name));

test.each([
  ['beside the copy', [COPY], 'baoxie-2022.clean.xlsx'],
  ['to the file named', [COPY, '-o', 'deep/原表.xlsx'], 'deep/原表.xlsx'],
  ['into the folder named', [COPY, '-o', 'out'], 'out/baoxie-2022.clean.xlsx'],
])('gives the original back byte for byte, %s', async (_, argv, written) => {
  mkdirSync(join(box.path, 'out'));
  const ran = await clean(...argv);
  expect(ran).toEqual({ code: 0, stdout: `已写出 ${written}：与标记之前逐字节相同。\n`, stderr: '' });
  expect(bytes(written).equals(bytes(FORM))).toBe(true);
});

test('keeps the extension of a workbook with macros', async () => {
  renameSync(join(box.path, COPY), join(box.path, '表.checked.xlsm'));
  await clean('表.checked.xlsm');
  expect(existsSync(join(box.path, '表.clean.xlsm'))).toBe(true);
});

test('says that a workbook holds no marks and writes it as it is', async () => {
  const ran = await clean(FORM, '--lang', 'en');
  expect(ran.stdout).toMatch(/^wrote baoxie-2022\.clean\.xlsx: there were no marks/);
  expect(bytes('baoxie-2022.clean.xlsx').equals(bytes(FORM))).toBe(true);
});

test.each([
  ['onto the copy itself', [COPY, '-o', COPY], /从不改写/],
  ['a file that is not there', ['none.xlsx'], /没有这个文件/],
  ['a folder', ['.'], /是文件夹/],
])('refuses %s', async (_, argv, words) => {
  const before = bytes(COPY);
  const ran = await clean(...argv);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
  expect(bytes(COPY).equals(before)).toBe(true);
});

test.each([
  ['fileMegabytes', 0.001],
  ['inflatedMegabytes', 0.001],
  ['entries', 3],
])('goes by limits.%s of perf-score.yaml', async (name, value) => {
  writeFileSync(join(box.path, 'perf-score.yaml'), `limits:\n  ${name}: ${value}\n`);
  const ran = await clean(COPY);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`超过上限 ${value}（设置项 limits.${name}）`);
});
