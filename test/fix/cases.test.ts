import { describe, expect, test } from 'vitest';
import { Corrections } from '../../src/fix/corrections.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { text } from '../../src/text/language.ts';
import { buildSheet } from '../workbook/build.ts';
import { cellsOf, changed, fixed, fixture } from './helpers.ts';

/** The smallest form: two indicators, a total, and whatever the cells of scores hold. */
function form(
  scores: [string, string],
  total: string,
  more: { second?: string; formats?: number[] } = {},
): Uint8Array {
  const head = ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const first = `<c r="C2"><v>50</v></c><c r="D2"><v>40</v></c><c r="E2"><v>60</v></c>${scores[0]}`;
  const second = more.second ?? '<c r="C3"><v>8</v></c><c r="D3"><v>8</v></c><c r="E3"><v>40</v></c>';
  return buildSheet(
    [
      `<row r="1">${head.map((words, at) => text(`${'ABCDEF'[at]}1`, words)).join('')}</row>`,
      `<row r="2">${text('A2', '产出指标')}${text('B2', '培训人数')}${first}</row>`,
      `<row r="3">${text('A3', '产出指标')}${text('B3', '检查次数')}${second}${scores[1]}</row>`,
      `<row r="4">${text('A4', '总分')}${total}</row>`,
    ].join(''),
    { cellFormats: more.formats ?? [0, 2, 9, 1] },
  );
}

const number = (cell: string, value: string, style = 0) => `<c r="${cell}" s="${style}"><v>${value}</v></c>`;
const formula = (cell: string, text: string, value: string) =>
  `<c r="${cell}"><f>${text}</f><v>${value}</v></c>`;

test('a wrong score and the total above it', async () => {
  const { bytes, report } = await fixed(form([number('F2', '60'), number('F3', '40')], number('F4', '100')));
  expect(report.changes.map(({ cell, found, now }) => [cell, found, now])).toEqual([
    ['Sheet1!F2', '60', '48.00'],
    ['Sheet1!F4', '100', '88.00'],
  ]);
  expect(report.remaining.errors).toBe(0);
  expect((await cellsOf(bytes)).get('Sheet1!F2')?.text).toBe('48');
});

describe('the number format', () => {
  test('is kept where it shows the number', async () => {
    const { bytes } = await fixed(
      form([number('F2', '60', 1), number('F3', '40', 1)], number('F4', '100', 1)),
    );
    expect((await cellsOf(bytes)).get('Sheet1!F2')?.text).toBe('48.00');
  });

  test.each([
    ['whole numbers', 3, '60', '48.50'],
    ['a percentage', 2, '0.6', '48.50'],
  ])('gives way where it shows %s', async (_, style, stored, shown) => {
    // 60 × 40.4166… ÷ 50 = 48.5
    const wrong = form([number('F2', stored, style), number('F3', '40')], number('F4', '100'));
    const odd = await changed(wrong, { 'Sheet1!D2': { number: '40.4166' } });
    const { bytes, report } = await fixed(odd);
    expect((await cellsOf(bytes)).get('Sheet1!F2')?.text).toBe(shown);
    expect(report.changes[0]?.remark).toContain('改为 0.00');
  });
});

describe('a formula', () => {
  test('follows the cells that are corrected', async () => {
    const wrong = form([number('F2', '60'), number('F3', '40')], formula('F4', 'SUM(F2:F3)', '100'));
    const { bytes, report } = await fixed(wrong);
    expect(report.changes.map(({ cell }) => cell)).toEqual(['Sheet1!F2']);
    expect((await cellsOf(bytes)).get('Sheet1!F4')).toMatchObject({ text: '88', formula: 'SUM(F2:F3)' });
  });

  test.each([
    ['of a score', form([formula('F2', 'E2', '60'), number('F3', '40')], number('F4', '100')), 'F2'],
    ['of the total', form([number('F2', '48'), number('F3', '40')], formula('F4', 'F2', '48')), 'F4'],
  ])('%s that is wrong is said, and replaced only when asked for formulas', async (_, wrong, cell) => {
    const kept = await fixed(wrong);
    expect(kept.report.kept[0]).toMatchObject({
      cell: `Sheet1!${cell}`,
      because: expect.stringContaining('不用数字覆盖'),
    });
    const { report, bytes } = await fixed(wrong, { formulas: true });
    expect(report.kept).toEqual([]);
    expect(report.changes[0]?.remark).toMatch(/原公式 =/);
    expect((await cellsOf(bytes)).get('Sheet1!F4')?.text).toBe('88');
  });

  test('that is shared with other cells is never replaced', async () => {
    const shared = '<c r="F2"><f t="shared" ref="F2:F3" si="0">E2</f><v>60</v></c>';
    const wrong = form([shared, '<c r="F3"><f t="shared" si="0"/><v>40</v></c>'], number('F4', '100'));
    const { report, bytes } = await fixed(wrong, { formulas: true });
    expect(report.plain).toContainEqual({ cell: 'Sheet1!F2', because: expect.stringContaining('共用') });
    expect((await cellsOf(bytes)).get('Sheet1!F2')?.formula).toBe('E2');
  });

  test('takes the place of numbers when asked, and gives the same', async () => {
    const { report } = await fixed(form([number('F2', '48'), number('F3', '40')], number('F4', '88')), {
      formulas: true,
    });
    expect(report.changes).toEqual([]);
    expect(report.formulas).toEqual([
      { cell: 'Sheet1!F2', formula: '=ROUND(MIN(E2,E2*D2/C2),2)' },
      { cell: 'Sheet1!F3', formula: '=ROUND(MIN(E3,E3*D3/C3),2)' },
      { cell: 'Sheet1!F4', formula: '=SUM(F2:F3)' },
    ]);
  });
});

