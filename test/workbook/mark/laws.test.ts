import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a1 } from '../../../src/workbook/cells/address.ts';
import { readNotes } from '../../../src/workbook/cells/comments.ts';
import { WorkbookError } from '../../../src/workbook/errors.ts';
import { markWorkbook, unmarkWorkbook } from '../../../src/workbook/mark/index.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { fuzzBudget } from '../../fuzz-budget.ts';
import { buildSheet, workbookParts, zipParts } from '../build.ts';
import { differingParts, mark, packageFaults, RESULT, unzipped } from './helpers.ts';

/** The content of a cell at its index in a row, or no cell there. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(
    '',
    '<v>1</v>',
    '<f>A1</f><v>0.5</v>',
    '<is><t>绩效 &lt;c r="A1"/&gt;</t></is>',
    '<is><t><![CDATA[</row>]]></t></is>',
  ),
);
const row = fc.record({
  gap: fc.nat(2),
  addressed: fc.boolean(),
  cells: fc.array(cell, { maxLength: 6 }),
  extra: fc.constantFrom('', ' spans="1:2"', ' ht="20" customHeight="1"', ' s="0" customFormat="1"'),
});
const merges = fc.constantFrom(
  '',
  '<mergeCell ref="B2:C3"/>',
  '<mergeCell ref="A4:F4"/><mergeCell ref="B6:B9"/>',
);
const marks = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) }),
  {
    maxLength: 6,
    selector: ({ row, column }) => a1(row, column),
  },
);

function rowsXml(
  rows: readonly { gap: number; addressed: boolean; cells: (string | null)[]; extra: string }[],
): string {
  let index = 0;
  return rows
    .map(({ gap, addressed, cells, extra }) => {
      index += 1 + gap;
      let behindGap = false;
      const written = cells.map((content, column) => {
        const needed = behindGap || addressed;
        behindGap = content === null;
        if (content === null) return '';
        const name = needed ? ` r="${a1(index, column + 1)}"` : '';
        const type = content.startsWith('<is>') ? ' t="inlineStr"' : '';
        return content === '' ? `<c${name}/>` : `<c${name}${type}>${content}</c>`;
      });
      const number = addressed || gap > 0 ? ` r="${index}"` : '';
      const inner = written.join('');
      return inner === '' ? `<row${number}${extra}/>` : `<row${number}${extra}>${inner}</row>`;
    })
    .join('\n');
}

test('whatever the rows: the copy is complete, reads alike, has every note, and gives the original back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), merges, marks, async (rows, merged, places) => {
      const form = buildSheet(rowsXml(rows), {
        after: merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`,
        parts: { 'xl/media/a.bin': Buffer.from([0, 1]) },
        contentTypes: '<Default Extension="bin" ContentType="application/octet-stream"/>',
      });
      const copy = markWorkbook(
        form,
        places.map(({ row, column }) => mark(a1(row, column))),
        RESULT,
      );
      expect(packageFaults(copy)).toEqual([]);
      const [before, after] = [await readWorkbook(form), await readWorkbook(copy)];
      expect(after.sheets[0]).toEqual(before.sheets[0]);
      const anchors = places.map(({ row, column }) => {
        const area = before.sheets[0]?.merges.find(
          (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right,
        );
        return area === undefined ? a1(row, column) : a1(area.top, area.left);
      });
      expect(new Set(readNotes(copy).get('Sheet1')?.keys() ?? [])).toEqual(new Set(anchors));
      expect(differingParts(form, copy)).not.toContain('xl/media/a.bin');
      expect(Buffer.compare(unmarkWorkbook(copy), form)).toBe(0);
    }),
    fuzzBudget(150),
  );
});

const PARTS = workbookParts({
  sheets: [
    {
      rows: '<row r="1"><c r="A1" s="0"><v>1</v></c></row><row r="2"><c r="B2"/></row>',
      before: '<cols><col min="1" max="2" width="10" style="0"/></cols>',
      after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><legacyDrawing r:id="rId1"/>',
      relationships:
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../notes.vml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments.xml"/>',
    },
  ],
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  parts: {
    'xl/comments.xml':
      '<comments><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>',
    'xl/notes.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Anchor>1, 1, 1, 1, 2, 2, 2, 2</x:Anchor><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
  },
});
const FORM = zipParts(PARTS);
const COPY = markWorkbook(FORM, [mark('A1'), mark('B2')], RESULT);

/** Marks and cleans; the only errors there may be say what is wrong with the file. */
function survives(bytes: Uint8Array): void {
  for (const run of [
    () => markWorkbook(bytes, [mark('A1'), mark('C7')], RESULT),
    () => unmarkWorkbook(bytes),
  ]) {
    try {
      unzipped(run());
    } catch (error) {
      if (
        error instanceof WorkbookError ||
        (error instanceof Error && error.message.startsWith('no worksheet'))
      )
        continue;
      throw error;
    }
  }
}

test('changed or cut-off bytes end in a copy or in a sentence', () => {
  const change = fc.record({
    of: fc.constantFrom(FORM, COPY),
    cut: fc.option(fc.nat(), { freq: 3 }),
    at: fc.array(fc.record({ offset: fc.nat(), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(change, ({ of, cut, at }) => {
      const bytes = Buffer.from(cut === null ? of : of.subarray(0, cut % of.length));
      for (const { offset, byte } of at) if (bytes.length > 0) bytes[offset % bytes.length] = byte;
      survives(bytes);
    }),
    fuzzBudget(300),
  );
});

test('parts with pieces missing, doubled or moved end in a copy or in a sentence', () => {
  const names = Object.keys(PARTS);
  const change = fc.record({
    name: fc.constantFrom(...names),
    from: fc.nat(),
    length: fc.integer({ min: 1, max: 60 }),
    to: fc.nat(),
    how: fc.constantFrom('drop', 'double', 'move', 'empty'),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const parts = { ...PARTS };
      for (const { name, from, length, to, how } of changes) {
        const text = String(parts[name]);
        const start = from % (text.length + 1);
        const piece = text.slice(start, start + length);
        const rest = how === 'double' ? text : text.slice(0, start) + text.slice(start + length);
        const place = to % (rest.length + 1);
        parts[name] =
          how === 'empty' ? '' : how === 'drop' ? rest : rest.slice(0, place) + piece + rest.slice(place);
      }
      survives(zipParts(parts));
    }),
    fuzzBudget(500),
  );
});

test('text that only looks like markup costs no more time than its length', () => {
  const long = 'a'.repeat(200_000);
  const parts = {
    ...PARTS,
    'xl/notes.vml': `<xml>${'<v:shape '.repeat(50_000)}<v:idmap ${long}</xml>`,
    'xl/comments.xml': String(PARTS['xl/comments.xml']).replace('>x<', `>${'\n'.repeat(200_000)}<`),
  };
  survives(zipParts(parts));
});
