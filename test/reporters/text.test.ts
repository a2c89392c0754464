import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { Presentation } from '../../src/reporters/presentation.ts';
import { text } from '../../src/reporters/text/index.ts';
import {
  cleanFile,
  sampleFile,
  sampleForm,
  sampleReport,
  scoreMismatch,
  textCopied,
  unreadableFile,
} from './sample-report.ts';

const PLAIN: Presentation = { language: 'zh', colour: false, width: 80, quiet: false };
const print = async (report: Report, change: Partial<Presentation> = {}) =>
  text(report, { ...PLAIN, ...change });

describe('the summary of one form', () => {
  test('at 80 columns in Chinese', async () => {
    await expect(await print(sampleReport())).toMatchFileSnapshot('snapshots/zh-80.txt');
  });
  test('at 120 columns in Chinese', async () => {
    await expect(await print(sampleReport(), { width: 120 })).toMatchFileSnapshot('snapshots/zh-120.txt');
  });
  test('in English', async () => {
    await expect(await print(sampleReport(), { language: 'en' })).toMatchFileSnapshot('snapshots/en-80.txt');
  });

  test.each([40, 60, 80, 100, 120])('no line is wider than %d columns', async (width) => {
    const lines = (await print(sampleReport(), { width })).split('\n');
    expect(lines.filter((line) => stringWidth(line) > Math.max(width, 60))).toEqual([]);
  });

  test('the columns of the table end at the same column for Chinese and for numbers', async () => {
    const lines = (await print(sampleReport())).split('\n');
    const start = lines.findIndex((line) => /^ +分值/.test(line));
    const ends = lines.slice(start, start + 7).map((line) => stringWidth(line));
    expect(new Set(ends)).toEqual(new Set([ends[0]]));
  });

  test('a number of two decimals at least, a missing one as -', async () => {
    const printed = await print(sampleReport());
    expect(printed).toMatch(/其他社会保障 +20\.00 +- +18\.50 +18\.50 +0\.00/);
    expect(printed).toMatch(/总分 +100\.00 +97\.69 +97\.69 +98\.09 +\+0\.40/);
  });

  test('colour changes nothing but colour', async () => {
    const coloured = await print(sampleReport(), { colour: true });
    expect(coloured).toContain('\u001b[');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(await print(sampleReport()));
  });
});

