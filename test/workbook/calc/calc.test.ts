import { describe, expect, test } from 'vitest';
import type { ChangedCell } from '../../../src/workbook/calc/book.ts';
import { evaluate, Unknown } from '../../../src/workbook/calc/evaluate.ts';
import type { CellFormula } from '../../../src/workbook/calc/formula.ts';
import { parseFormula } from '../../../src/workbook/calc/parse-formula.ts';
import { recalculate } from '../../../src/workbook/calc/recalculate.ts';
import type { CellValue } from '../../../src/workbook/calc/values.ts';
import { parseA1 } from '../../../src/workbook/cells/address.ts';
import { workbookFormulas } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { buildWorkbook, type SheetSpec } from '../build.ts';

const CELLS: Record<string, CellValue> = {
  A1: 3,
  A2: 113,
  A3: 124,
  A4: '5',
  A5: '合计',
  A6: true,
  A7: null,
  A8: { error: '#N/A' },
};

const source = {
  value: (_: string | null, row: number) => CELLS[`A${row}`] ?? null,
  *values(_: string | null, area: { top: number; bottom: number }) {
    for (let row = area.top; row <= area.bottom; row++) yield CELLS[`A${row}`] ?? null;
  },
};

function calculated(text: string): CellValue {
  const formula = parseFormula(text);
  if (formula === null) throw new Unknown();
  return evaluate(formula, source, { rows: 0, columns: 0 });
}

test.each<[string, CellValue]>([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['50%', 0.5],
  ['10-2-3', 5],
  ['1/4', 0.25],
  ['1/0', { error: '#DIV/0!' }],
  ['A1*A2/A3', (3 * 113) / 124],
  ['ROUND(MIN(A1,A1*A2/A3),2)', 2.73],
  ['ROUND(2.675,2)', 2.68],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1234,-2)', 1200],
  ['ROUNDUP(2.001,2)', 2.01],
  ['ROUNDUP(-2.001,2)', -2.01],
  ['ROUNDDOWN(2.999,2)', 2.99],
  ['ROUND(A1,)', 3],
  ['SUM(A1:A7)', 240],
  ['SUM(A1,"4",TRUE)', 8],
  ['SUM(A1:A8)', { error: '#N/A' }],
  ['MIN(A5:A7)', 0],
  ['MAX(A1:A3,200)', 200],
  ['AVERAGE(A1:A3)', 80],
  ['AVERAGE(A5:A7)', { error: '#DIV/0!' }],
  ['COUNT(A1:A7)', 3],
  ['PRODUCT(A1,A7,2)', 6],
  ['A4*2', 10],
  ['A5*2', { error: '#VALUE!' }],
  ['A6+A7', 1],
  ['IF(A2>=A3,A1,ROUND(A1/2,1))', 1.5],
  ['IF(A1=3,"优","良")', '优'],
  ['IF(A7="",1,2)', 1],
  ['IF(A7=0,1,2)', 1],
  ['IF(FALSE,1)', false],
  ['IF(AND(A1>2,OR(A2<0,A3>0)),"是","否")', '是'],
  ['IFERROR(1/0,7)', 7],
  ['"共"&A1&"分"', '共3分'],
  ['"a""b"', 'a"b'],
  ['"A"="a"', true],
  ['1<>1', false],
  ['0.1+0.2=0.3', true],
  ['ABS(-3)', 3],
])('%s', (text, value) => {
  expect(calculated(text)).toEqual(value);
});

test.each([
  ['a name', '总分'],
  ['a function that is not known', 'VLOOKUP(A1,A1:A3,1)'],
  ['an array', 'SUM({1,2})'],
  ['an area where one value is wanted', 'A1:A3*2'],
  ['another workbook', "'[1]表'!A1"],
  ['a bracket that is not closed', 'SUM(A1'],
  ['nothing', ''],
  ['too many brackets', `${'('.repeat(100)}1${')'.repeat(100)}`],
  ['too many signs', '-'.repeat(5000)],
])('%s is left to the spreadsheet', (_, text) => {
  expect(() => calculated(text)).toThrow(Unknown);
});

