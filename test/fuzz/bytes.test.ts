import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/model/problem.ts';
import { WorkbookError } from '../../src/workbook/errors.ts';
import { unmarkWorkbook } from '../../src/workbook/mark/index.ts';
import { fuzzBudget } from '../fuzz-budget.ts';
import { zipParts } from '../workbook/build.ts';
import { packageFaults } from '../workbook/mark/helpers.ts';
import { checked, FORMS, formBytes, partsOf } from './forms.ts';

/** A real form that was damaged is answered: with one sentence, or with a report and a copy that is whole. */
async function expectAnswer(bytes: Uint8Array, sound: boolean): Promise<void> {
  try {
    const { report, copy } = await checked(bytes);
    expect(report.internalErrors).toEqual([]);
    if (sound) expect(packageFaults(copy)).toEqual(packageFaults(bytes));
    expect(Buffer.compare(unmarkWorkbook(copy), unmarkWorkbook(bytes))).toBe(0);
  } catch (error) {
    if (!(error instanceof WorkbookError) && !(error instanceof Problem)) throw error;
    expect(error.text.zh).toMatch(/^[^\n]+[。？]$/);
    expect(error.text.zh).not.toMatch(/undefined|NaN|\[object/);
  }
}

/** What is put in somewhere in a part. */
const PIECES = [
  '',
  '<',
  '&',
  '"',
  '>',
  ']]>',
  '<!--',
  '</row>',
  '<row/>',
  '<c r="A1"/>',
  '<c t="s"><v>3</v></c>',
  '<v>1</v>',
  ' r="B2"',
  ' s="99999"',
  ' t="e"',
  ' hidden="1"',
  '<mergeCell ref="A1:H99"/>',
  '<f>SUM(A1:A9)</f>',
  '-1',
  '1e308',
  '%',
  '得分',
  '总分',
  '&#0;',
  '&#x1F600;',
  '\u0000',
];

describe.each(FORMS)('%s', (name) => {
  const bytes = formBytes(name);
  const parts = partsOf(bytes);
  const xml = Object.keys(parts).filter((part) => typeof parts[part] === 'string' && parts[part] !== '');

  test('with bytes changed, or cut off', async () => {
    const change = fc.record({ offset: fc.nat(bytes.length - 1), byte: fc.nat(255) });
    const cut = fc.option(fc.nat(bytes.length), { freq: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), cut, async (changes, length) => {
        const broken = Buffer.from(bytes);
        for (const { offset, byte } of changes) broken[offset] = byte;
        await expectAnswer(length === null ? broken : broken.subarray(0, length), false);
      }),
      fuzzBudget(25),
    );
  });

  test('with pieces of parts lost, doubled, moved or put in', async () => {
    const change = fc.record({
      part: fc.constantFrom(...xml),
      from: fc.nat(),
      length: fc.nat(60),
      to: fc.nat(),
      piece: fc.constantFrom(...PIECES),
      how: fc.constantFrom('lose', 'double', 'move', 'put in'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const broken = { ...parts };
        for (const { part, from, length, to, piece, how } of changes) {
          const text = String(broken[part]);
          const start = from % text.length;
          const taken = text.slice(start, start + length);
          const rest =
            how === 'double' || how === 'put in' ? text : text.slice(0, start) + text.slice(start + length);
          const at = to % (rest.length + 1);
          const added = how === 'put in' ? piece : how === 'lose' ? '' : taken;
          broken[part] = rest.slice(0, at) + added + rest.slice(at) || ' ';
        }
        await expectAnswer(zipParts(broken), false);
      }),
      fuzzBudget(40),
    );
  });

  test('with what stands in its cells changed', async () => {
    const sheet = xml.find((part) => part.includes('worksheets/sheet')) ?? '';
    const values = [...String(parts[sheet]).matchAll(/<v>[^<]*<\/v>/g)];
    const change = fc.record({
      at: fc.nat(values.length - 1),
      value: fc.oneof(
        fc.constantFrom('0', '-1', '1e9', '0.1', '99999', 'x', '', '1e-300', '12345678901234567890'),
        fc.nat(200).map(String),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        let text = String(parts[sheet]);
        for (const { at, value } of [...changes].sort((a, b) => b.at - a.at)) {
          const { index = 0, 0: old } = values[at] ?? { 0: '' };
          if (text.slice(index, index + old.length) !== old) continue;
          text = `${text.slice(0, index)}<v>${value}</v>${text.slice(index + old.length)}`;
        }
        await expectAnswer(zipParts({ ...parts, [sheet]: text }), true);
      }),
      fuzzBudget(25),
    );
  });
});
