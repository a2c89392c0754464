/** A workbook as cells. Nothing here knows of indicators. */
export interface Workbook {
  sheets: Sheet[];
  /** The running text of a document, paragraph by paragraph, without what stands in tables; null for a spreadsheet. */
  paragraphs?: string[];
}

export interface Sheet {
  name: string;
  /** `hidden` covers both hidden and very hidden sheets. */
  hidden: boolean;
  /** The sheet is one that this program added to a marked copy (复核结果): readers of forms pass it over. */
  ours: boolean;
  /** Rows in order; only rows and cells that the file holds. */
  rows: Row[];
  /** Merged areas as the file lists them. Never expanded: a merge over a whole sheet costs one entry. */
  merges: Area[];
  hiddenColumns: { first: number; last: number }[];
  /**
   * For a table of a document: which of the rows are rows of which table. The others are paragraphs above and below. Absent for
   * the sheet of a spreadsheet, whose cells have addresses.
   */
  tables?: readonly TablePart[];
}

/** Rows of a sheet that are those of one table of a document. */
export interface TablePart {
  /** Which table of the document, from 1. */
  number: number;
  /** Its first and last row on the sheet. */
  first: number;
  last: number;
}

export interface Row {
  /** From 1. */
  index: number;
  hidden: boolean;
  /** In column order. Cells without content are left out. */
  cells: Cell[];
}

/** A rectangle of cells; rows and columns count from 1, both ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A cell that holds a text and nothing else. */
export const textCell = (row: number, column: number, text: string): Cell => ({
  row,
  column,
  kind: 'text',
  text,
  stored: null,
  percent: false,
  date: false,
  formula: null,
  calculated: true,
});

export interface Cell {
  row: number;
  column: number;
  /** A formula without a cached value is an empty `text`; a cell whose shared string is missing is an `error`. */
  kind: 'number' | 'text' | 'boolean' | 'error';
  /** What a spreadsheet displays: the number through its number format, the text, TRUE, #DIV/0!. Empty for a formula without a cached value. */
  text: string;
  /** For a number: the stored value as a plain decimal of at most 15 significant digits (`0.86`, `1`); else null. */
  stored: string | null;
  /** A number shown as a percentage / as a date. */
  percent: boolean;
  date: boolean;
  /** The formula's text without `=`; null where the cell has none. An empty string for a formula whose text the file shares elsewhere. */
  formula: string | null;
  /** False for a formula for which the file holds no value. */
  calculated: boolean;
}
