import type { LevelWords, MarkLevel } from '../edit/comment-text.ts';
import type { Limits } from '../limits.ts';

/** One cell to mark. A cell covered by a merge stands for the merged area. */
export interface CellMark {
  sheet: string;
  /** `H40`. */
  cell: string;
  level: MarkLevel;
  /** Plain text of one or several lines; the first is the heading. */
  note: string;
}

/** The sheet that is added to a marked copy. */
export interface ResultSheet {
  /** 复核结果; a number is added where the workbook has a sheet of that name. */
  name: string;
  /** `back` leaves the order of the tabs, and what counts by it, as it was. */
  position: 'front' | 'back';
  /** In characters, as spreadsheets count them. */
  columnWidths: readonly number[];
  /** How many rows stay in view when the sheet is scrolled; 0 for none. */
  frozenRows: number;
  rows: readonly ResultRow[];
}

export interface ResultRow {
  /** In points; without it the row is fitted to its texts. */
  height?: number;
  cells: readonly ResultCell[];
}

/** A cell with a text, a number or nothing. */
export interface ResultCell {
  text?: string;
  /** A plain decimal. */
  number?: string;
  style: ResultStyle;
  /** A cell of the workbook that a click leads to. */
  link?: { sheet: string; cell: string };
  /** Merged over this many columns; the next cell of the row stands behind them. */
  span?: number;
}

export type ResultStyle =
  | 'title'
  | 'heading'
  | 'plain'
  | 'wrap'
  | 'number'
  | 'error'
  | 'warning'
  | 'info'
  | 'muted';

export interface MarkOptions {
  limits?: Partial<Limits>;
  /** How the first line of a note says the level; Chinese by default. */
  words?: LevelWords;
}
