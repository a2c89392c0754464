import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { markWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { buildSheet, buildWorkbook, workbookParts, zipParts } from '../build.ts';
import { differingParts, mark, packageFaults, partNames, partText, RESULT } from './helpers.ts';

const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2" s="0"><v>0.6</v></c></row>';
const FORM = buildSheet(ROWS, {
  parts: { 'xl/media/image1.png': Buffer.from([1, 2, 3, 255]) },
  contentTypes: '<Default Extension="png" ContentType="image/png"/>',
});
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a marked copy', () => {
  const copy = markWorkbook(FORM, [mark('B2')], RESULT);

  test('differs in the parts that have to know of the marks, and has its new parts last', () => {
    expect(differingParts(FORM, copy)).toEqual([
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      SHEET,
      'xl/perf-score/comments.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/perf-score/notes.vml',
      'xl/worksheets/perf-score.xml',
      'xl/perf-score/original.bin',
    ]);
    expect(partNames(copy).slice(0, partNames(FORM).length)).toEqual(partNames(FORM));
  });

  test('is a complete package', () => {
    expect(packageFaults(FORM)).toEqual([]);
    expect(packageFaults(copy)).toEqual([]);
  });

  test('differs in the sheet by a style and the link to the notes alone', () => {
    expect(partText(copy, SHEET)).toBe(
      partText(FORM, SHEET)
        .replace('<c r="B2" s="0">', '<c r="B2" s="1">')
        .replace('</worksheet>', '<legacyDrawing r:id="rIdPs2"/></worksheet>'),
    );
  });

  test('has the note with its level in words, its heading in bold and its author', () => {
    expect(readNotes(copy).get('Sheet1')).toEqual(
      new Map([['B2', [{ author: 'perf-score', text: 'perf-score · 错误\n得分不符\nB2 应为 1.00' }]]]),
    );
    expect(partText(copy, 'xl/perf-score/comments.xml')).toMatch(/<b\/>.*得分不符<\/t><\/r><r>/s);
  });

  test('has a hidden box that is placed beside the cell', () => {
    const drawing = partText(copy, 'xl/perf-score/notes.vml');
    expect(drawing).toContain('visibility:hidden');
    expect(drawing).toMatch(/<x:Anchor>2, 15, 0, 10, \d+, \d+, \d+, \d+<\/x:Anchor>/);
    expect(drawing).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
  });

  test('adds styles behind those of the form and leaves them as they are', () => {
    const before = partText(FORM, 'xl/styles.xml');
    const after = partText(copy, 'xl/styles.xml');
    const xfs = (text: string) => /<cellXfs>(.*)<\/cellXfs>/.exec(text)?.[1] ?? '';
    expect(xfs(after).startsWith(xfs(before))).toBe(true);
    expect(xfs(after)).toContain('fillId="2" borderId="1" xfId="0"');
    expect(after).toContain('<fgColor rgb="FFFBD5D1"/>');
  });

  test('has the result sheet last, with texts, numbers, a merge, a link and a frozen pane', () => {
    const sheet = partText(copy, 'xl/worksheets/perf-score.xml');
    expect(partText(copy, 'xl/workbook.xml')).toMatch(
      /<sheet name="复核结果" sheetId="2" r:id="rIdPs1"\/><\/sheets>/,
    );
    expect(sheet).toContain('perf-score 复核结果');
    expect(sheet).toContain('<v>0.60</v>');
    expect(sheet).toContain('<mergeCell ref="A1:C1"/>');
    expect(sheet).toContain(`<hyperlink ref="B3" location="'Sheet1'!B2"/>`);
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3"');
  });

  test('reads as the form did, with the result sheet told apart', async () => {
    const [before, after] = [await readWorkbook(FORM), await readWorkbook(copy)];
    expect(after.sheets.map(({ name, ours }) => [name, ours])).toEqual([
      ['Sheet1', false],
      ['复核结果', true],
    ]);
    expect(after.sheets[0]).toEqual(before.sheets[0]);
  });

  test('is the same file each time', () => {
    expect(markWorkbook(FORM, [mark('B2')], RESULT)).toEqual(copy);
  });
});

