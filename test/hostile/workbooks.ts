import { crc32, deflateRawSync } from 'node:zlib';
import {
  buildSheet,
  buildWorkbook,
  buildZip,
  type Deflated,
  deflateRepeated,
  type PartSpec,
  type SheetSpec,
  type WorkbookSpec,
  zipParts,
} from '../workbook/build.ts';
import type { HostileFile } from './files.ts';
import {
  CLOSE_SHEET,
  edited,
  formParts,
  OPEN_SHEET,
  OTHER_SHEET,
  SHEET,
  STRINGS,
  WORKBOOK,
  withSheet,
} from './form.ts';

const MEGABYTE = 1 << 20;
const spaces = ' '.repeat(MEGABYTE);

/** 1 GiB of spaces in 1 MB. */
const bomb = () => deflateRepeated(OPEN_SHEET, spaces, 1024, CLOSE_SHEET);

/** The form with one part more, or another one, whose entry is given as it is. */
function withPart(
  name: string,
  part: Omit<PartSpec, 'name' | 'content'> & { content?: string | Uint8Array },
) {
  const others = Object.entries(formParts()).filter(([other]) => other !== name);
  return buildZip([
    ...others.map(([other, content]) => ({ name: other, content })),
    { content: '', ...part, name },
  ]);
}

