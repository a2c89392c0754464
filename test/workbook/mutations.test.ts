import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotes } from '../../src/workbook/cells/comments.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { fuzzBudget } from '../fuzz-budget.ts';
import { buildSheet, workbookParts, zipParts } from './build.ts';

const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44592</v></c><c r="C1"><f>B1*2</f><v>2</v></c></row>';
const SPEC = { strings: ['<t>得分</t>'], cellFormats: [0, 176], numberFormats: { 176: '[>1]0.0#;h:mm' } };
const BYTES = buildSheet(ROWS, SPEC);

/** The reader answers with a workbook or with a sentence, and nothing else. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  for (const read of [readWorkbook, async (given: Uint8Array) => readNotes(given)]) {
    await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookError));
  }
}

const runs = fuzzBudget(300);

describe('a workbook that is', () => {
  it('cut off anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(BYTES.length - 1), async (length) => {
        await expect(readWorkbook(BYTES.subarray(0, length))).rejects.toBeInstanceOf(WorkbookError);
      }),
      runs,
    );
  });

  it('changed in a few bytes is answered', async () => {
    const change = fc.tuple(fc.nat(BYTES.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const bytes = new Uint8Array(BYTES);
        for (const [at, byte] of changes) bytes[at] = byte;
        await expectAnswer(bytes);
      }),
      runs,
    );
  });

  it('changed in the text of a part is answered', async () => {
    const parts = workbookParts({ ...SPEC, sheets: [{ rows: ROWS }] });
    const names = Object.keys(parts);
    const insert = fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '<a>',
      '</row>',
      '<c/>',
      '-1',
      '1e9',
      'r="',
      '\0',
      '=',
      'x:',
      '99999999999',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(2000),
        fc.nat(20),
        insert,
        async (name, at, drop, text) => {
          const xml = String(parts[name]);
          const from = at % xml.length;
          await expectAnswer(
            zipParts({ ...parts, [name]: xml.slice(0, from) + text + xml.slice(from + drop) }),
          );
        },
      ),
      runs,
    );
  });

  it('any bytes at all is answered', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0x3c],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
        await expectAnswer(new Uint8Array([...head, ...rest]));
      }),
      runs,
    );
  });
});
