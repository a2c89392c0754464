import { a1 } from '../../../src/workbook/cells/grid.ts';
import type { Sheet } from '../../../src/workbook/types.ts';
import { check, printed, shown } from '../arbitrary-form.ts';
import { type Change, copyOf, type Draft, randomFrom, sheetOf } from './draft.ts';
import { HEADER_CHANGES } from './header-changes.ts';
import type { Subject } from './subject.ts';
import { TABLE_CHANGES } from './table-changes.ts';
import { TOTAL_CHANGES } from './total-changes.ts';

export const CHANGES: Record<string, Change> = { ...HEADER_CHANGES, ...TABLE_CHANGES, ...TOTAL_CHANGES };

/**
 * What became of a wrong score under a change: `found` at its cell; `named`: an error says which cell or column could
 * not be read; `lost`: neither. `unread` of the right twin is an error that names a column; `accused` is any other.
 */
export interface Outcome {
  wrong: 'found' | 'named' | 'lost';
  right: 'clean' | 'unread' | 'accused';
  /** The findings and the sheet, for whoever looks into a failure. */
  told: string;
}

/** Rules whose errors say that a cell or a column could not be read. */
const NAMING = new Set([
  'column-unread',
  'formula-not-calculated',
  'points-missing',
  'target-missing',
  'actual-missing',
]);

/** Puts a wrong form and its right twin through the same changes; null where one of them does not apply. */
export function tried(subject: Subject, changes: readonly Change[], seed: number): Outcome | null {
  const wrong = changed(subject.wrong, changes, seed);
  const right = changed(subject.right, changes, seed);
  if (!wrong || !right) return null;
  const findings = errorsOf(sheetOf(wrong));
  const cell = a1(wrong.score.row, wrong.score.column);
  const twin = errorsOf(sheetOf(right));
  const isNaming = ({ rule }: Found) => NAMING.has(rule);
  const isAt = (one: Found) => one.cell === cell;
  return {
    wrong: findings.some((one) => isAt(one)) ? 'found' : findings.some(isNaming) ? 'named' : 'lost',
    right: twin.length === 0 ? 'clean' : twin.every(isNaming) ? 'unread' : 'accused',
    told: [
      `wrong ${cell}:`,
      ...findings.map(({ text }) => `  ${text}`),
      'right:',
      ...twin.map(({ text }) => `  ${text}`),
      shown(sheetOf(wrong)),
    ].join('\n'),
  };
}

interface Found {
  rule: string;
  cell: string;
  text: string;
}

function errorsOf(sheet: Sheet): Found[] {
  return check(sheet).flatMap(({ judged }) =>
    judged
      .filter(({ severity }) => severity === 'error')
      .map((one) => ({ rule: one.rule, cell: one.draft.at.cell, text: printed(one) })),
  );
}

function changed(draft: Draft, changes: readonly Change[], seed: number): Draft | null {
  const copy = copyOf(draft);
  const random = randomFrom(seed);
  return changes.every((change) => change(copy, random)) ? copy : null;
}

/** Counts by kind of change. */
export interface Tally {
  tried: number;
  found: number;
  named: number;
  lost: number;
  unread: number;
  accused: number;
}

export const emptyTally = (): Tally => ({ tried: 0, found: 0, named: 0, lost: 0, unread: 0, accused: 0 });

export function count(tally: Tally, { wrong, right }: Outcome): void {
  tally.tried++;
  tally[wrong]++;
  if (right !== 'clean') tally[right]++;
}
