/** What a cell holds. A string stays a string, also one that begins like a formula. */
export type CellContent = string | number | null | { text: string; link: string };

/** How a cell looks; `error`, `warning` and a number of `errors` above 0 are stressed. */
export type Look = 'text' | 'long' | 'error' | 'warning' | 'count' | 'errors' | 'score' | 'difference';

/** One column of a sheet that lists things: its head, how wide it is, how its cells look, and what they hold. */
export interface Column<T> {
  head: string;
  /** In characters of the body font. */
  width: number;
  look: Look | ((row: T) => Look);
  of(row: T): CellContent;
}

/** A sheet that lists things, one a row. */
export interface List<T> {
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  /** Columns at the left that stay in sight. */
  frozen: number;
  /** Columns at the left that are printed; all of them would be too small to read. */
  printed: number;
}
