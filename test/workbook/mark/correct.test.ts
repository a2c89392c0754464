import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import {
  type CellCorrection,
  correctWorkbook,
  markWorkbook,
  unmark,
  unmarkWorkbook,
} from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { buildWorkbook } from '../build.ts';
import { differingParts, mark, packageFaults, partText, RESULT } from './helpers.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const FORM = buildWorkbook({
  sheets: [
    {
      rows: '<row r="1"><c r="A1" s="1"><v>0.6</v></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="1"><v>2</v></c></row><row r="3"><c r="A3" s="1"><f>SUM(A1:A2)</f><v>2.6</v></c><c r="B3" t="str"><f>IF(A3&lt;3,"良","优")</f><v>良</v></c></row>',
    },
    { name: '封面', rows: '<row r="1"><c r="A1"><f>Sheet1!A3</f><v>2.6</v></c></row>' },
    { name: '说明', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
  ],
  strings: ['<t>0.60分</t>'],
  cellFormats: [0, 2, 9],
});

function correction(cell: string, more: Partial<CellCorrection> = {}): CellCorrection {
  return {
    sheet: 'Sheet1',
    cell,
    value: { number: '1' },
    twoDecimals: false,
    note: { word: '更正', text: '原为 0.60，改为 1.00。' },
    ...more,
  };
}

test('puts a number in, keeps its format, says what stood there, and leaves all other parts as they are', async () => {
  const { bytes } = await correctWorkbook(FORM, [correction('A1')]);
  expect(partText(bytes, SHEET)).toContain('<c t="n" r="A1" s="1"><v>1</v></c>');
  expect(readNotes(bytes).get('Sheet1')?.get('A1')).toEqual([
    { author: 'perf-score', text: 'perf-score: 更正\n原为 0.60，改为 1.00。' },
  ]);
  expect(packageFaults(bytes)).toEqual([]);
  expect(differingParts(FORM, bytes)).toEqual([
    '[Content_Types].xml',
    SHEET,
    'xl/worksheets/sheet2.xml',
    'xl/perf-score/comments.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/perf-score/notes.vml',
  ]);
});

test('gives formulas that hang on it their new results, numbers and texts, on other sheets too', async () => {
  const { bytes, results, stale } = await correctWorkbook(FORM, [correction('A1')]);
  expect(Object.fromEntries(results)).toEqual({ 'Sheet1!A3': '3', 'Sheet1!B3': '优', '封面!A1': '3' });
  expect(stale).toEqual([]);
  const { sheets } = await readWorkbook(bytes);
  const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  expect(texts).toEqual(['1.00', '0.60分', '2.00', '3.00', '优', '3', '1']);
  expect(partText(bytes, SHEET)).toContain('<f>SUM(A1:A2)</f><v>3</v>');
});

test('asks for all to be calculated where a formula is beyond it', async () => {
  const form = buildWorkbook({
    sheets: [
      {
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>VLOOKUP(A1,A1:A1,1)</f><v>1</v></c></row>',
      },
    ],
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><pivotCaches/></workbook>',
    },
  });
  const { bytes, stale } = await correctWorkbook(form, [correction('A1', { value: { number: '2' } })]);
  expect(stale).toEqual(['Sheet1!B1']);
  expect(partText(bytes, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/><pivotCaches/>');
});

test.each<[string, NonNullable<CellCorrection['value']>, string]>([
  ['a text', { text: '1.00分' }, '1.00分'],
  ['a formula, with what it gives', { formula: 'ROUND(A2/3,2)', number: '0.67' }, '0.67'],
])('puts %s in', async (_, value, shown) => {
  const { bytes, results } = await correctWorkbook(FORM, [correction('B1', { value })]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]?.rows[0]?.cells[1]?.text).toBe(shown);
  if ('formula' in value) expect(results.get('Sheet1!B1')).toBe('0.67');
});

test('puts a number into a cell that is not there', async () => {
  const { bytes } = await correctWorkbook(FORM, [correction('D9')]);
  expect(partText(bytes, SHEET)).toContain('<row r="9"><c r="D9" s="0" t="n"><v>1</v></c></row>');
});

test('changes the number format where it is told to, and nothing else of the style', async () => {
  const form = buildWorkbook({
    sheets: [{ rows: '<row r="1"><c r="A1" s="2"><v>0.2</v></c></row>' }],
    cellFormats: [0, 2, 9],
  });
  const { bytes } = await correctWorkbook(form, [
    correction('A1', { value: { number: '2' }, twoDecimals: true }),
  ]);
  const { sheets } = await readWorkbook(bytes);
  expect(sheets[0]?.rows[0]?.cells[0]).toMatchObject({ text: '2.00', percent: false });
  expect(packageFaults(bytes)).toEqual([]);
});

test('never puts a number in place of a formula', async () => {
  await expect(correctWorkbook(FORM, [correction('A3')])).rejects.toThrow('holds a formula');
});

describe('the note on a correction', () => {
  test('stays when the workbook is marked, and goes when it is cleaned', async () => {
    const { bytes } = await correctWorkbook(FORM, [correction('A1'), correction('A2')]);
    const marked = markWorkbook(bytes, [mark('A1'), mark('B1')], RESULT);
    const texts = readNotes(marked).get('Sheet1');
    expect(texts?.get('A1')?.[0]?.text).toContain('更正\n原为 0.60，改为 1.00。\n\nperf-score · 错误');
    expect(Buffer.from(unmarkWorkbook(marked)).equals(Buffer.from(bytes))).toBe(true);
    const { bytes: clean, how } = unmark(bytes, { corrections: true });
    expect(how).toBe('removed');
    expect(readNotes(clean).size).toBe(0);
    expect(partText(clean, SHEET)).toContain('<v>1</v>');
    expect(packageFaults(clean)).toEqual([]);
  });

  test('stands behind the note that the cell has', async () => {
    const noted = markWorkbook(FORM, [], RESULT);
    const { bytes } = await correctWorkbook(unmarkWorkbook(noted), [correction('A1')]);
    const { bytes: twice } = await correctWorkbook(bytes, [correction('A1', { value: { number: '2' } })]);
    expect(readNotes(twice).get('Sheet1')?.get('A1')?.[0]?.text.match(/更正/g)).toHaveLength(2);
  });
});