test('a workbook without marks gets the result sheet alone', () => {
  const copy = markWorkbook(FORM, [], RESULT);
  expect(partText(copy, SHEET)).toBe(partText(FORM, SHEET));
  expect(packageFaults(copy)).toEqual([]);
});

test('marks of one cell become one note, and an error outdoes a warning', () => {
  const copy = markWorkbook(FORM, [mark('B2', 'warning'), mark('B2', 'error', { note: '其二' })], RESULT);
  expect(readNotes(copy).get('Sheet1')?.get('B2')).toEqual([
    { author: 'perf-score', text: 'perf-score · 错误\n得分不符\nB2 应为 1.00\n\n其二' },
  ]);
});

test('the words of the level can be those of another language', () => {
  const words = { error: 'error', warning: 'warning' };
  const copy = markWorkbook(FORM, [mark('B2', 'warning')], RESULT, { words });
  expect(readNotes(copy).get('Sheet1')?.get('B2')?.[0]?.text).toMatch(/^perf-score · warning\n/);
});

test('an error and a warning differ by their border as well as by their colour', () => {
  const copy = markWorkbook(FORM, [mark('A1', 'warning'), mark('B2')], RESULT);
  const borders = /<borders.*<\/borders>/.exec(partText(copy, 'xl/styles.xml'))?.[0] ?? '';
  expect(borders).toContain('<left style="mediumDashed"><color rgb="FF8A5A00"/></left>');
  expect(borders).toContain('<left style="medium"><color rgb="FFB3261E"/></left>');
});

test.each([
  ['a sheet that there is not', mark('A1', 'error', { sheet: '没有' })],
  ['a cell that there cannot be', mark('XFE1')],
])('refuses a mark on %s', (_, wrong) => {
  expect(() => markWorkbook(FORM, [wrong], RESULT)).toThrow(Error);
});

describe('merged cells', () => {
  const form = buildSheet('<row r="2"><c r="B2"><v>1</v></c></row>', {
    after: '<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>',
  });
  const copy = markWorkbook(form, [mark('C3')], RESULT);

  test('a covered cell is marked on the first cell of its area', () => {
    expect([...(readNotes(copy).get('Sheet1')?.keys() ?? [])]).toEqual(['B2']);
    expect(partText(copy, SHEET)).toContain('<c s="1" r="B2">');
  });

  test('each cell along the edge draws its side of the border', () => {
    for (const cell of ['C2', 'B3', 'C3', 'B4', 'C4'])
      expect(partText(copy, SHEET)).toMatch(`<c r="${cell}" s="`);
    const styles = partText(copy, 'xl/styles.xml');
    expect(styles).toContain(
      '<border><left style="medium"><color rgb="FFB3261E"/></left><top style="medium"><color rgb="FFB3261E"/></top></border>',
    );
    expect(packageFaults(copy)).toEqual([]);
  });

  test('an area over the whole sheet gets a fill on its first cell', () => {
    const whole = buildSheet('', {
      after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    });
    const text = partText(markWorkbook(whole, [mark('H40')], RESULT), SHEET);
    expect(text).toContain('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>');
  });
});

describe('the place of the link to the notes', () => {
  const at = (after: string) => {
    const copy = markWorkbook(buildSheet(ROWS, { after }), [mark('B2')], RESULT);
    return partText(copy, SHEET)
      .replace(/^.*<\/sheetData>/s, '')
      .replace(/ r:id="[^"]*"/, '');
  };

  test.each([
    ['drawing', '<drawing/>§<extLst/>'],
    ['picture in the header', '<legacyDrawingHF/>'],
    ['tables', '<pageMargins/>§<tableParts/>'],
    [
      'an extension list inside a rule',
      '<conditionalFormatting><cfRule><extLst/></cfRule></conditionalFormatting><pageSetup/>§',
    ],
    [
      'form controls in a compatibility block',
      '<drawing/>§<mc:AlternateContent xmlns:mc="m"><mc:Choice><controls/></mc:Choice></mc:AlternateContent><extLst/>',
    ],
  ])('with %s', (_, after) => {
    const wanted = after.includes('§') ? after : `§${after}`;
    expect(at(after.replace('§', ''))).toBe(`${wanted.replace('§', '<legacyDrawing/>')}</worksheet>`);
  });
});

