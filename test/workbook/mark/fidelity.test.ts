import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { zipParts } from '../build.ts';
import { FEATURES } from './features.ts';
import { undeclaredDifferences } from './fidelity.ts';
import { mark, packageFaults, partText, RESULT, unzipped } from './helpers.ts';

/** Cells that are there, that have a note already, in a merge, and that no row has. */
const MARKS = [mark('B2'), mark('C5', 'warning'), mark('B1'), mark('D9'), mark('A15', 'warning')];
const NOTED = ['A1', 'A15', 'B2', 'C5', 'D9'];
const MARKED = new Set([...NOTED, 'B1', 'C1', 'D1']);

describe.each(FEATURES)('$name', ({ bytes }) => {
  test('is kept: nothing differs but what is declared, and all of it is given back', async () => {
    const form = bytes();
    const copy = markWorkbook(form, MARKS, RESULT);
    expect(undeclaredDifferences(form, copy, MARKED)).toEqual([]);
    expect(packageFaults(copy)).toEqual(packageFaults(form));
    expect((await readWorkbook(copy)).sheets[0]).toEqual((await readWorkbook(form)).sheets[0]);
    expect([...(readNotes(copy).get('Sheet1')?.keys() ?? [])].sort()).toEqual(NOTED);
    expect(Buffer.compare(unmarkWorkbook(copy), form)).toBe(0);
    expect(Buffer.compare(markWorkbook(copy, MARKS, RESULT), copy)).toBe(0);
  });
});

describe('a difference that is not declared is found:', () => {
  const form = FEATURES.find(({ name }) => name === 'every element of a sheet')?.bytes() ?? new Uint8Array();
  const copy = markWorkbook(form, MARKS, RESULT);

  test.each<[string, RegExp, string]>([
    ['an element out of order', /(<legacyDrawing [^>]*>)(<picture[^>]*>)/, '$2$1'],
    ['a value', /<c r="B3"><v>0\.3<\/v>/, '<c r="B3"><v>0.4</v>'],
    ['the look of a cell that is not marked', /<c r="B3">/, '<c r="B3" s="1">'],
    ['a cell more', /<c r="B3">/, '<c r="E3" s="0"/><c r="B3">'],
    ['an element that is gone', /<picture[^>]*>/, ''],
    ['an attribute', /sheetProtection sheet="1"/, 'sheetProtection sheet="0"'],
    ['white space', /<protectedRanges>/, '<protectedRanges> '],
  ])('%s', (_, from, to) => {
    const parts = Object.fromEntries(
      [...unzipped(copy).entries.keys()].map((name) => [name, unzipped(copy).read(name) ?? '']),
    );
    const sheet = partText(copy, 'xl/worksheets/sheet1.xml');
    const text = sheet.replace(from, to);
    expect(text).not.toBe(sheet);
    const other = zipParts({ ...parts, 'xl/worksheets/sheet1.xml': text });
    expect(undeclaredDifferences(form, other, MARKED).join()).toContain('sheet1.xml: ');
  });
});
