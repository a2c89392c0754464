import { describe, expect, test } from 'vitest';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { WorkbookError } from '../../../src/workbook/errors.ts';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { buildWorkbook, zipParts } from '../build.ts';
import { mark, packageFaults, partNames, partText, RESULT, unzipped } from './helpers.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellXfs count="3"><xf/><xf borderId="1"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
const FORM = buildWorkbook({
  sheets: [
    {
      rows: '<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2" s="1"><v>0.6</v></c><c r="C2" s="2"><v>0.5</v></c></row>',
      after: '<legacyDrawing r:id="rId1"/>',
      relationships: `<Relationship Id="rId1" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${R}/comments" Target="../comments1.xml"/>`,
    },
    { name: '说明', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>perf-score 的说明</t></is></c></row>' },
  ],
  styles: STYLES,
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  parts: {
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李工</author></authors><commentList><comment ref="C2" authorId="0"><text><t>已核 &amp; 无误</t></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>',
  },
});
const MARKS = [mark('B2'), mark('C2', 'warning'), mark('D9', 'warning')];

/** The copy as a program leaves it that saves everything anew: parts that it does not know gone, others renamed. */
function savedAnew(
  copy: Uint8Array,
  change: (name: string, text: string) => string = (_, text) => text,
): Uint8Array {
  const zip = unzipped(copy);
  const parts: Record<string, string> = {};
  for (const name of zip.entries.keys()) {
    if (name.endsWith('original.bin')) continue;
    const text = Buffer.from(zip.read(name) ?? [])
      .toString()
      .replace(/<Override PartName="\/xl\/perf-score\/original.bin"[^>]*>/, '')
      .replace(/<Relationship [^>]*original.bin"\/>/, '')
      .replaceAll('worksheets/perf-score.xml', 'worksheets/sheet3.xml')
      .replaceAll('<author>perf-score</author>', '<author></author>');
    const newName = name.replace('perf-score.xml', 'sheet3.xml');
    parts[newName] = change(newName, text);
  }
  return zipParts(parts);
}

function withComment(bytes: Uint8Array): Uint8Array {
  const comment = Buffer.from('2022 年度自评');
  const file = Buffer.concat([bytes, comment]);
  file.writeUInt16LE(comment.length, bytes.length - 2);
  return file;
}

describe('a copy that nobody saved anew', () => {
  test('becomes the original again, byte for byte', () => {
    const copy = markWorkbook(FORM, MARKS, RESULT);
    expect(Buffer.from(unmarkWorkbook(copy))).toEqual(Buffer.from(FORM));
  });

  test('with a comment at the end of the zip, too', () => {
    const form = withComment(FORM);
    expect(Buffer.from(unmarkWorkbook(markWorkbook(form, MARKS, RESULT)))).toEqual(Buffer.from(form));
  });

  test('is marked again as the original would be', () => {
    const copy = markWorkbook(FORM, MARKS, RESULT);
    const other = [mark('A2', 'warning')];
    expect(markWorkbook(copy, other, RESULT)).toEqual(markWorkbook(FORM, other, RESULT));
    expect(markWorkbook(copy, MARKS, RESULT)).toEqual(copy);
  });
});

test('a workbook without marks comes back as it is', () => {
  expect(unmarkWorkbook(FORM)).toBe(FORM);
});

describe('a copy that a spreadsheet program saved anew', () => {
  const saved = savedAnew(markWorkbook(FORM, MARKS, RESULT));
  const clean = unmarkWorkbook(saved);

  test('loses the result sheet, and no other', async () => {
    expect(packageFaults(saved)).toEqual([]);
    expect((await readWorkbook(clean)).sheets.map(({ name }) => name)).toEqual(['Sheet1', '说明']);
    expect(partNames(clean)).not.toContain('xl/worksheets/sheet3.xml');
    expect(packageFaults(clean)).toEqual([]);
  });

  test('loses our notes and what we added to others, with their boxes', () => {
    expect([...readNotes(clean)]).toEqual([
      ['Sheet1', new Map([['C2', [{ author: '李工', text: '已核 & 无误' }]]])],
    ]);
    expect(partText(clean, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
  });

  test('gets the looks of its cells back', () => {
    expect(partText(clean, SHEET)).toContain(
      '<c r="A2" s="1"><v>1</v></c><c r="B2" s="1"><v>0.6</v></c><c r="C2" s="2"><v>0.5</v></c>',
    );
  });

  test('keeps what was changed in it since', async () => {
    const corrected = savedAnew(markWorkbook(FORM, MARKS, RESULT), (_, text) =>
      text.replace('<v>0.6</v>', '<v>1</v>'),
    );
    const { sheets } = await readWorkbook(unmarkWorkbook(corrected));
    expect(sheets[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['1', '1', '50.00%']);
  });

  test('can be marked again without marks adding up', () => {
    const again = markWorkbook(saved, MARKS, RESULT);
    expect(packageFaults(again)).toEqual([]);
    expect(readNotes(again).get('Sheet1')?.get('C2')).toHaveLength(1);
    expect(
      readNotes(again)
        .get('Sheet1')
        ?.get('C2')?.[0]
        ?.text.match(/perf-score/g),
    ).toHaveLength(1);
    expect(partText(again, 'xl/workbook.xml').match(/复核结果/g)).toHaveLength(1);
  });

  test('keeps the fill that somebody gave a marked cell since', () => {
    const repainted = savedAnew(markWorkbook(FORM, MARKS, RESULT), (name, text) =>
      name === SHEET ? text.replace(/(<c r="B2" s=")\d+/, '$12') : text,
    );
    expect(partText(unmarkWorkbook(repainted), SHEET)).toContain('<c r="B2" s="2">');
  });

  test('gets the usual looks back where rows were inserted since', () => {
    const moved = savedAnew(markWorkbook(FORM, [mark('A2'), mark('B2')], RESULT), (name, text) =>
      name === SHEET
        ? text.replace('<row r="2">', '<row r="7">').replaceAll(/r="([ABC])2"/g, 'r="$17"')
        : text,
    );
    expect(partText(unmarkWorkbook(moved), SHEET)).toContain('<c r="A7" s="1"><v>1</v></c><c r="B7" s="1">');
  });

  test('and without its result sheet is cleaned as well as can be', () => {
    const torn = savedAnew(markWorkbook(FORM, [mark('B2')], RESULT), (_, text) =>
      text
        .replace(/<sheet name="复核结果"[^>]*>/, '')
        .replace(/<Relationship [^>]*sheet3.xml"\/>/, '')
        .replace(/<Override PartName="\/xl\/worksheets\/sheet3.xml"[^>]*>/, ''),
    );
    const cleaned = unmarkWorkbook(torn);
    expect(readNotes(cleaned).get('Sheet1')?.has('B2')).toBe(false);
    const style = /<c r="B2" s="(\d+)"/.exec(partText(cleaned, SHEET))?.[1] ?? '';
    const list = /<cellXfs.*<\/cellXfs>/.exec(partText(cleaned, 'xl/styles.xml'))?.[0] ?? '';
    expect(list.match(/<xf\b[^>]*>/g)?.[Number(style)]).toContain('fillId="4"');
    expect(partText(cleaned, 'xl/styles.xml')).toMatch(/<patternFill patternType="none"\/><\/fill><\/fills>/);
  });

  test('follows the tabs that stood behind the result sheet', () => {
    const front = savedAnew(markWorkbook(FORM, [], { ...RESULT, position: 'front' }), (name, text) =>
      name === 'xl/workbook.xml'
        ? text.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">复核结果!$A$1</definedName><definedName name="a" localSheetId="2">说明!$A$1</definedName></definedNames>',
          )
        : text,
    );
    const workbook = partText(unmarkWorkbook(front), 'xl/workbook.xml');
    expect(workbook).toContain('<definedNames><definedName name="a" localSheetId="1">');
    expect(workbook).toContain('activeTab="0"');
  });
});

test('a copy whose notes were all ours loses the parts for notes', () => {
  const form = buildWorkbook({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const clean = unmarkWorkbook(savedAnew(markWorkbook(form, [mark('A1')], RESULT)));
  expect(packageFaults(clean)).toEqual([]);
  expect(partNames(clean).filter((name) => /comments|notes/.test(name))).toEqual([]);
  expect(partText(clean, SHEET)).not.toContain('legacyDrawing');
});

describe('what a copy says of its originals', () => {
  const copy = markWorkbook(FORM, MARKS, RESULT);
  const withOriginals = (content: Uint8Array) => {
    const zip = unzipped(copy);
    const parts = Object.fromEntries(
      [...zip.entries.keys()].map((name) => [name, zip.read(name) ?? new Uint8Array()]),
    );
    return zipParts({ ...parts, 'xl/perf-score/original.bin': content });
  };
  const manifest = (content: string) => zipParts({ 'manifest.json': content });

  test.each([
    ['is no zip', Buffer.from('x')],
    ['has no manifest', zipParts({ 'other.json': '{}' })],
    ['has a manifest that is no JSON', manifest('{')],
    ['has a manifest of another version', manifest('{"version":2,"edited":{},"added":{}}')],
    ['names parts by no checksum', manifest('{"version":1,"edited":{"xl/styles.xml":"x"},"added":{}}')],
    [
      'names an original that it does not hold',
      manifest('{"version":1,"edited":{"xl/styles.xml":1},"added":{}}'),
    ],
    ['names a part that is not there', manifest('{"version":1,"edited":{},"added":{"xl/none.xml":1}}')],
  ])('is not believed when it %s: the marks are taken out one by one', (_, content) => {
    const clean = unmarkWorkbook(withOriginals(content));
    expect(packageFaults(clean)).toEqual([]);
    expect(partNames(clean)).toEqual(partNames(FORM));
    expect(readNotes(clean)).toEqual(readNotes(FORM));
  });
});

test('refuses bytes that are no workbook with the sentence of the reader', () => {
  expect(() => unmarkWorkbook(Buffer.from('%PDF-1.7'))).toThrow(WorkbookError);
});
