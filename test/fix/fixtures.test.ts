import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNotes } from '../../src/workbook/cells/comments.ts';
import type { Cell } from '../../src/workbook/types.ts';
import { packageFaults } from '../workbook/mark/helpers.ts';
import { cellsOf, fixed, fixture, KINDS } from './helpers.ts';

const root = join(import.meta.dirname, '../../fixtures');
const forms = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.xlsx$/.test(path) && !/no-form|\.(checked|fixed|clean)\./.test(path))
  .sort();

test.each(forms)(
  '%s: only what is said is changed, and nothing of those kinds is left but what is said',
  async (name) => {
    const bytes = fixture(name);
    const { bytes: copy, report, changed } = await fixed(bytes);
    if (!changed) {
      expect(report.changes).toEqual([]);
      expect(Buffer.from(copy).equals(bytes)).toBe(true);
    }
    expect(packageFaults(copy)).toEqual(packageFaults(bytes));

    const [before, after] = [await cellsOf(bytes), await cellsOf(copy)];
    const said = new Set(report.changes.map(({ cell }) => cell));
    for (const place of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(place), after.get(place)];
      expect(is?.formula ?? null).toBe(was?.formula ?? null);
      // A formula follows the cells that it is made of.
      if (!said.has(place) && was?.formula == null) expect(is).toEqual(was);
    }

    const notes = readNotes(copy);
    for (const { cell, found, now, remark } of report.changes) {
      const at = cell.lastIndexOf('!');
      const note = notes.get(cell.slice(0, at))?.get(cell.slice(at + 1))?.[0];
      expect(note?.text).toContain('perf-score: 更正');
      expect(note?.text).toContain(found === '' ? '原为空白' : found);
      expect(says(after.get(cell), now)).toBe(true);
      if (remark === null) expect(after.get(cell)?.percent).toBe(before.get(cell)?.percent ?? false);
    }

    const again = await fixed(copy);
    expect(again.changed).toBe(false);
    const left = again.report.kept.filter(({ rule }) => KINDS.includes(rule));
    expect(left.map(({ because }) => because)).not.toContain('这一格的格式显示不出应有的数');
    expect(left).toEqual(report.kept.filter(({ rule }) => KINDS.includes(rule)));
  },
);

/** The number is what the cell stores, or stands in its text. */
function says(cell: Cell | undefined, now: string): boolean {
  if (cell === undefined) return false;
  const number = Number.parseFloat(now);
  const stored = Number(cell.stored ?? Number.NaN);
  const text = Number.parseFloat(cell.text.replaceAll(',', ''));
  return [stored, stored * 100, text].some((one) => Math.abs(one - number) < 1e-9);
}
