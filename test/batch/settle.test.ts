import { expect, test } from 'vitest';
import { openSettle } from '../../src/batch/settle.ts';
import { presentation } from '../reporters/print.ts';
import { sampleFile, sampleForm } from '../reporters/sample-report.ts';

const NOTHING = new Uint8Array();

test.each([
  ['a short report', 10],
  ['a report of some hundred kilobytes', 20_000],
  ['a report of a megabyte', 100_000],
])('%s leaves its thread as the bytes of its text', async (_, length) => {
  const report = sampleFile({
    forms: [sampleForm({ texts: [{ subject: [], text: '错a😀'.repeat(length), cell: '表!A1' }] })],
  });
  const settle = await openSettle({
    streams: [{ format: 'jsonl', presentation: presentation() }],
    whole: false,
    baseline: false,
  });
  // What is written for one form must not be overwritten by the next.
  const other = sampleFile();
  const settled = [report, other].map((one, index) => ({ one, ...settle(one, index, []) }));
  for (const { one, pieces } of settled) {
    // Not the texts themselves: a failure would print them.
    expect(Buffer.from(`${JSON.stringify(one)}\n`).equals(pieces[0] ?? NOTHING)).toBe(true);
  }
});
