import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, expect, it } from 'vitest';
import { checkFile } from '../../src/check.ts';

const box = mkdtempSync(join(tmpdir(), 'headers-'));
afterAll(() => rmSync(box, { recursive: true }));

const options = { profile: null, rules: new Map(), language: 'zh' } as const;

/** A form whose columns have names that no shipped profile knows. */
async function odd(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('表').addRows([
    ['一级指标', '三级指标', '奔头', '干成', '值几分', '打几分'],
    ['产出指标', '场次', 4, 3, 10, 7.5],
  ]);
  const file = join(box, 'odd.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

function own(rules: string): string {
  const folder = join(box, `own-${rules.length}`);
  mkdirSync(folder, { recursive: true });
  const headers = 'headers:\n  target: [奔头]\n  actual: [干成]\n  points: [值几分]\n  score: [打几分]\n';
  writeFileSync(join(folder, 'profile.yaml'), `id: own\ntitle: 自备\nextends: national\n${headers}${rules}`);
  return folder;
}

it('the header words of a profile that is named are known when the form is read', async () => {
  const file = await odd();
  expect((await checkFile(file, options)).status).toBe('no-form');
  const { error, forms } = await checkFile(file, { ...options, profile: own('') });
  expect(error).toBeNull();
  expect(forms[0]?.indicators).toMatchObject([
    { target: '4', actual: '3', score: '7.5', due: { value: '7.5' } },
  ]);
});

it('a rule that the profile names and that is none is told with its line', async () => {
  const { error } = await checkFile(await odd(), {
    ...options,
    profile: own('rules:\n  score-mismach: off\n'),
  });
  expect(error?.message).toMatch(/profile\.yaml:10 提到的规则 score-mismach 不存在。是不是 score-mismatch？/);
});
