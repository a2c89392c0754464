import { damage } from '../errors.ts';
import { type Attributes, isTrue, type XmlHandlers } from '../package/xml.ts';
import type { Area, Cell, Row, Sheet } from '../types.ts';
import { LAST_COLUMN, LAST_ROW, parseA1, parseArea } from './address.ts';
import type { CellReader } from './cell.ts';
import { RichText } from './rich-text.ts';
import { inOrder } from './row-order.ts';

/** Depth of the elements of a worksheet: worksheet 1, sheetData 2, row 3, c 4, its value or formula 5. */
const PART = 2;
const ENTRY = 3;
const CELL = 4;
const CONTENT = 5;

/** Reads one worksheet part. What is not a cell, a merge or a hidden row or column is passed over. */
export class SheetReader implements XmlHandlers {
  readonly rows: Row[] = [];
  readonly merges: Area[] = [];
  readonly hiddenColumns: Sheet['hiddenColumns'] = [];

  readonly #sheet: string;
  readonly #reader: CellReader;
  #depth = 0;
  #inData = false;
  /** Every row and cell so far stands behind the one before it. */
  #ordered = true;

  #rowIndex = 0;
  #rowAddressed = false;
  #rowHidden = false;
  #rowCells: Cell[] = [];

  #inCell = false;
  #column = 0;
  #type: string | undefined;
  #style: string | undefined;
  #collecting = false;
  #collected = '';
  #value: string | null = null;
  #formula: string | null = null;
  #inline: RichText | null = null;

  constructor(sheet: string, reader: CellReader) {
    this.#sheet = sheet;
    this.#reader = reader;
  }

  open(name: string, attributes: Attributes): void {
    const depth = ++this.#depth;
    if (this.#inCell) this.#openContent(depth, name, attributes);
    else if (depth === PART) this.#inData = name === 'sheetData';
    else if (this.#inData) {
      if (depth === ENTRY && name === 'row') this.#openRow(attributes);
      else if (depth === CELL && name === 'c') this.#openCell(attributes);
    } else if (depth === ENTRY) {
      if (name === 'mergeCell') this.#addMerge(attributes);
      else if (name === 'col') this.#addColumn(attributes);
    }
  }

  close(name: string): void {
    const depth = this.#depth--;
    if (this.#inCell) {
      if (depth === CELL) this.#closeCell();
      else this.#closeContent(depth, name);
    } else if (depth === ENTRY && this.#inData) this.#closeRow();
  }

  text(piece: string): void {
    if (this.#collecting) this.#collected += piece;
    else this.#inline?.text(piece);
  }

  /** The sheet without its rows put right; call it when the part has ended. */
  finish(): Pick<Sheet, 'rows' | 'merges' | 'hiddenColumns'> {
    const rows = this.#ordered ? this.rows : inOrder(this.rows, this.#sheet);
    return { rows, merges: this.merges, hiddenColumns: this.hiddenColumns };
  }

  #openRow(attributes: Attributes): void {
    const written = attributes.r;
    const index = written === undefined ? this.#rowIndex + 1 : Number(written);
    if (!Number.isInteger(index) || index < 1 || index > LAST_ROW)
      throw this.#misplaced(`row ${written ?? index}`);
    if (index <= this.#rowIndex) this.#ordered = false;
    this.#rowIndex = index;
    this.#rowAddressed = written !== undefined;
    this.#rowHidden = isTrue(attributes.hidden) || Number(attributes.ht ?? 1) === 0;
    this.#rowCells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    if (this.#rowCells.length === 0 && !this.#rowHidden) return;
    this.rows.push({ index: this.#rowIndex, hidden: this.#rowHidden, cells: this.#rowCells });
  }

  #openCell(attributes: Attributes): void {
    this.#reader.count();
    const address = attributes.r;
    const column = address === undefined ? this.#column + 1 : this.#columnOf(address);
    if (column > LAST_COLUMN) throw this.#misplaced(`row ${this.#rowIndex}, column ${column}`);
    if (column <= this.#column) this.#ordered = false;
    this.#column = column;
    this.#type = attributes.t;
    this.#style = attributes.s;
    this.#value = null;
    this.#formula = null;
    this.#inline = null;
    this.#inCell = true;
  }

  /** The column of a cell's address. A row without a number of its own takes it from its first cell that has one. */
  #columnOf(address: string): number {
    const place = parseA1(address);
    if (place === null) throw this.#misplaced(address);
    if (place.row !== this.#rowIndex) {
      if (this.#rowAddressed || this.#rowCells.length > 0) throw this.#misplaced(address);
      const last = this.rows.at(-1)?.index ?? 0;
      if (place.row <= last) this.#ordered = false;
      this.#rowIndex = place.row;
    }
    this.#rowAddressed = true;
    return place.column;
  }

  #openContent(depth: number, name: string, attributes: Attributes): void {
    if (depth > CONTENT) this.#inline?.open(name, attributes);
    else if (name === 'v' || name === 'f') {
      this.#collecting = true;
      this.#collected = '';
    } else if (name === 'is') this.#inline = new RichText();
  }

  #closeContent(depth: number, name: string): void {
    if (depth > CONTENT) this.#inline?.close(name);
    else if (name === 'v') this.#value = this.#collected;
    else if (name === 'f') this.#formula = this.#collected.replace(/^=/, '');
    if (depth === CONTENT) this.#collecting = false;
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#collecting = false;
    const inline = this.#inline;
    this.#inline = null;
    const cell = this.#reader.cell(
      this.#rowIndex,
      this.#column,
      inline === null ? this.#type : 'inlineStr',
      this.#style,
      inline === null ? this.#value : inline.take(),
      this.#formula,
    );
    if (cell !== null) this.#rowCells.push(cell);
  }

  #addMerge(attributes: Attributes): void {
    this.#reader.count();
    const area = parseArea(attributes.ref ?? '');
    // A merge of one cell, or of what is no area, merges nothing.
    if (area === null || (area.top === area.bottom && area.left === area.right)) return;
    this.merges.push(area);
  }

  #addColumn(attributes: Attributes): void {
    const width = attributes.width;
    if (!isTrue(attributes.hidden) && !(width !== undefined && Number(width) === 0)) return;
    const first = Number(attributes.min);
    const last = Number(attributes.max);
    if (first >= 1 && last >= first) this.hiddenColumns.push({ first, last: Math.min(last, LAST_COLUMN) });
  }

  #misplaced(what: string) {
    return damage(
      `工作表「${this.#sheet}」中有地址不成立的行或单元格（${what}）`,
      `the sheet "${this.#sheet}" has a row or cell with an impossible address (${what})`,
    );
  }
}
