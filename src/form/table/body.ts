import type { Line, Page, Slot } from '../page/page.ts';
import { isSubtotalLabel, isTotalRowLabel } from '../total/total-words.ts';

/** The rows under a header, as far as they tell what its columns hold. */
export interface Body {
  rows: Line[];
  /** The row that adds them up. */
  total: Line | null;
}

/**
 * The rows of a table: from the first row under the header to its total, the next title or the next header. Rows with few
 * cells are headings, subtotals and remarks, which say nothing about columns.
 *
 * @param ends whether a line begins something else
 */
export function bodyOf(bodyRow: number, page: Page, ends: (line: Line) => boolean): Body {
  const rows: Line[] = [];
  let total: Line | null = null;
  for (const line of page.linesFrom(bodyRow)) {
    const [label] = line.slots;
    if (ends(line) || rows.length >= MOST) break;
    if (label && isTotalRowLabel(label.key) && rows.length > 0) {
      total = line;
      break;
    }
    if (label && !isSubtotalLabel(label.key) && line.slots.length > 1) rows.push(line);
  }
  const most = Math.max(0, ...rows.map(({ slots }) => slots.length));
  return { rows: rows.filter(({ slots }) => slots.length * 2 >= most), total };
}

/** What so many rows do not tell, more of them do not either. */
const MOST = 200;

/** The cell of a row under a column: its own, or one merged down or across over it. */
export const cellOf = (line: Line, column: number, page: Page): Slot | null => {
  const slot = page.slotAt(line.row, column);
  return slot && slot.area.left === column ? slot : null;
};
