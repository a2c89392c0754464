import type { Role } from '../../../src/model/role.ts';
import { type Area, type Cell, type Row, type Sheet, textCell } from '../../../src/workbook/types.ts';

/** A sheet that is taken apart for changing: cells by place, and where the parts of its one table stand. */
export interface Draft {
  name: string;
  cells: Map<string, Cell>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Sheet['hiddenColumns'];
  /** First and last row of the header. */
  header: { top: number; bottom: number };
  /** The leftmost column of each role. */
  columns: Map<Role, number>;
  /** Rows of indicators. */
  body: number[];
  /** The cell whose score is or may be wrong. */
  score: { row: number; column: number };
  /** Cells that state the total, with their labels; the score cell may hold the label too. */
  totals: { row: number; column: number; labelColumn: number; where: 'row' | 'head' }[];
}

/** Changes the draft, or gives false where the form has no place for that change. */
export type Change = (draft: Draft, random: Random) => boolean;

/** Numbers from 0 up to, not including, 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pickFrom = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

export const keyAt = (row: number, column: number) => `${row},${column}`;

export const cellAt = (draft: Draft, row: number, column: number): Cell | undefined =>
  draft.cells.get(keyAt(row, column));

/** A copy that may be changed without changing the other. */
export function copyOf(draft: Draft): Draft {
  return {
    ...draft,
    cells: new Map([...draft.cells].map(([key, cell]) => [key, { ...cell }])),
    merges: draft.merges.map((area) => ({ ...area })),
    hiddenRows: new Set(draft.hiddenRows),
    hiddenColumns: draft.hiddenColumns.map((span) => ({ ...span })),
    header: { ...draft.header },
    columns: new Map(draft.columns),
    body: [...draft.body],
    score: { ...draft.score },
    totals: draft.totals.map((total) => ({ ...total })),
  };
}

/** The role whose column it is: the last header cell of a role, which may be merged downwards. */
export function headerCell(draft: Draft, role: Role): Cell | undefined {
  const column = draft.columns.get(role);
  if (column === undefined) return undefined;
  for (let row = draft.header.bottom; row >= draft.header.top; row--) {
    const cell = cellAt(draft, row, column);
    if (cell) return cell;
  }
  return undefined;
}

/** Puts a text into a cell; nothing where it is empty. */
export function write(draft: Draft, row: number, column: number, text: string): void {
  if (text === '') draft.cells.delete(keyAt(row, column));
  else draft.cells.set(keyAt(row, column), textCell(row, column, text));
}

export const numberCell = (row: number, column: number, text: string): Cell => ({
  ...textCell(row, column, text),
  kind: 'number',
  stored: String(Number(text)),
});

/** The sheet with the changes made. */
export function sheetOf(draft: Draft): Sheet {
  const rows = new Map<number, Row>();
  for (const cell of draft.cells.values()) {
    const row = rows.get(cell.row) ?? { index: cell.row, hidden: draft.hiddenRows.has(cell.row), cells: [] };
    row.cells.push(cell);
    rows.set(cell.row, row);
  }
  for (const row of rows.values()) row.cells.sort((a, b) => a.column - b.column);
  return {
    name: draft.name,
    hidden: false,
    ours: false,
    rows: [...rows.values()].sort((a, b) => a.index - b.index),
    merges: draft.merges,
    hiddenColumns: draft.hiddenColumns,
  };
}

/** Moves every cell, merge and mark by rules for rows and columns. */
function remap(draft: Draft, rowTo: (row: number) => number, columnTo: (column: number) => number) {
  const cells = [...draft.cells.values()];
  draft.cells.clear();
  for (const cell of cells) {
    cell.row = rowTo(cell.row);
    cell.column = columnTo(cell.column);
    draft.cells.set(keyAt(cell.row, cell.column), cell);
  }
  for (const area of draft.merges) {
    [area.top, area.bottom] = [rowTo(area.top), rowTo(area.bottom)];
    [area.left, area.right] = [columnTo(area.left), columnTo(area.right)];
  }
  draft.hiddenRows = new Set([...draft.hiddenRows].map(rowTo));
  for (const span of draft.hiddenColumns) {
    [span.first, span.last] = [columnTo(span.first), columnTo(span.last)];
  }
  draft.header = { top: rowTo(draft.header.top), bottom: rowTo(draft.header.bottom) };
  draft.columns = new Map([...draft.columns].map(([role, column]) => [role, columnTo(column)]));
  draft.body = draft.body.map(rowTo);
  draft.score = { row: rowTo(draft.score.row), column: columnTo(draft.score.column) };
  for (const total of draft.totals) {
    [total.row, total.column] = [rowTo(total.row), columnTo(total.column)];
    total.labelColumn = columnTo(total.labelColumn);
  }
}

/** An empty column in front of one; merges that stand over the place grow. */
export const insertColumn = (draft: Draft, before: number) =>
  remap(
    draft,
    (row) => row,
    (column) => (column >= before ? column + 1 : column),
  );

/** An empty row in front of one. */
export const insertRow = (draft: Draft, before: number) =>
  remap(
    draft,
    (row) => (row >= before ? row + 1 : row),
    (column) => column,
  );
