import { expect, test } from 'vitest';
import { correctWorkbook, markWorkbook, unmark } from '../../../src/workbook/mark/index.ts';
import { zipParts } from '../build.ts';
import { FEATURES } from './features.ts';
import { mark, packageFaults, partText, RESULT, unzipped } from './helpers.ts';

const FORM = FEATURES.find(({ name }) => name === 'threaded notes')?.bytes() ?? new Uint8Array();
const THREADS = 'xl/threadedComments/threadedComment1.xml';
const copy = markWorkbook(FORM, [mark('B2'), mark('C5')], RESULT);

/** The copy without the parts by which the original can be given back, as a program leaves it that saves it anew. */
const savedAnew = (bytes: Uint8Array) =>
  zipParts(
    Object.fromEntries(
      [...unzipped(bytes).entries.keys()]
        .filter((name) => !name.endsWith('original.bin'))
        .map((name) => [
          name,
          partText(bytes, name)
            .replace(/<Override PartName="\/xl\/perf-score\/original.bin"[^>]*>/, '')
            .replace(/<Relationship [^>]*original.bin"\/>/, ''),
        ]),
    ),
  );

test('our note stands in the thread of a cell as a reply, which is what newer programs show', () => {
  const threads = partText(copy, THREADS);
  expect(threads).toMatch(
    /parentId="\{B7E9F0F4-0000-4000-8000-000000000001\}"><text>perf-score · 错误\n得分不符\nB2 应为 1.00<\/text>/,
  );
  // The cell without a thread has a note alone.
  expect(threads.match(/<threadedComment /g)).toHaveLength(2);
  const person = /personId="([^"]*)" id="[^"]*" parentId/.exec(threads)?.[1];
  expect(partText(copy, 'xl/persons/person.xml')).toContain(`displayName="perf-score" id="${person}"`);
});

test('is taken out of a copy that was saved anew, and not said twice when that is marked again', () => {
  const saved = savedAnew(copy);
  expect(packageFaults(saved)).toEqual([]);
  const { bytes, how } = unmark(saved);
  expect(how).toBe('removed');
  expect(partText(bytes, THREADS)).toBe(partText(FORM, THREADS));
  const again = markWorkbook(saved, [mark('B2')], RESULT);
  expect(partText(again, THREADS).match(/perf-score · /g)).toHaveLength(1);
  expect(partText(again, 'xl/persons/person.xml').match(/displayName="perf-score"/g)).toHaveLength(1);
});

test('a reply on a correction stays when the workbook is marked', async () => {
  const note = { word: '更正', text: '原为 0.4' };
  const value = { number: '1' };
  const { bytes } = await correctWorkbook(FORM, [
    { sheet: 'Sheet1', cell: 'B2', value, twoDecimals: false, note },
  ]);
  const marked = savedAnew(markWorkbook(bytes, [mark('B2')], RESULT));
  expect(partText(unmark(marked).bytes, THREADS)).toContain('perf-score: 更正\n原为 0.4');
  expect(partText(unmark(marked, { corrections: true }).bytes, THREADS)).toBe(partText(FORM, THREADS));
});
