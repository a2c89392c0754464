import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkFile } from '../../src/check.ts';
import { writeOut } from '../../src/files/write-out.ts';
import type { FormReport } from '../../src/model/report.ts';

const form = join(import.meta.dirname, '../../fixtures/baoxie-2022.xlsx');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-score-rulings-'));
  copyFileSync(form, join(folder, 'a.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function formsOf(name: string): Promise<FormReport[]> {
  const options = { profile: null, rules: new Map(), language: 'zh' } as const;
  return (await checkFile(join(folder, name), options)).forms;
}

const unmatchedIn = (checked: FormReport | undefined) =>
  checked?.findings.filter(({ rule }) => rule === 'ruling-unmatched').map(({ message }) => message);

const FULL = '年度目标3：退役军人事务 / 产出指标 / 数量指标 / 优抚医疗保障率';

it.each([
  ['by name', 'indicator: 优抚医疗保障率, score: 0.60', '97.69', null],
  ['by path', `indicator: ${FULL}, score: 0.60`, '97.69', null],
  ['for another form that is there', 'form: b.xlsx, indicator: 优抚医疗保障率, score: 0.60', '98.09', null],
  [
    'for a form that is not there',
    'form: zzz.xlsx, indicator: 优抚医疗保障率, score: 0.60',
    '98.09',
    '这里没有文件“zzz.xlsx”',
  ],
  ['on a name that is misspelt', 'indicator: 优抚医疗覆盖率, score: 0.60', '98.09', '是不是“优抚医疗保障率”'],
  ['on a name that stands three times', 'indicator: 成本指标, score: 0.60', '98.09', '有 3 个同名指标'],
  ['above the points of the row', 'indicator: 优抚医疗保障率, score: 5', '98.09', '超过了本行分值 1.00'],
])('a ruling %s', async (_, ruling, recomputed, complaint) => {
  copyFileSync(form, join(folder, 'b.xlsx'));
  writeFileSync(join(folder, 'perf-score.yaml'), `rulings:\n  - { ${ruling}, reason: 核定 }\n`);
  const [checked] = await formsOf('a.xlsx');
  expect(checked?.totals.recomputed).toBe(recomputed);
  expect(unmatchedIn(checked)).toEqual(complaint === null ? [] : [expect.stringContaining(complaint)]);
});

it.each([
  ['a name is any form of it, however deep', 'c.xlsx', '97.69', null],
  ['a path is from the settings', 'sub/deep/c.xlsx', '97.69', null],
  ['a path may be written in other ways', './sub/../sub/deep/c.xlsx', '97.69', null],
  ['a name of another form below', 'd.xlsx', '98.09', null],
  ['a path to another form', 'sub/d.xlsx', '98.09', null],
  ['a path to no form', 'sub/c.xlsx', '98.09', '这里没有文件“sub/c.xlsx”'],
  ['a name that is nowhere below', 'e.xlsx', '98.09', '这里没有文件“e.xlsx”'],
])('the form of a ruling above it: %s', async (_, wanted, recomputed, complaint) => {
  mkdirSync(join(folder, 'sub/deep'), { recursive: true });
  copyFileSync(form, join(folder, 'sub/deep/c.xlsx'));
  copyFileSync(form, join(folder, 'sub/d.xlsx'));
  const rulings = `rulings:\n  - { form: ${wanted}, indicator: 优抚医疗保障率, score: 0.60, reason: 核定 }\n`;
  writeFileSync(join(folder, 'perf-score.yaml'), rulings);
  const [checked] = await formsOf('sub/deep/c.xlsx');
  expect(checked?.totals.recomputed).toBe(recomputed);
  expect(unmatchedIn(checked)).toEqual(complaint === null ? [] : [expect.stringContaining(complaint)]);
});

it.each(['甲/a.xlsx', './甲/a.xlsx', "'甲\\a.xlsx'", "'.\\甲\\a.xlsx'", '甲//a.xlsx', '乙/../甲/a.xlsx'])(
  'a ruling for %s in a folder below',
  async (path) => {
    mkdirSync(join(folder, '甲'));
    copyFileSync(form, join(folder, '甲/a.xlsx'));
    const ruling = `{ form: ${path}, indicator: 优抚医疗保障率, score: 0.60, reason: 核定 }`;
    writeFileSync(join(folder, 'perf-score.yaml'), `rulings:\n  - ${ruling}\n`);
    const options = { profile: null, rules: new Map(), language: 'zh' } as const;
    const totals: (string | null | undefined)[] = [];
    for (const file of ['甲/a.xlsx', 'a.xlsx'])
      totals.push((await checkFile(join(folder, file), options)).forms[0]?.totals.recomputed);
    expect(totals).toEqual(['97.69', '98.09']);
  },
);

it.runIf(process.platform === 'linux')(
  'a folder that the system will not make is told, not waited for',
  () => {
    expect(() => writeOut('/proc/perf-score/report.json', '{}')).toThrow('不能用来存放结果');
  },
);
