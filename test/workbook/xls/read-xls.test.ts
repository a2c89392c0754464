import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../../src/formats/index.ts';
import { WorkbookError } from '../../../src/workbook/errors.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import type { Workbook } from '../../../src/workbook/types.ts';
import { convertXls } from '../../../src/workbook/xls/convert-xls.ts';
import { readXls } from '../../../src/workbook/xls/read-xls.ts';
import { onlyCells } from '../../../src/workbook/xls/records.ts';
import { OfficeFolder } from '../../office.ts';
import { lacks } from '../../tools.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
/** Without copies that a check wrote beside them. */
const names = readdirSync(fixtures).filter((name) => /^[^.]+\.xlsx$/.test(name));

/** What a reader of forms sees of a workbook. */
const seen = ({ sheets }: Workbook) =>
  sheets.map(({ name, hidden, rows, merges, hiddenColumns }) => ({
    name,
    hidden,
    rows: rows.map(({ index, hidden, cells }) => ({ index, hidden, cells })),
    merges: merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' ')).sort(),
    hiddenColumns,
  }));

/** A workbook of one sheet as BIFF8. */
function xls(cells: Record<string, CellObject>, more: Partial<WorkBook> = {}): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, { '!ref': 'A1:D9', ...cells }, '自评表');
  return write({ ...book, ...more }, { type: 'buffer', bookType: 'biff8' });
}

const firstOf = async (cell: CellObject, more: Partial<WorkBook> = {}) =>
  (await readXls(xls({ A1: cell }, more))).sheets[0]?.rows[0]?.cells[0];

describe('a cell of an .xls file', () => {
  it.each<[string, CellObject, object]>([
    [
      'a number with its format',
      { t: 'n', v: 0.6, z: '0.00' },
      { kind: 'number', text: '0.60', stored: '0.6' },
    ],
    ['a percentage', { t: 'n', v: 0.945, z: '0.0%' }, { text: '94.5%', percent: true }],
    ['a date', { t: 'n', v: 44926, z: 'yyyy/m/d' }, { text: '2022/12/31', date: true }],
    ['a text', { t: 's', v: '效果良好' }, { kind: 'text', text: '效果良好', stored: null }],
    ['an error value', { t: 'e', v: 0x17 }, { kind: 'error', text: '#REF!' }],
    ['a boolean', { t: 'b', v: true }, { kind: 'boolean', text: 'TRUE' }],
  ])('%s', async (_, cell, expected) => {
    expect(await firstOf(cell)).toMatchObject(expected);
  });

  it('a date counts from 1904 where the file says so', async () => {
    const cell = await firstOf(
      { t: 'n', v: 43464, z: 'yyyy/m/d' },
      { Workbook: { WBProps: { date1904: true } } },
    );
    expect(cell?.text).toBe('2022/12/31');
  });
});

it('a hidden column stays the same column when it is converted, behind others of the usual width', async () => {
  const cell: CellObject = { t: 's', v: '得分' };
  const bytes = xls({
    A1: cell,
    '!cols': [{ width: 5 }, undefined, undefined, { width: 6, hidden: true }],
  } as never);
  for (const { sheets } of [await readXls(bytes), await readWorkbook(await convertXls(bytes))])
    expect(sheets[0]?.hiddenColumns).toEqual([{ first: 4, last: 4 }]);
});

describe('what cannot be read gets a sentence', () => {
  const whole = xls({ A1: { t: 's', v: '自评表' } });

  it('a file that breaks off', async () => {
    await expect(readXls(whole.subarray(0, 700))).rejects.toThrow(/损坏/);
  });

  it('a workbook of Excel 95', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['1']]), 'a');
    const old = write(book, { type: 'buffer', bookType: 'biff5' });
    expect(formatOf(old).id).toBe('xlsx');
    await expect(formatOf(old).read(old)).rejects.toThrow(/Excel 95/);
  });

  it('more cells than a form can have', async () => {
    await expect(readXls(whole, { filledCells: 0 })).rejects.toThrow(/limits\.filledCells/);
  });
});

const lacking = lacks('office');
describe.skipIf(lacking)('a form saved by LibreOffice as .xls', () => {
  const folder = new OfficeFolder();
  const saved = lacking ? new Map<string, Uint8Array | null>() : folder.convert(copied(folder), 'xls');
  afterAll(() => folder.done());

  it.each(names)('%s says the same', async (name) => {
    const bytes = saved.get(name);
    expect(bytes).toBeTruthy();
    const original = await readWorkbook(readFileSync(join(fixtures, name)));
    expect(seen(await readXls(bytes as Uint8Array))).toEqual(seen(original));
  });

  it.each(names)('%s is the same grid when it is converted', async (name) => {
    const bytes = saved.get(name) as Uint8Array;
    expect(seen(await readWorkbook(await convertXls(bytes)))).toEqual(seen(await readXls(bytes)));
  });
});

function copied(folder: OfficeFolder): string[] {
  for (const name of names) copyFileSync(join(fixtures, name), join(folder.path, name));
  return names;
}

describe('a damaged file comes to an end', () => {
  const whole = xls({
    A1: { t: 's', v: '自评表' },
    B2: { t: 'n', v: 3 },
    C3: { t: 'n', v: 0.6, z: '0.00' },
  });

  it('wherever its bytes are changed', async () => {
    let refused = 0;
    // Every part of the file in turn, one byte at a time, by a fixed pattern.
    for (let at = 8; at < whole.length; at += 37) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = 255 - (bytes[at] ?? 0);
      try {
        await readXls(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('only records of cells are followed, and a formula keeps its place and loses its expression', () => {
    const record = (type: number, ...bytes: number[]) => [type & 255, type >> 8, bytes.length, 0, ...bytes];
    const formula = [1, 0, 2, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0];
    const stream = [
      ...record(0x18, 1, 2),
      ...record(0x3c, 3),
      ...record(0x6, ...formula, 3, 0, 7, 7, 7),
      ...record(0xfc, 5),
      ...record(0x3c, 6),
    ];
    expect([...onlyCells(Uint8Array.from(stream))]).toEqual([
      ...record(0x1d, 1, 2),
      ...record(0x1d, 3),
      ...record(0x6, ...formula, 0, 0, 7, 7, 7),
      ...record(0xfc, 5),
      ...record(0x3c, 6),
    ]);
  });
});
