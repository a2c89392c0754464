import { expect, test } from 'vitest';
import { parseA1 } from '../../../src/workbook/cells/address.ts';
import { EditedPart } from '../../../src/workbook/edit/edited-part.ts';
import { EditedSheet } from '../../../src/workbook/edit/edited-sheet.ts';

function sheet(data: string, before = ''): EditedSheet {
  return new EditedSheet(
    new EditedPart('sheet1.xml', Buffer.from(`<worksheet>${before}${data}</worksheet>`), ['sheetData']),
  );
}

function place(name: string): { row: number; column: number } {
  const found = parseA1(name);
  if (found === null) throw new Error(name);
  return found;
}

function dataOf(edited: EditedSheet): string {
  edited.finish();
  return /<sheetData.*<\/sheetData>/s.exec(edited.part.result())?.[0] ?? '';
}

test.each([
  [
    'a cell',
    '<row r="2"><c r="B2" s="3"><v>1</v></c></row>',
    '<row r="2"><c r="B2" s="13"><v>1</v></c></row>',
  ],
  ['a cell without a style', '<row r="2"><c r="B2"/></row>', '<row r="2"><c s="10" r="B2"/></row>'],
  [
    'a cell between others that is not there',
    '<row r="2"><c r="A2"/><c r="C2"/></row>',
    '<row r="2"><c r="A2"/><c r="B2" s="10"/><c r="C2"/></row>',
  ],
  ['a cell at the end', '<row r="2"><c r="A2"/></row>', '<row r="2"><c r="A2"/><c r="B2" s="10"/></row>'],
  ['a row without cells', '<row r="2" ht="20"/>', '<row r="2" ht="20"><c r="B2" s="10"/></row>'],
  [
    'a row that is not there',
    '<row r="1"/><row r="3"/>',
    '<row r="1"/><row r="2"><c r="B2" s="10"/></row><row r="3"/>',
  ],
  ['a row at the end', '<row r="1"/>', '<row r="1"/><row r="2"><c r="B2" s="10"/></row>'],
  [
    'rows and cells without addresses',
    '<row><c/></row><row><c/><c s="4"><v>1</v></c></row>',
    '<row><c/></row><row><c/><c s="14"><v>1</v></c></row>',
  ],
  [
    'a row that takes its number from its cells',
    '<row><c r="A2"/><c r="B2" s="1"/></row>',
    '<row><c r="A2"/><c r="B2" s="11"/></row>',
  ],
  [
    'a cell in the second piece of a row',
    '<row r="2"><c r="A2"/></row><row r="2"><c r="B2" s="1"/></row>',
    '<row r="2"><c r="A2"/></row><row r="2"><c r="B2" s="11"/></row>',
  ],
  [
    'rows in another order',
    '<row r="3"/><row r="2"><c r="B2" s="1"/></row>',
    '<row r="3"/><row r="2"><c r="B2" s="11"/></row>',
  ],
  [
    'a row whose spans end before it',
    '<row r="2" spans="1:1"><c r="A2"/></row>',
    '<row r="2" spans="1:2"><c r="A2"/><c r="B2" s="10"/></row>',
  ],
  [
    'a row with a style of its own',
    '<row r="2" s="5" customFormat="1"/>',
    '<row r="2" s="5" customFormat="1"><c r="B2" s="15"/></row>',
  ],
])('sets the style of %s', (_, before, after) => {
  const edited = sheet(`<sheetData>${before}</sheetData>`);
  edited.setStyle(place('B2'), (present) => present + 10);
  expect(dataOf(edited)).toBe(`<sheetData>${after}</sheetData>`);
});

test('sets a style in a sheet without rows', () => {
  const edited = sheet('<sheetData/>');
  edited.setStyle(place('B2'), () => 1);
  expect(dataOf(edited)).toBe('<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>');
});

test('a cell that is not there has the style of its column', () => {
  const edited = sheet(
    '<sheetData/>',
    '<cols><col min="1" max="1" style="7"/><col min="2" max="4" style="8"/></cols>',
  );
  edited.setStyle(place('B2'), (present) => present + 10);
  expect(dataOf(edited)).toContain('<c r="B2" s="18"/>');
});

test('writes the prefix of the sheet', () => {
  const part = new EditedPart('s.xml', Buffer.from('<x:worksheet><x:sheetData/></x:worksheet>'), [
    'sheetData',
  ]);
  const edited = new EditedSheet(part);
  edited.setStyle(place('A1'), () => 1);
  edited.setValue(place('B1'), { number: '1.5' });
  edited.finish();
  expect(part.result()).toBe(
    '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" s="1"/><x:c r="B1" s="0" t="n"><x:v>1.5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  );
});

test.each([
  ['a number', { number: '0.86' }, '<c r="B2" s="3" t="n"><v>0.86</v></c>'],
  [
    'a text',
    { text: ' <1> ' },
    '<c r="B2" s="3" t="inlineStr"><is><t xml:space="preserve"> &lt;1&gt; </t></is></c>',
  ],
  [
    'a formula',
    { formula: 'SUM(A1:A2)&""', number: '3' },
    '<c r="B2" s="3" t="n"><f>SUM(A1:A2)&amp;""</f><v>3</v></c>',
  ],
])('puts %s in place of what a cell holds and keeps its style', (_, value, after) => {
  const edited = sheet('<sheetData><row r="2"><c r="B2" s="3" t="s"><v>1</v></c></row></sheetData>');
  edited.setValue(place('B2'), value);
  expect(dataOf(edited)).toBe(`<sheetData><row r="2">${after}</row></sheetData>`);
});

test('changes value and style of one cell together', () => {
  const edited = sheet('<sheetData><row r="2"><c r="B2"/></row></sheetData>');
  edited.setValue(place('B2'), { number: '1' });
  edited.setStyle(place('B2'), () => 4);
  expect(dataOf(edited)).toBe('<sheetData><row r="2"><c s="4" t="n" r="B2"><v>1</v></c></row></sheetData>');
});
