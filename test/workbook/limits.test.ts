import { describe, expect, it } from 'vitest';
import { countCells } from '../../src/workbook/cells/count-cells.ts';
import { DEFAULT_LIMITS, inflationAllowance, type Limits, MEGABYTE } from '../../src/workbook/limits.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { buildSheet, buildWorkbook, buildZip, sheetXml, workbookParts, zipParts } from './build.ts';

const cells = (count: number) => `<row r="1">${'<c><v>1</v></c>'.repeat(count)}</row>`;
const merges = (count: number) =>
  `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`;
const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;

async function outcome(bytes: Uint8Array, limits?: Partial<Limits>): Promise<string> {
  try {
    await readWorkbook(bytes, limits === undefined ? {} : { limits });
    return 'read';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a limit that a file goes beyond is named with its value', () => {
  it.each<[keyof Limits, number, string, Uint8Array]>([
    ['fileMegabytes', 0.0001, 'a large file', buildSheet(cells(1))],
    ['inflatedMegabytes', 0.001, 'parts that are large together', buildSheet(cells(2000))],
    [
      'inflationRatio',
      200,
      'a bomb',
      buildSheet('', { parts: { 'xl/media/a.xml': Buffer.alloc(30 * MEGABYTE, 32) } }),
    ],
    ['entries', 6, 'many parts', buildSheet(cells(1))],
    ['cells', 10, 'many cells', buildSheet(cells(11))],
    ['cells', 10, 'many cells without content', buildSheet(`<row r="1">${'<c s="0"/>'.repeat(11)}</row>`)],
    [
      'cells',
      10,
      'many cells over the sheets',
      buildWorkbook({ sheets: [{ rows: cells(6) }, { rows: cells(6) }] }),
    ],
    ['cells', 10, 'many merged areas', buildSheet('', { after: merges(11) })],
    [
      'cells',
      10,
      'many shared strings',
      buildSheet('', { strings: Array.from({ length: 11 }, () => '<t>a</t>') }),
    ],
    ['depth', 256, 'deep nesting', buildSheet('', { after: nested(256) })],
    ['depth', 256, 'deep nesting in the styles', buildSheet('', { styles: nested(257) })],
  ])('%s of %s: %s', async (setting, value, _, bytes) => {
    expect(await outcome(bytes, { [setting]: value })).toMatch(
      new RegExp(`上限 ${value}（设置项 limits\\.${setting}）`),
    );
  });

  it.each<[keyof Limits, number, Uint8Array]>([
    ['entries', 7, buildSheet(cells(1))],
    ['cells', 10, buildSheet(cells(10))],
    ['depth', 256, buildSheet('', { after: nested(255) })],
    ['inflationRatio', 1, buildSheet(cells(2000))],
  ])('%s: up to %i a file is read', async (setting, value, bytes) => {
    expect(await outcome(bytes, { [setting]: value })).toBe('read');
  });
});

describe('what may be inflated', () => {
  it.each([
    ['a form', 20_000, 10, 'inflationRatio'],
    ['a file of 100 KB', 100 * 1024, 19.53125, 'inflationRatio'],
    ['a file of 1 MB', MEGABYTE, 200, 'inflatedMegabytes'],
    ['a file of 50 MB', 50 * MEGABYTE, 200, 'inflatedMegabytes'],
  ])('from %s of %i bytes: %d MB by %s', (_, size, megabytes, setting) => {
    expect(inflationAllowance(size, DEFAULT_LIMITS)).toEqual({ bytes: megabytes * MEGABYTE, setting });
  });
});

describe('hostile workbooks', () => {
  it('of five million cells are refused without being read', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(5000)}</row>`;
    expect(await outcome(buildSheet(row.repeat(1000)), { inflationRatio: 1000 })).toMatch(/limits\.cells/);
  });

  it('whose bomb declares a small size are damaged', async () => {
    const parts = workbookParts({ sheets: [{}] });
    const bomb = {
      name: 'xl/sharedStrings.xml',
      content: Buffer.alloc(20 * MEGABYTE, 32),
      declaredSize: 100,
    };
    const others = Object.entries(parts).filter(([name]) => name !== bomb.name);
    const bytes = buildZip([...others.map(([name, content]) => ({ name, content })), bomb]);
    expect(await outcome(bytes)).toMatch(/大小或校验码不符/);
  });

  it('with a validation and a merge over the whole sheet are read', async () => {
    const after = `${merges(1)}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>`;
    expect(await outcome(buildSheet(cells(1), { after }))).toBe('read');
  });

  it('with a hundred thousand empty rows are read', async () => {
    expect(await outcome(buildSheet('<row/>'.repeat(100_000)))).toBe('read');
  });

  it('with part names that climb are read without them', async () => {
    expect(
      await outcome(zipParts({ '../../evil.xml': 'x', ...workbookParts({ sheets: [{ rows: cells(1) }] }) })),
    ).toBe('read');
  });
});

describe('countCells', () => {
  async function* pieces(bytes: Uint8Array, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c/><c\n/><col/><cc><x:c>1</x:c><x:v/></cc></row>';
  it.each([
    ['UTF-8', Buffer.from(sheetXml({ rows }))],
    ['UTF-16', Buffer.from(sheetXml({ rows }), 'utf16le')],
  ])('counts the cells of %s, wherever the pieces are cut', async (_, bytes) => {
    for (const size of [1, 7, 1000]) expect(await countCells(pieces(bytes, size), 100)).toBe(4);
  });

  it('stops beyond the most', async () => {
    expect(await countCells(pieces(Buffer.from('<c/>'.repeat(100)), 40), 20)).toBeLessThan(40);
  });
});