describe('what is a judgement stays', () => {
  const words = (cell: string, said: string) => `<c r="${cell}" t="inlineStr"><is><t>${said}</t></is></c>`;

  test('a score outside its band', async () => {
    const second = `${words('C3', '效果良好')}${words('D3', '效果良好')}<c r="E3"><v>40</v></c>`;
    const { report } = await fixed(
      form([number('F2', '48'), number('F3', '10')], number('F4', '58'), { second }),
    );
    expect(report.changes).toEqual([]);
    expect(report.kept[0]).toMatchObject({
      rule: 'score-mismatch',
      because: expect.stringContaining('要由人判断'),
    });
  });

  test('a blank score that no rule gives', async () => {
    const second = `${words('C3', '改善环境')}${words('D3', '已种树')}<c r="E3"><v>40</v></c>`;
    const { report } = await fixed(form([number('F2', '48'), ''], number('F4', '48'), { second }));
    expect(report.changes).toEqual([]);
    expect(report.kept.map(({ rule }) => rule)).toContain('score-missing');
  });
});

describe('scores typed as texts', () => {
  const text = (cell: string, said: string) => `<c r="${cell}" t="inlineStr"><is><t>${said}</t></is></c>`;

  test('stay texts in their writing', async () => {
    const { bytes, report } = await fixed(
      form([text('F2', '60.0分'), text('F3', '40.0分')], text('F4', '100.0分')),
    );
    const cells = await cellsOf(bytes);
    expect(cells.get('Sheet1!F2')).toMatchObject({ kind: 'text', text: '48.0分' });
    expect(cells.get('Sheet1!F4')).toMatchObject({ kind: 'text', text: '88.0分' });
    expect(report.remaining.errors).toBe(0);
  });

  test('become no formula where the row holds texts too, nor does their sum', async () => {
    const { report } = await fixed(fixture('baoxie-2022-text.xlsx'), { formulas: true });
    expect(report.formulas).toEqual([]);
    const total = report.plain.find(({ because }) => because.includes('SUM'));
    expect(total?.cell).toBe(report.changes.at(-1)?.cell);
  });
});

test('a cell of which two sums demand different numbers is left to a person', () => {
  const corrections = new Corrections();
  const at = { sheet: '表', cell: 'F4', range: null, row: 4, column: 6, hidden: false };
  const demand = (cents: number) => {
    const wanted = { number: new Decimal(cents), percent: false, asText: false };
    const planned = { rule: 'total-mismatch', at, name: '总分', found: '1', wanted, why: text('', '') };
    return corrections.propose(planned, null);
  };
  expect([demand(88), demand(90), demand(88), demand(90)]).toEqual([true, true, true, false]);
  expect(corrections.entries.size).toBe(0);
  expect([...corrections.contradicted]).toEqual(['表!F4']);
});

test('a formula that only a spreadsheet can calculate is named', async () => {
  const wrong = form([number('F2', '60'), number('F3', '40')], number('F4', '100'));
  const extended = await changed(wrong, { 'Sheet1!H1': { formula: 'VLOOKUP(F2,F2:F4,1)', number: '60' } });
  const { report } = await fixed(extended);
  expect(report.stale).toEqual(['Sheet1!H1']);
});