describe('what hangs on a change', () => {
  async function after(sheets: SheetSpec[], ...changes: [string, ChangedCell['content']][]) {
    const bytes = buildWorkbook({ sheets });
    const formulas = workbookFormulas(bytes);
    const workbook = await readWorkbook(bytes);
    const none = new Map<string, CellFormula>();
    const calculatedSheets = workbook.sheets.map((sheet) => ({
      sheet,
      formulas: formulas.get(sheet.name) ?? none,
    }));
    const { values, stale } = recalculate(
      calculatedSheets,
      changes.map(([place, content]) => {
        const [sheet = '', cell = ''] = place.split('!');
        return { sheet, ...(parseA1(cell) ?? { row: 0, column: 0 }), content };
      }),
    );
    return {
      values: Object.fromEntries(
        [...values].flatMap(([sheet, cells]) =>
          [...cells].map(([cell, value]) => [`${sheet}!${cell}`, value]),
        ),
      ),
      stale,
    };
  }

  test('is calculated, over several steps and sheets, and nothing else', async () => {
    const found = await after(
      [
        {
          name: '表',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><f>A2</f><v>5</v></c></row><row r="3"><c r="B3"><f>SUM(B1:B2)</f><v>7</v></c></row>',
        },
        { name: "封 面'", rows: '<row r="1"><c r="A1"><f>表!$B$3</f><v>7</v></c></row>' },
      ],
      ['表!A1', { value: 4 }],
    );
    expect(found).toEqual({ values: { '表!B1': 8, '表!B3': 13, "封 面'!A1": 13 }, stale: [] });
  });

  test('is known through formulas that cells share', async () => {
    const found = await after(
      [
        {
          name: '表',
          rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>10</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>20</v></c></row><row r="3"><c r="A3"><f t="shared" ref="A3:B3" si="0">SUM(A1:A2)</f><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>30</v></c></row>',
        },
      ],
      ['表!B2', { value: 25 }],
    );
    expect(found).toEqual({ values: { '表!B3': 35 }, stale: [] });
  });

  test('counts a cell that was blank, and a formula that is put in', async () => {
    const found = await after(
      [
        {
          name: '表',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><f>SUM(A1:A3)</f><v>1</v></c></row>',
        },
      ],
      ['表!A2', { formula: 'ROUND(A1/3,2)' }],
    );
    expect(found).toEqual({ values: { '表!A2': 0.33, '表!A4': 1.33 }, stale: [] });
  });

  test.each([
    ['a function that is not known', '<f>VLOOKUP(A1,A1:B9,2)</f>'],
    ['a name', '<f>合计+A1</f>'],
    ['an array', '<f t="array" ref="B1">SUM(A1:A9*1)</f>'],
    ['itself', '<f>A1+B1</f>'],
  ])('is named where it rests on %s', async (_, formula) => {
    const found = await after(
      [{ name: '表', rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1">${formula}<v>1</v></c></row>` }],
      ['表!A1', { value: 4 }],
    );
    expect(found).toEqual({ values: {}, stale: ['表!B1'] });
  });

  test('ends at a chain that is too long', async () => {
    const rows = Array.from(
      { length: 1500 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f>A${i + 1}+1</f><v>${i + 2}</v></c></row>`,
    );
    const found = await after(
      [{ name: '表', rows: `<row r="1"><c r="A1"><v>1</v></c></row>${rows.join('')}` }],
      ['表!A1', { value: 2 }],
    );
    expect(Object.keys(found.values).length + found.stale.length).toBe(1500);
    expect(found.values['表!A2']).toBe(3);
  });
});

describe('formulas that mean to keep the program busy', () => {
  test('that double a text end with an error where a cell could not hold it', () => {
    const source = { value: () => 'x'.repeat(20_000), values: () => [] };
    const formula = parseFormula('A1&A1');
    expect(formula && evaluate(formula, source, { rows: 0, columns: 0 })).toEqual({ error: '#VALUE!' });
  });
});
