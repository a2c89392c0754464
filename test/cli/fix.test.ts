import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FixReport } from '../../src/model/fixing.ts';
import { workbookParts, zipParts } from '../workbook/build.ts';
import { run, type Sandbox, sandbox } from './run.ts';

const FORM = 'baoxie-2022.xlsx';
const COPY = 'baoxie-2022.fixed.xlsx';

let box: Sandbox;
beforeEach(() => {
  box = sandbox(FORM, 'wrong/score-words.xlsx', 'wrong/points-add-to-98.xlsx', 'baoxie-2022-ruled');
});
afterEach(() => box.done());

const fix = (...argv: string[]) => run(box.path, ['fix', ...argv]);
const bytes = (name: string) => readFileSync(join(box.path, name));
const has = (name: string) => existsSync(join(box.path, name));

test('corrects the copy, lists what it did, leaves the form alone, and the copy is clean', async () => {
  const before = bytes(FORM);
  const ran = await fix(FORM);
  expect(ran.stdout).toBe(
    [
      'baoxie-2022.xlsx → baoxie-2022.fixed.xlsx',
      '',
      '更正了 2 处',
      '  H41 优抚医疗保障率：0.60 → 1.00',
      '  依据    完成率 100% ÷ 100% = 100%；应得分 1.00 × 100% = 1.00',
      '  D59 总分：97.69 → 98.09',
      '  依据    各行得分加起来是 98.09',
      '',
      '结果    填报 98.09，按规则重算 98.09；还有 0 处错误、4 处警告。',
      '',
    ].join('\n'),
  );
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(bytes(FORM).equals(before)).toBe(true);
  expect((await run(box.path, ['check', COPY, '--no-annotate', '-q'])).code).toBe(0);
});

test.each([
  ['beside the form', [FORM], COPY],
  ['to the file named', [FORM, '-o', 'deep/改.xlsx'], 'deep/改.xlsx'],
  ['into the folder named', [FORM, '-o', 'baoxie-2022-ruled'], `baoxie-2022-ruled/${COPY}`],
])('writes %s', async (_, argv, written) => {
  await fix(...argv);
  expect(has(written)).toBe(true);
});

test('writes nothing where there is nothing to correct, but for a copy of an earlier run', async () => {
  const ran = await fix('points-add-to-98.xlsx');
  expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('没有写出副本') });
  expect(has('points-add-to-98.fixed.xlsx')).toBe(false);
  await fix('points-add-to-98.xlsx', '-o', 'points-add-to-98.fixed.xlsx');
  expect(bytes('points-add-to-98.fixed.xlsx').equals(bytes('points-add-to-98.xlsx'))).toBe(true);
});

test('takes the marks of a check out first', async () => {
  await run(box.path, ['check', FORM, '-q']);
  await fix('baoxie-2022.checked.xlsx');
  const marked = bytes(COPY);
  await fix(FORM);
  expect(marked.equals(bytes(COPY))).toBe(true);
});

test('a score that a reviewer decided stays, and one that differs from the decision becomes it', async () => {
  const ran = await run(join(box.path, 'baoxie-2022-ruled'), ['fix', FORM, '-f', 'json']);
  expect(JSON.parse(ran.stdout)).toMatchObject({ changes: [], remaining: { errors: 0 } });
  expect(ran.code).toBe(0);
});

test('clean takes the notes out and leaves the corrections', async () => {
  await fix(FORM);
  const ran = await run(box.path, ['clean', COPY]);
  expect(ran.stdout).toContain('去掉了标记');
  const { code } = await run(box.path, ['check', 'baoxie-2022.clean.xlsx', '--no-annotate', '-q']);
  expect(code).toBe(0);
});

describe('as JSON', () => {
  test('says the same', async () => {
    const { stdout, code } = await fix('score-words.xlsx', '-f', 'json', '--lang', 'en');
    const report: FixReport = JSON.parse(stdout);
    expect(report.fixed).toBe('score-words.fixed.xlsx');
    expect(report.changes).toHaveLength(1);
    expect(report.changes[0]).toMatchObject({ rule: 'score-not-a-number', now: expect.any(String) });
    expect(code).toBe(0);
  });
});

test.each([
  ['a file that is not there', ['none.xlsx'], 2],
  ['an unknown rule', [FORM, '--rule', 'score-mismach=off'], 2],
  ['a copy that would be the form', [FORM, '-o', FORM], 2],
])('refuses %s', async (_, argv, code) => {
  const before = bytes(FORM);
  const ran = await fix(...argv);
  expect(ran).toMatchObject({ code, stdout: '' });
  expect(ran.stderr).toMatch(/^错误：.*。\n$/);
  expect(bytes(FORM).equals(before)).toBe(true);
});

test('goes through several sheets one after the other, and names them', async () => {
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const numbers = (row: number, ...values: number[]) =>
    values.map((value, at) => `<c r="${'CDEF'[at]}${row}"><v>${value}</v></c>`).join('');
  const head = ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];
  const rows = [
    `<row r="1">${head.map((words, at) => text(`${'ABCDEF'[at]}1`, words)).join('')}</row>`,
    `<row r="2">${text('A2', '产出指标')}${text('B2', '培训人数')}${numbers(2, 50, 40, 60, 60)}</row>`,
    `<row r="3">${text('A3', '产出指标')}${text('B3', '检查次数')}${numbers(3, 8, 8, 40, 41)}</row>`,
    `<row r="4">${text('A4', '总分')}<c r="F4"><f>90+11</f><v>101</v></c></row>`,
  ].join('');
  const sheets = ['乙', '甲'].map((name) => ({ name, rows }));
  writeFileSync(join(box.path, '两张.xlsx'), zipParts(workbookParts({ sheets })));
  const { stdout } = await fix('两张.xlsx');
  const named = [...stdout.matchAll(/^ +(?:错误 +)?(\S+![A-Z]\d)/gm)].map(([, cell]) => cell);
  expect(named).toEqual(['乙!F2', '乙!F3', '甲!F2', '甲!F3', '乙!F4', '甲!F4']);
  expect(stdout).toContain('结果    乙 填报 101.00，按规则重算 88.00；甲 填报 101.00，');
});

describe('a file that -o names', () => {
  test.each([
    ['fix', [FORM]],
    ['clean', ['baoxie-2022.checked.xlsx']],
  ])('is not replaced by %s when it is something else', async (command, argv) => {
    await run(box.path, ['check', FORM, '-q']);
    const before = bytes('score-words.xlsx');
    const ran = await run(box.path, [command, ...argv, '-o', 'score-words.xlsx']);
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr: '错误：score-words.xlsx 已经存在，没有覆盖；请用 -o 换一个文件名。\n',
    });
    expect(bytes('score-words.xlsx').equals(before)).toBe(true);
  });

  test('may be the copy of an earlier run', async () => {
    for (const name of ['改.xlsx', `baoxie-2022-ruled/${COPY}`]) {
      expect((await fix(FORM, '-o', name)).code).toBe(0);
      expect((await fix(FORM, '-o', name)).code).toBe(0);
    }
    expect((await fix('score-words.xlsx', '-o', '改.xlsx')).code).toBe(2);
  });
});

test('leaves alone what a rule that is off would have found', async () => {
  const ran = await fix(FORM, '--rule', 'score-mismatch=off', '-f', 'json');
  expect(JSON.parse(ran.stdout).changes).toEqual([]);
});
