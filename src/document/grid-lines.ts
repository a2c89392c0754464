import type { Table } from './blocks.ts';

/** Lines of a table's grid that lie closer than this, in twips (1/20 point), are one line: about 2 mm. */
const SAME_LINE = 120;

/**
 * Which column of the sheet each column of a table's grid belongs to. Word keeps a grid line for every edge of any cell, and
 * edges that were dragged to nearly the same place make columns that nobody sees; these are joined.
 *
 * @returns for the column that begins at a grid line (from 0) its number, from 1; the identity where widths are not stated
 */
export function columnsOf({ widths, rows }: Table): (gridColumn: number) => number {
  const used = Math.max(
    0,
    ...rows.map(({ before, cells }) => cells.reduce((sum, { span }) => sum + span, before)),
  );
  if (widths.length < used || widths.some((width) => !(width >= 0))) return (column) => column + 1;
  const columns: number[] = [];
  let [column, since] = [1, 0];
  for (const width of widths) {
    columns.push(column);
    since += width;
    if (since < SAME_LINE) continue;
    column++;
    since = 0;
  }
  return (at) => columns[at] ?? column + at - columns.length;
}