/** Bytes that do not deflate: they give a file the size that its ratio is measured by. */
function noise(size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let state = 42;
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

/** A second sheet of that content, in a file large enough for it. */
function large(sheet: Deflated): Uint8Array {
  const padding = Math.ceil(sheet.size / 150);
  return zipParts({
    ...withSheet('大', CLOSE_SHEET),
    [OTHER_SHEET]: sheet,
    'xl/media/noise.bin': noise(padding),
  });
}

const tenCells = `<row>${'<c><v>123.45</v></c>'.repeat(10)}</row>`;
const cells = (count: number) => deflateRepeated(OPEN_SHEET, tenCells.repeat(100), count / 1000, CLOSE_SHEET);

/** Two entries of the directory that lead to the same data: what a zip bomb multiplies. */
function overlapping(): Uint8Array {
  const bytes = Buffer.from(zipParts(formParts()));
  const end = bytes.length - 22;
  const first = bytes.readUInt32LE(end + 16);
  const second = first + 46 + bytes.readUInt16LE(first + 28);
  bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
  return bytes;
}

/** A zip whose directory names its entries so. */
function named(names: string[]): Uint8Array {
  const parts = Object.entries(formParts()).map(([name, content]) => ({ name, content }));
  return buildZip([...parts, ...names.map((name) => ({ name, content: 'x' }))]);
}

export const WORKBOOKS: HostileFile[] = [
  {
    what: 'a zip bomb of 1 GiB',
    make: () => withPart(OTHER_SHEET, { deflated: bomb() }),
    expect: { error: 'too-large', says: /limits\.inflat/ },
  },
  {
    what: 'a zip bomb of 1 GiB that says it is small',
    make: () => withPart(SHEET, { deflated: { ...bomb(), size: 20_000 } }),
    expect: { error: 'damaged', says: /登记的大小/ },
  },
  {
    what: 'a zip bomb of 1 GiB as its relationships, which says it is small',
    make: () => withPart('_rels/.rels', { deflated: { ...bomb(), size: 600 } }),
    expect: { error: 'damaged' },
  },
  {
    what: 'a part that says it is larger than it is',
    make: () => withPart(SHEET, { content: formParts()[SHEET] ?? '', declaredSize: 5 * MEGABYTE }),
    expect: { error: 'damaged', says: /登记的大小/ },
  },
  {
    what: 'a checksum that does not fit',
    make: () => withPart(SHEET, { content: formParts()[SHEET] ?? '', declaredCrc: 1 }),
    expect: { error: 'damaged', says: /校验码/ },
  },
  {
    what: 'entries that lead to the same data',
    make: overlapping,
    expect: { error: 'damaged', says: /目录与内容不符/ },
  },
  {
    what: '20 000 entries',
    make: () => named(Array.from({ length: 20_000 }, (_, i) => `xl/media/${i}.bin`)),
    expect: { error: 'too-large', says: /limits\.entries/ },
  },
  {
    what: 'an entry that stands twice',
    make: () => withPart(SHEET.toUpperCase(), { content: formParts()[SHEET] ?? '' }),
    expect: { error: 'damaged', says: /出现了两次/ },
  },
  {
    what: 'names that climb out of the zip',
    make: () =>
      named(['../../../../tmp/perf-score-escaped', '/etc/perf-score-escaped', 'C:\\x', '..', 'a\0b']),
    expect: 'form',
  },
  {
    what: 'a sheet whose target climbs out of the package',
    make: () =>
      zipParts(
        edited({
          'xl/_rels/workbook.xml.rels': (text) =>
            text.replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
        }),
      ),
    expect: { error: 'damaged', says: /找不到工作表/ },
  },
  {
    what: 'a compression that no spreadsheet knows',
    make: () => withPart(SHEET, { content: 'x', method: 12 }),
    expect: { error: 'damaged', says: /压缩方法/ },
  },
  {
    what: 'data that does not inflate',
    make: () =>
      withPart(SHEET, { deflated: { data: Buffer.from('ffffffffff', 'hex'), size: 100, crc: crc32('x') } }),
    expect: { error: 'damaged' },
  },
  {
    what: 'a quarter of a byte more behind the data',
    make: () => {
      const content = Buffer.from(formParts()[SHEET] ?? '');
      const data = Buffer.concat([deflateRawSync(content), Buffer.from('more')]);
      return withPart(SHEET, { deflated: { data, size: content.length, crc: crc32(content) } });
    },
    expect: 'form',
  },
  {
    what: '40 MB of pictures beside the form',
    make: () => zipParts({ ...formParts(), 'xl/media/a.png': noise(40 * MEGABYTE) }),
    expect: 'form',
  },
  {
    what: '190 MB of spaces in a sheet',
    make: () => large(deflateRepeated(OPEN_SHEET, spaces, 190, CLOSE_SHEET)),
    expect: { error: 'too-large', says: /limits\.characters/ },
  },
  {
    what: '190 MB of small elements in a sheet',
    make: () => large(deflateRepeated(OPEN_SHEET, '<a/>'.repeat(25_000), 1900, CLOSE_SHEET)),
    expect: { error: 'too-large', says: /limits\.elements/ },
  },
  {
    what: '190 MB in the list of sheets',
    make: () => {
      const text = formParts()[WORKBOOK] ?? '';
      const at = text.indexOf('</sheets>');
      const workbook = deflateRepeated(text.slice(0, at), spaces, 190, text.slice(at));
      return zipParts({ ...formParts(), [WORKBOOK]: workbook, 'xl/media/noise.bin': noise(MEGABYTE) });
    },
    expect: { error: 'too-large', says: /limits\.partMegabytes/ },
  },
  {
    what: '150 MB of texts that no cell uses',
    make: () => {
      const strings = deflateRepeated(
        '<sst>',
        `<si><t>${'绩效'.repeat(5000)}</t></si>`.repeat(10),
        500,
        '</sst>',
      );
      return zipParts({ ...formParts(), [STRINGS]: strings, 'xl/media/noise.bin': noise(MEGABYTE) });
    },
    expect: { error: 'too-large', says: /limits\.characters/ },
  },
  {
    what: 'a text of 190 MB',
    make: () =>
      large(
        deflateRepeated(
          `${OPEN_SHEET}<row><c t="str"><v>`,
          'x'.repeat(MEGABYTE),
          190,
          `</v></c></row>${CLOSE_SHEET}`,
        ),
      ),
    expect: { error: 'too-large', says: /limits\.characters/ },
  },
  {
    what: '210 MB of spaces in a sheet',
    make: () => large(deflateRepeated(OPEN_SHEET, spaces, 210, CLOSE_SHEET)),
    expect: { error: 'too-large', says: /limits\.inflatedMegabytes/ },
  },
  {
    what: 'five million cells',
    make: () => large(cells(5_000_000)),
    expect: { error: 'too-large', says: /limits\.cells/ },
  },
  {
    what: 'two million filled cells',
    make: () => large(cells(1_999_000)),
    expect: { error: 'too-large', says: /limits\.filledCells/ },
  },
  {
    what: '199 000 filled cells beside the form, which is what is allowed',
    make: () => large(cells(199_000)),
    expect: 'form',
  },
  {
    what: '190 000 texts beside the form',
    make: () =>
      large(
        deflateRepeated(
          OPEN_SHEET,
          `<row>${'<c t="str"><v>某单位办公用品一批</v></c>'.repeat(10)}</row>`.repeat(100),
          190,
          CLOSE_SHEET,
        ),
      ),
    expect: 'form',
  },
  {
    what: 'two million empty cells with styles',
    make: () =>
      large(
        deflateRepeated(OPEN_SHEET, `<row>${'<c s="1"/>'.repeat(100)}</row>`.repeat(10), 1990, CLOSE_SHEET),
      ),
    expect: 'form',
  },
  {
    what: 'a million empty cells with styles',
    make: () =>
      large(deflateRepeated(OPEN_SHEET, `<row>${'<c s="1"/>'.repeat(100)}</row>`, 10_000, CLOSE_SHEET)),
    expect: 'form',
  },
  {
    what: 'a million empty rows',
    make: () =>
      large(deflateRepeated(OPEN_SHEET, '<row ht="20" customHeight="1"/>'.repeat(100), 10_000, CLOSE_SHEET)),
    expect: 'form',
  },
  {
    what: 'a million hidden rows',
    make: () => large(deflateRepeated(OPEN_SHEET, '<row hidden="1"/>'.repeat(100), 10_000, CLOSE_SHEET)),
    expect: 'form',
  },
  {
    what: 'a million empty rows below the form itself',
    make: () => {
      const text = formParts()[SHEET] ?? '';
      const at = text.indexOf('</sheetData>');
      const rows = deflateRepeated(text.slice(0, at), '<row/>'.repeat(1000), 1000, text.slice(at));
      return zipParts({ ...formParts(), [SHEET]: rows, 'xl/media/noise.bin': noise(100_000) });
    },
    expect: 'form',
  },
  {
    what: '100 000 merged areas',
    make: () =>
      zipParts(
        withSheet(
          '大',
          CLOSE_SHEET.replace(
            '</sheetData>',
            `</sheetData><mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${2 * i + 1}:B${2 * i + 2}"/>`).join('')}</mergeCells>`,
          ).replace(/^/, OPEN_SHEET),
        ),
      ),
    expect: 'form',
  },
  {
    what: '5 000 indicators',
    make: () => buildSheet(indicators(5000)),
    expect: { error: 'too-large', says: /limits\.formRows/ },
  },
  {
    what: '2 000 forms on a sheet',
    make: () => buildSheet(indicators(1).repeat(2000)),
    expect: { error: 'too-large', says: /limits\.formRows/ },
  },
  {
    what: '1 500 wrong scores, each with a note already',
    make: () => buildWorkbook({ sheets: [noted(indicators(1500))], ...notesDown(1502) }),
    expect: { errors: 1500 },
  },
  {
    what: '5 000 sheets',
    make: () => manySheets(5000),
    expect: 'form',
  },
];

const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '偏差原因'];
const said = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** A form of so many rows, every score wrong. */
function indicators(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `<row>${['产出指标', '数量指标', `指标${i}`, '≥50个', `${i % 49}个`, '3', '3', '没有完成'].map(said).join('')}</row>`,
  );
  return `<row>${HEADER.map(said).join('')}</row>${rows.join('')}<row>${said('总分')}${'<c/>'.repeat(5)}${said('3')}</row>`;
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet whose cells in column G have notes. */
const noted = (rows: string): SheetSpec => ({
  rows,
  after: '<legacyDrawing r:id="rId1"/>',
  relationships: `<Relationship Id="rId1" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${R}/comments" Target="../comments1.xml"/>`,
});

function notesDown(count: number): Pick<WorkbookSpec, 'parts' | 'contentTypes'> {
  const rows = Array.from({ length: count }, (_, i) => i + 1);
  const comments = rows.map(
    (row) => `<comment ref="G${row}" authorId="0"><text><t>已核</t></text></comment>`,
  );
  const shapes = rows.map(
    (row) =>
      `<v:shape id="_x0000_s${1024 + row}"><x:ClientData ObjectType="Note"><x:Anchor>7, 15, 0, 2, 9, 15, 4, 4</x:Anchor><x:Row>${row - 1}</x:Row><x:Column>6</x:Column></x:ClientData></v:shape>`,
  );
  return {
    contentTypes:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    parts: {
      'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>李工</author></authors><commentList>${comments.join('')}</commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes.join('')}</xml>`,
    },
  };
}

function manySheets(count: number): Uint8Array {
  const numbers = Array.from({ length: count }, (_, i) => i + 100);
  const parts = edited({
    'xl/workbook.xml': (text) =>
      text.replace(
        '</sheets>',
        `${numbers.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets>`,
      ),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        `${numbers.map((n) => `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s${n}.xml"/>`).join('')}</Relationships>`,
      ),
  });
  for (const n of numbers)
    parts[`xl/worksheets/s${n}.xml`] = `${OPEN_SHEET}<row><c><v>1</v></c></row>${CLOSE_SHEET}`;
  return zipParts(parts);
}