test('the name of the result sheet gives way to a sheet of the form', () => {
  const form = buildWorkbook({ sheets: [{ name: '复核结果', rows: ROWS }, { name: '复核结果 (2)' }] });
  const copy = markWorkbook(form, [], RESULT);
  expect(partText(copy, 'xl/workbook.xml')).toContain('<sheet name="复核结果 (3)" sheetId="3"');
});

describe('the place of the result sheet', () => {
  const parts = workbookParts({ sheets: [{ rows: ROWS }, { state: 'veryHidden' }] });
  const workbook = String(parts['xl/workbook.xml'])
    .replace('<sheets>', '<bookViews><workbookView xWindow="1" activeTab="1"/></bookViews><sheets>')
    .replace(
      '</workbook>',
      '<definedNames><definedName name="a" localSheetId="0">Sheet1!$A$1</definedName><definedName name="b">1</definedName></definedNames></workbook>',
    );
  const form = zipParts({ ...parts, 'xl/workbook.xml': workbook });

  test('behind the others leaves names and tabs as they are', () => {
    const after = partText(markWorkbook(form, [], RESULT), 'xl/workbook.xml');
    expect(after.replace(/<sheet name="复核结果"[^>]*>/, '')).toBe(workbook);
  });

  test('in front of the others moves what counts the tabs', () => {
    const copy = markWorkbook(form, [], { ...RESULT, position: 'front' });
    const after = partText(copy, 'xl/workbook.xml');
    expect(after).toContain('<sheets><sheet name="复核结果"');
    expect(after).toContain('localSheetId="1"');
    expect(after).toContain('activeTab="2"');
    expect(packageFaults(copy)).toEqual([]);
  });

  test('in front keeps the form in view when the workbook names no tab', () => {
    const copy = markWorkbook(FORM, [], { ...RESULT, position: 'front' });
    expect(partText(copy, 'xl/workbook.xml')).toContain(
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
  });
});

test('a workbook without styles gets them', () => {
  const parts = workbookParts({ sheets: [{ rows: ROWS }] });
  const { 'xl/styles.xml': _, ...rest } = parts;
  const form = zipParts({
    ...rest,
    'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
      /<Relationship Id="rIdStyles"[^>]*>/,
      '',
    ),
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
      /<Override PartName="\/xl\/styles[^>]*>/,
      '',
    ),
  });
  const copy = markWorkbook(form, [mark('B2')], RESULT);
  expect(packageFaults(copy)).toEqual([]);
  expect(partText(copy, 'xl/perf-score/styles.xml')).toMatch(/<fonts .*<fills .*<borders .*<cellXfs /);
});

test('texts with markup and control characters stay texts', async () => {
  const text = '</t></is><evil a="1"/>&lt;\u0000\u001b]8;;x\u0007_x000D_';
  const copy = markWorkbook(FORM, [mark('B2', 'error', { note: text })], {
    ...RESULT,
    name: `<"'&>`,
    rows: [{ cells: [{ text: `perf-score ${text}`, style: 'title', link: { sheet: `A"'<`, cell: 'A1' } }] }],
  });
  const shown = '</t></is><evil a="1"/>&lt;]8;;x_x000D_';
  expect(packageFaults(copy)).toEqual([]);
  expect(readNotes(copy).get('Sheet1')?.get('B2')?.[0]?.text).toBe(`perf-score · 错误\n${shown}`);
  const { sheets } = await readWorkbook(copy);
  expect(sheets[1]?.name).toBe(`<"'&>`);
  expect(sheets[1]?.rows[0]?.cells[0]?.text).toBe(`perf-score ${shown}`);
});

test('the first cell of the result sheet names the program even if the caller does not', async () => {
  const copy = markWorkbook(FORM, [], {
    ...RESULT,
    rows: [{ cells: [{ text: '复核结果', style: 'title' }] }],
  });
  const { sheets } = await readWorkbook(copy);
  expect(sheets[1]?.rows[0]?.cells[0]?.text).toBe('perf-score · 复核结果');
});
