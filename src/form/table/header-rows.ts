import type { Line, Slot } from '../page/page.ts';
import { wordOf } from '../page/word.ts';

/** The cells that stand right over the columns of a table. */
export interface HeaderCells {
  slots: Slot[];
  /** The last row of the header as far as these cells tell. */
  row: number;
}

/**
 * A header of two rows, or null where the second is none: 年度指标值 or 自评情况 over 分值 · 得分, and words that a
 * converted document broke in two, 年度 over 指标值.
 *
 * @param isKnown whether a word names a column of the table in question
 */
export function twoRows(
  first: Line,
  second: Line,
  isKnown: (word: Slot['word']) => boolean,
): HeaderCells | null {
  const divided: Slot[] = [];
  const joined: Slot[] = [];
  const above = new Map<Slot, Slot>();
  let broken = true;
  for (const slot of second.slots) {
    const parent = parentOf(slot, first);
    if (!parent) continue;
    const wide = reach(parent, first) > parent.area.left;
    if (!wide && !broken) continue;
    const own = wide ? slot : join(parent, slot);
    if (own && isKnown(own.word)) {
      (wide ? divided : joined).push(own);
      above.set(own, parent);
    } else if (!wide) {
      // A row of the body has a cell that makes no header word.
      broken = false;
    }
  }
  const parts = [...(divided.length > 1 ? divided : []), ...(broken ? joined : [])];
  if (parts.length === 0) return null;
  const replaced = new Set(parts.map((part) => above.get(part)));
  const slots = [...first.slots.filter((slot) => !replaced.has(slot)), ...parts];
  return { slots: slots.sort((a, b) => a.area.left - b.area.left), row: second.row };
}

/** The cell of the first row that stands over one of the second and ends above it. */
function parentOf({ area }: Slot, first: Line): Slot | null {
  const parent = first.slots.findLast((slot) => slot.area.left <= area.left);
  return parent && parent.area.bottom < area.top && reach(parent, first) >= area.right ? parent : null;
}

/** The last column that a header cell stands over: of its merged area, or of the empty cells to its right. */
function reach(slot: Slot, line: Line): number {
  const next = line.slots.find((other) => other.area.left > slot.area.left);
  return Math.max(slot.area.right, (next?.area.left ?? 0) - 1);
}

/** Null for a lower cell that is no part of a word. */
function join(upper: Slot, lower: Slot): Slot | null {
  if (lower.key.length > 10) return null;
  const text = `${upper.text}${lower.text}`;
  const word = wordOf(text);
  return { ...lower, cell: { ...lower.cell, text }, text, word, key: word.key };
}
