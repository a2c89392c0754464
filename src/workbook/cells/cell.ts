import { beyond, type Limits } from '../limits.ts';
import type { Cell } from '../types.ts';
import { plainDecimal } from './decimal-text.ts';
import type { NumberFormat } from './number-format.ts';
import { unescaped } from './rich-text.ts';

/** A cell whose text must be displayed by numfmt. */
export interface Undisplayed {
  cell: Cell;
  format: NumberFormat;
  /** The text, or the number with dates counted from 1900. */
  value: string | number;
}

/** What the cells of a workbook have in common. */
export interface CellContext {
  strings: { at(index: string): string | null };
  /** The number format of a cell's style, however the file names styles. */
  styles: { format(style: string | undefined): NumberFormat };
  date1904: boolean;
  /** The file asks for all formulas to be calculated when it is opened: their stored values are not to be relied on. */
  recalculates: boolean;
  limits: Limits;
}

/** Days between the epochs of the two calendars. */
const FROM_1904 = 1462;
/** What a cell displays that names a shared string which is not there. */
const NO_STRING = '#REF!';

const NOT_CALCULATED = {
  kind: 'text',
  text: '',
  stored: null,
  percent: false,
  date: false,
  calculated: false,
} satisfies Partial<Cell>;

/** Makes cells of what a file stores, and counts them. */
export class CellReader {
  readonly undisplayed: Undisplayed[] = [];
  readonly #context: CellContext;
  readonly #zeros: Cell[] = [];
  #calculates = false;
  #left: number;
  #filledLeft: number;

  constructor(context: CellContext) {
    this.#context = context;
    this.#left = context.limits.cells;
    this.#filledLeft = context.limits.filledCells;
  }

  /** Call it for each cell that a file lists, also the empty ones. Throws beyond the limit. */
  count(): void {
    if (--this.#left < 0) throw beyond('cells', this.#context.limits);
  }

  /** `type` and `style` are the `t` and `s` of the file. Null for a cell without content. Throws beyond the limit. */
  cell(
    row: number,
    column: number,
    type: string | undefined,
    style: string | undefined,
    value: string | null,
    formula: string | null,
  ): Cell | null {
    const empty = value === null || value === '';
    if (empty && formula === null) return null;
    const cell: Cell = {
      row,
      column,
      kind: 'text',
      text: '',
      stored: null,
      percent: false,
      date: false,
      formula,
      calculated: true,
    };
    if (empty) cell.calculated = type === 'str';
    else this.#fill(cell, type, style, cut(value));
    // A shared string may be empty, which is a cell without content.
    if (cell.text === '' && cell.kind === 'text' && formula === null) return null;
    if (--this.#filledLeft < 0) throw beyond('filledCells', this.#context.limits);
    return cell;
  }

  /**
   * To be called when all cells are read and displayed. Programs that do not calculate store 0 for every formula and
   * leave the rest to the one that opens the file; where any formula has another result, a 0 is a result as well.
   */
  end(): void {
    if (this.#calculates || !this.#context.recalculates) return;
    for (const cell of this.#zeros) {
      Object.assign(cell, NOT_CALCULATED);
    }
  }

  #fill(cell: Cell, type: string | undefined, style: string | undefined, value: string): void {
    if (type === undefined || type === 'n') this.#fillNumber(cell, style, value);
    else if (type === 's') {
      const text = this.#context.strings.at(value);
      if (text === null) {
        cell.kind = 'error';
        cell.text = NO_STRING;
      } else this.#fillText(cell, style, text);
    } else if (type === 'b') {
      cell.kind = 'boolean';
      cell.text = value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    } else if (type === 'e') {
      cell.kind = 'error';
      cell.text = value.trim();
    } else if (type === 'd') this.#fillDate(cell, style, value);
    else if (type === 'inlineStr') this.#fillText(cell, style, value);
    else this.#fillText(cell, style, unescaped(value));
  }

  #fillText(cell: Cell, style: string | undefined, whole: string): void {
    const text = cut(whole);
    cell.text = text;
    const format = this.#context.styles.format(style);
    if (format.texts) this.undisplayed.push({ cell, format, value: text });
  }

  #fillNumber(cell: Cell, style: string | undefined, value: string): void {
    const stored = plainDecimal(value);
    if (stored === null) {
      cell.text = value;
      return;
    }
    if (cell.formula !== null) {
      if (stored === '0') this.#zeros.push(cell);
      else this.#calculates = true;
    }
    const format = this.#context.styles.format(style);
    cell.kind = 'number';
    cell.percent = format.percent;
    cell.date = format.date;
    cell.stored = stored;
    const shown = format.date && this.#context.date1904 ? String(Number(stored) + FROM_1904) : stored;
    const text = format.display(shown);
    if (text === null) this.undisplayed.push({ cell, format, value: Number(shown) });
    else cell.text = text;
  }

  /** An ISO date, as strict files may store it. */
  #fillDate(cell: Cell, style: string | undefined, value: string): void {
    const serial = serialOf(value);
    if (serial === null) {
      cell.text = value;
      return;
    }
    this.#fillNumber(cell, style, String(this.#context.date1904 ? serial - FROM_1904 : serial));
    if (cell.date) return;
    cell.date = true;
    cell.text = value;
  }
}

/**
 * Characters of a cell that are read. Nobody writes more into a form; a file that holds more means to keep the reader
 * busy, or has a whole report pasted into a cell.
 */
const LONGEST_TEXT = 3000;
const CUT = '……（这一格文字过长，以下没有读）';

const cut = (text: string) => (text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) + CUT : text);

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** The serial number of an ISO date or date and time, counted from 1900; null for anything else. */
function serialOf(iso: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T[\d:.]+Z?)?$/.test(iso)) return null;
  const time = Date.parse(iso.includes('T') && !iso.endsWith('Z') ? `${iso}Z` : iso);
  return Number.isNaN(time) ? null : time / DAY + UNIX_EPOCH;
}
