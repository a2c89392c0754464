import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { anchorFor, boxFor } from '../../../src/workbook/edit/comment-size.ts';
import { markWorkbook } from '../../../src/workbook/mark/index.ts';
import { buildSheet } from '../build.ts';
import { mark, packageFaults, partText, RESULT } from './helpers.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const TYPES = `<Default Extension="vml" ContentType="${VML_TYPE}"/><Override PartName="/xl/comments1.xml" ContentType="${COMMENTS_TYPE}"/>`;
const ROWS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>';

function link(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
}

function drawing(shapes: string, block = 1): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${shapes}</xml>`;
}

function note(number: number, row: number, column: number, anchor = '1, 15, 0, 2, 2, 31, 4, 1'): string {
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function comments(list: string, authors = '<author>李工</author>'): string {
  return `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors}</authors><commentList>${list}</commentList></comments>`;
}

/** A form with notes of its own. */
function noted(list: string, shapes: string, authors?: string): Uint8Array {
  return buildSheet(ROWS, {
    after: '<legacyDrawing r:id="rId1"/>',
    relationships:
      link('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
      link('rId2', 'comments', '../comments1.xml'),
    contentTypes: TYPES,
    parts: { 'xl/drawings/vmlDrawing1.vml': drawing(shapes), 'xl/comments1.xml': comments(list, authors) },
  });
}

describe('a cell that has a note', () => {
  const own =
    '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>李工：</t></r><r><t xml:space="preserve">\n已核 </t></r></text></comment>';
  const form = noted(own, note(1025, 1, 1));
  const copy = markWorkbook(form, [mark('B2'), mark('A1', 'warning')], RESULT);

  test('keeps it, with ours behind it and told apart', () => {
    expect(readNotes(copy).get('Sheet1')?.get('B2')).toEqual([
      { author: '李工', text: '李工：\n已核 \n\nperf-score · 错误\n得分不符\nB2 应为 1.00' },
    ]);
    expect(partText(copy, 'xl/comments1.xml')).toContain(own.slice(0, own.indexOf('</text>')));
  });

  test('keeps its box, which grows to fit the text', () => {
    const boxes = partText(copy, 'xl/drawings/vmlDrawing1.vml');
    const anchor = /_x0000_s1025.*?<x:Anchor>([^<]*)</.exec(boxes)?.[1]?.split(',').map(Number) ?? [];
    expect(anchor.slice(0, 4)).toEqual([1, 15, 0, 2]);
    expect(anchor[6]).toBeGreaterThan(4);
  });

  test('leaves the box as it is where it is large enough', () => {
    const large = noted(own, note(1025, 1, 1, '1, 15, 0, 2, 40, 0, 90, 0'));
    const boxes = partText(markWorkbook(large, [mark('B2')], RESULT), 'xl/drawings/vmlDrawing1.vml');
    expect(boxes).toContain('<x:Anchor>1, 15, 0, 2, 40, 0, 90, 0</x:Anchor>');
  });

  test('does not keep others from getting one, by our name and with a number of its own', () => {
    expect(readNotes(copy).get('Sheet1')?.get('A1')?.[0]?.author).toBe('perf-score');
    expect(partText(copy, 'xl/comments1.xml')).toContain('<author>李工</author><author>perf-score</author>');
    expect(partText(copy, 'xl/drawings/vmlDrawing1.vml').match(/_x0000_s\d+/g)).toEqual([
      '_x0000_s1025',
      '_x0000_s1026',
    ]);
    expect(packageFaults(copy)).toEqual([]);
  });

  test('whose text has no runs gets runs, so that every program shows both', () => {
    const plain = noted(
      '<comment ref="B2" authorId="0"><text><t>已核</t></text></comment>',
      note(1025, 1, 1),
    );
    const text = partText(markWorkbook(plain, [mark('B2')], RESULT), 'xl/comments1.xml');
    expect(text).toMatch(/<text><r><t>已核<\/t><\/r><r><rPr>/);
  });

  test('whose text has a phonetic reading keeps it behind the runs', () => {
    const read = noted(
      '<comment ref="B2" authorId="0"><text><r><t>a</t></r><phoneticPr fontId="1"/></text></comment>',
      note(1025, 1, 1),
    );
    expect(partText(markWorkbook(read, [mark('B2')], RESULT), 'xl/comments1.xml')).toMatch(
      /<\/r><phoneticPr fontId="1"\/><\/text>/,
    );
  });

  test('and no box gets one', () => {
    const boxless = noted(own, '');
    expect(partText(markWorkbook(boxless, [mark('B2')], RESULT), 'xl/drawings/vmlDrawing1.vml')).toContain(
      '<x:Row>1</x:Row>',
    );
  });

  test('that stands for a thread keeps the thread; what the placeholder says besides is for older programs', () => {
    const id = 'tc={7DA1B2C3-0000-4000-8000-000000000001}';
    const threaded = noted(
      `<comment ref="B2" authorId="0" xr:uid="{7DA1B2C3-0000-4000-8000-000000000001}" xmlns:xr="x"><text><t>[Threaded comment]</t></text></comment>`,
      note(1025, 1, 1),
      `<author>${id}</author>`,
    );
    const text = partText(markWorkbook(threaded, [mark('B2')], RESULT), 'xl/comments1.xml');
    expect(text).toContain(`<author>${id}</author>`);
    expect(text).toContain('authorId="0" xr:uid="{7DA1B2C3-0000-4000-8000-000000000001}"');
    expect(text).toContain('[Threaded comment]');
  });
});

test('a sheet with form controls gets its notes in the same drawing, behind them', () => {
  // A line break that Excel leaves open makes this no XML.
  const control =
    '<v:shape id="_x0000_s2049" type="#_x0000_t201"><v:textbox><div><font>是<br></font></div></v:textbox><x:ClientData ObjectType="Checkbox"/></v:shape>';
  const form = buildSheet(ROWS, {
    after: '<legacyDrawing r:id="rId1"/>',
    relationships: link('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    contentTypes: `<Default Extension="vml" ContentType="${VML_TYPE}"/>`,
    parts: { 'xl/drawings/vmlDrawing1.vml': drawing(control, 2) },
  });
  const copy = markWorkbook(form, [mark('B2')], RESULT);
  const after = partText(copy, 'xl/drawings/vmlDrawing1.vml');
  expect(after).toContain(`${control}<v:shapetype id="_x0000_t202"`);
  expect(after).toContain('id="_x0000_s2050"');
  expect(partText(copy, 'xl/worksheets/sheet1.xml')).toContain('<legacyDrawing r:id="rId1"/></worksheet>');
  expect(packageFaults(copy).filter((fault) => !fault.startsWith('xl/drawings/vmlDrawing1.vml'))).toEqual([]);
});

test('the drawing of a header picture is left alone, and its block of numbers too', () => {
  const picture = drawing('<v:shape id="CH"/>', 3);
  const form = buildSheet(ROWS, {
    after: '<legacyDrawingHF r:id="rId1"/>',
    relationships: link('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    contentTypes: `<Default Extension="vml" ContentType="${VML_TYPE}"/>`,
    parts: { 'xl/drawings/vmlDrawing1.vml': picture },
  });
  const copy = markWorkbook(form, [mark('B2')], RESULT);
  expect(partText(copy, 'xl/drawings/vmlDrawing1.vml')).toBe(picture);
  expect(partText(copy, 'xl/perf-score/notes.vml')).toContain('data="4"');
  expect(partText(copy, 'xl/worksheets/sheet1.xml')).toMatch(
    /<legacyDrawing r:id="rIdPs\d"\/><legacyDrawingHF r:id="rId1"\/>/,
  );
  expect(packageFaults(copy)).toEqual([]);
});

test('a link to a drawing that is not there is mended', () => {
  const form = buildSheet(ROWS, { after: '<legacyDrawing r:id="rId9"/>' });
  const copy = markWorkbook(form, [mark('B2')], RESULT);
  expect(partText(copy, 'xl/worksheets/sheet1.xml').match(/<legacyDrawing/g)).toHaveLength(1);
  expect(packageFaults(copy)).toEqual([]);
});

test('more notes than a block of numbers holds take a second block', () => {
  const marks = Array.from({ length: 1100 }, (_, i) => mark(`A${i + 1}`));
  const drawn = partText(markWorkbook(buildSheet(''), marks, RESULT), 'xl/perf-score/notes.vml');
  expect(new Set(drawn.match(/_x0000_s\d+/g)).size).toBe(1100);
  expect(drawn).toContain('data="1,2"');
});

describe('the box of a note', () => {
  const even = { column: () => 64, row: () => 20 };
  const area = { top: 5, left: 3, bottom: 5, right: 3 };

  test.each([
    ['a short text', '错误', { width: 160, height: 30 }],
    ['four Chinese lines', '得分不符\n目标\n实际\n改正', { width: 160, height: 78 }],
  ])('fits %s', (_, text, size) => {
    expect(boxFor(text)).toEqual(size);
  });

  test('counts Chinese characters twice', () => {
    expect(boxFor('绩'.repeat(100)).height).toBeGreaterThan(boxFor('a'.repeat(100)).height);
  });

  test('grows in width when it would be higher than a screen', () => {
    expect(boxFor('绩效自评\n'.repeat(20)).width).toBe(160);
    expect(boxFor('绩'.repeat(2000)).width).toBeGreaterThan(340);
  });

  test('stands to the right of the cell and one row up', () => {
    expect(anchorFor(area, { width: 160, height: 78 }, even)).toEqual([3, 15, 3, 10, 5, 47, 7, 8]);
  });

  test('passes hidden columns and rows over', () => {
    const hidden = { column: (n: number) => (n === 5 ? 0 : 64), row: (n: number) => (n === 6 ? 0 : 20) };
    expect(anchorFor(area, { width: 160, height: 78 }, hidden)).toEqual([3, 15, 3, 10, 6, 47, 8, 8]);
  });

  test('stays on the sheet at its last cell', () => {
    const last = { top: 1048576, left: 16384, bottom: 1048576, right: 16384 };
    const [left = 0, , , , right = 0, , bottom = 0] = anchorFor(last, { width: 160, height: 78 }, even);
    expect(left).toBeLessThan(16384);
    expect(right).toBeLessThan(16384);
    expect(bottom).toBeLessThan(1048576);
  });
});