describe('what stands in it', () => {
  test('several notes of one rule take one line that names the other cells', async () => {
    const notes = ['H45', 'H46', 'H47'].map((cell) =>
      scoreMismatch({
        rule: 'taken-on-trust',
        severity: 'info',
        message: '只能采信。',
        cell: `自评表!${cell}`,
      }),
    );
    const printed = await print(sampleReport([sampleFile({ forms: [sampleForm({ findings: notes })] })]));
    expect(printed).toContain('说明  H45 只能采信。（同类另有 2 处：H46、H47）');
  });

  test('errors come before warnings, each kind in the order of the report', async () => {
    const at = (severity: 'error' | 'warning', cell: string) =>
      scoreMismatch({ severity, cell: `自评表!${cell}` });
    const findings = [at('warning', 'H1'), at('error', 'H2'), at('warning', 'H3'), at('error', 'H4')];
    const printed = await print(sampleReport([sampleFile({ forms: [sampleForm({ findings })] })]));
    expect([...printed.matchAll(/^(?:错误|警告) {2}(H\d) /gm)].map((match) => match[1])).toEqual([
      'H2',
      'H4',
      'H1',
      'H3',
    ]);
  });

  test('a ruling is listed with its reason and who made it', async () => {
    const ruling = {
      indicator: '优抚医疗保障率',
      path: [],
      cell: '自评表!H40',
      score: '0.6',
      due: '1',
      reason: '三季度有两人未享受',
      by: '绩效科',
      date: '2023-03-01',
    };
    const printed = await print(sampleReport([sampleFile({ forms: [sampleForm({ rulings: [ruling] })] })]), {
      width: 120,
    });
    expect(printed).toContain(
      '核定      H40 “优抚医疗保障率”核定为 0.60（按规则应为 1.00）：三季度有两人未享受（绩效科 2023-03-01）',
    );
  });

  test('a form without any score has no totals to report', async () => {
    const totals = { points: null, stated: null, summed: null, recomputed: null, cell: null };
    const printed = await print(
      sampleReport([sampleFile({ forms: [sampleForm({ totals, findings: [] })] })]),
    );
    expect(printed).not.toContain('按规则重算');
    expect(printed).toContain('没有错误。');
  });

  test('a file that could not be read says why', async () => {
    const printed = await print(sampleReport([unreadableFile()]));
    expect(printed).toBe(
      '旧表.xls\n没能检查  这是旧版 Excel 工作簿（.xls 格式）；请另存为 .xlsx，再检查另存的文件。\n\n结果  1 个文件没能检查。\n',
    );
  });

  test('a rule that failed is named and the rest stands', async () => {
    const failed = sampleFile({ internalErrors: [{ rule: 'parts-sum', message: 'x is undefined' }] });
    const printed = await print(sampleReport([failed]), { width: 120 });
    expect(printed).toContain('规则 parts-sum 运行出错，其余照常（x is undefined）');
    expect(printed).toContain('优抚医疗保障率');
  });

  test('several forms stand in a table, worst first; below it those with findings, and the last line counts all', async () => {
    const printed = await print(sampleReport([cleanFile(), sampleFile(), unreadableFile()]));
    expect(printed).toMatch(/^ +附件1\.xlsx +100\.00 +97\.69 +97\.69 +98\.09 +\+0\.40 +1 +1\n +良好\.xlsx /m);
    expect(printed).toMatch(/^附件1\.xlsx$/m);
    expect(printed).not.toMatch(/^良好\.xlsx$/m);
    expect(printed).toMatch(/^旧表\.xls\n没能检查/m);
    expect(printed.split('\n').at(-2)).toBe(
      '结果  3 个文件，2 张自评表：1 处错误，1 处警告，1 处说明；1 个文件没能检查。',
    );
  });

  test('quiet leaves one line a form', async () => {
    const printed = await print(sampleReport([sampleFile(), unreadableFile()]), { quiet: true, width: 120 });
    expect(printed.trimEnd().split('\n')).toHaveLength(3);
    expect(printed).toContain(
      '附件1.xlsx：填报 97.69，加总 97.69，按规则重算 98.09（其中 1 项得分没能核对，按填报计入）；1 处错误',
    );
  });

  test('what shows only between forms looks like any other finding', async () => {
    const between = [textCopied(), textCopied({ severity: 'info' }), textCopied({ severity: 'error' })];
    const printed = await print({ ...sampleReport([sampleFile(), cleanFile()]), between });
    expect(printed).toContain(
      [
        '表与表之间',
        '',
        '错误  民政办.xlsx I12 的原因与别的单位相同。 [text-copied]',
        '      怎么改  请按本单位的情况填写。',
        '',
        '警告  民政办.xlsx I12 的原因与别的单位相同。 [text-copied]',
        '      怎么改  请按本单位的情况填写。',
        '',
        '说明  民政办.xlsx I12 的原因与别的单位相同。',
        '',
        '结果',
      ].join('\n'),
    );
  });

  test('a part without files says so', async () => {
    expect(await print(sampleReport([]))).toBe('结果  没有检查任何文件。\n');
    expect(await print(sampleReport([]), { language: 'en', quiet: true })).toContain('No file was checked.');
  });

  test('quiet tells every reason why the run failed', async () => {
    const failed = sampleFile({
      error: { code: 'not-writable', message: '副本写不进去。' },
      internalErrors: [{ rule: 'parts-sum', message: 'x is undefined' }],
    });
    const report = {
      ...sampleReport([failed, cleanFile(), unreadableFile()]),
      between: [textCopied(), textCopied({ severity: 'error' })],
    };
    const printed = await print(report, { quiet: true });
    expect(printed).toContain('附件1.xlsx：没有做完：副本写不进去。\n');
    expect(printed).toContain('附件1.xlsx：没有做完：规则 parts-sum 运行出错，');
    expect(printed).toContain('旧表.xls：没能检查：');
    expect(printed).toContain('\n错误  民政办.xlsx I12 的原因与别的单位相同。 [text-copied]\n结果');
    expect(printed).not.toContain('警告  ');
    const strict = await print(report, { quiet: true, failOn: 'warning' });
    expect(strict).toContain('\n警告  民政办.xlsx I12 的原因与别的单位相同。 [text-copied]\n');
  });
});

describe('text from a form', () => {
  test.each([
    ['an escape sequence', '表\u001b[31m红\u001b]0;t\u0007', '表␛[31m红␛]0;t␇'],
    ['a C1 control', '表\u009b31m', '表\ufffd31m'],
    ['a line break and a tab', '一\r\n二\t三', '一 二 三'],
    ['marks that turn the direction', '表\u202ecod\u2066x', '表codx'],
    ['a carriage return that hides the line', '坏\r好', '坏 好'],
  ])('%s reaches no terminal', async (_, title, shown) => {
    const printed = await print(sampleReport([sampleFile({ file: title, forms: [sampleForm({ title })] })]));
    expect(printed).toContain(`${shown}（工作表“自评表”）`);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
