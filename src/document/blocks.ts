/** What the body of a Word document holds, in order. */
export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** The visible text; a soft break is `\n`. What was deleted, struck out, raised or hidden is no part of it. */
  text: string;
  /** What automatic numbering prints before it: `1.`, `（一）`, `①`. Empty where it has none, or a bullet. */
  label: string;
  /** Which `<p>` of the part it is, counted from 0 in the order of their opening tags. */
  ordinal: number;
}

export interface Table {
  kind: 'table';
  /** Widths of the columns of its grid in twips (1/20 point), as far as the document states them. */
  widths: number[];
  rows: TableRow[];
}

export interface TableRow {
  /** Columns of the grid that the row leaves out at its beginning. */
  before: number;
  cells: TableCell[];
}

export interface TableCell {
  /** Columns of the grid that it covers. */
  span: number;
  /** `continue`: it belongs to the cell above. */
  merge: 'none' | 'start' | 'continue';
  /** The cell goes on with the one before it in the same row, as old versions of Word merged. */
  joinsLeft: boolean;
  blocks: Block[];
  /** Which `<tc>` of the part it is, counted from 0 in the order of their opening tags. */
  ordinal: number;
}
