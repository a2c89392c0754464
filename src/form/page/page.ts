import { type Decimal, decimalOf } from '../../model/decimal.ts';
import type { Located, Place } from '../../model/place.ts';
import type { Comparator, Figure, Value } from '../../model/value.ts';
import { remember } from '../../text/remember.ts';
import { moneyFactor, parseAmount, parseFigure, parseValue } from '../../values/index.ts';
import { areaName, Grid } from '../../workbook/cells/grid.ts';
import { cellName } from '../../workbook/place-names.ts';
import { type Area, type Cell, type Sheet, textCell } from '../../workbook/types.ts';
import { turnedArea, turnedSheet } from './turn.ts';
import { type Word, wordOf } from './word.ts';

/** A cell that holds something, with the area it covers. */
export interface Slot {
  cell: Cell;
  text: string;
  /** The key of its word. */
  key: string;
  word: Word;
  area: Area;
  at: Place;
  /** The number that the file holds, where it holds one. */
  stored: Decimal | null;
  /** What it says as a figure; null until somebody asks. */
  figure: Figure | null;
}

/** The slots that begin in one row, from left to right. */
export interface Line {
  row: number;
  slots: Slot[];
}

/** A sheet as the extraction sees it: lines of slots, and cells by address as values that keep their place. */
export class Page {
  readonly name: string;
  readonly lines: Line[];
  readonly #grid: Grid;
  readonly #byPlace = new Map<number, Slot>();
  /** The sheet as it lies, where this page is a part of it that was turned. */
  readonly #upright: Grid | null;

  /** A part of a sheet whose columns are read as lines. The places of its cells stay those of the sheet. */
  static turned(sheet: Sheet, area: Area): Page {
    return new Page(turnedSheet(sheet, area), new Grid(sheet));
  }

  constructor(sheet: Sheet, upright: Grid | null = null) {
    this.#grid = new Grid(sheet);
    this.#upright = upright;
    this.name = sheet.name;
    this.lines = [];
    for (const row of sheet.rows) {
      const slots: Slot[] = [];
      for (const cell of row.cells) {
        const slot = this.#slot(cell);
        if (!slot) continue;
        slots.push(slot);
        this.#byPlace.set(cell.row * COLUMNS + cell.column, slot);
      }
      if (slots.length > 0) this.lines.push({ row: row.index, slots });
    }
  }

  /** The slot that covers a cell, also from a row above when the area is merged downwards. */
  slotAt(row: number, column: number): Slot | null {
    const own = this.#byPlace.get(row * COLUMNS + column);
    if (own) return own;
    const merge = this.#grid.mergeAt(row, column);
    return (merge && this.#byPlace.get(merge.top * COLUMNS + merge.left)) ?? null;
  }

  /** The line of a row, or null where the row is empty. */
  lineAt(row: number): Line | null {
    const line = this.lines[this.#indexFrom(row)];
    return line?.row === row ? line : null;
  }

  /** The lines from a row on. */
  *linesFrom(row: number): Iterable<Line> {
    for (let at = this.#indexFrom(row); at < this.lines.length; at++) yield this.lines[at] as Line;
  }

  /** Where the first line of this row or a later one stands. */
  #indexFrom(row: number): number {
    let [from, to] = [0, this.lines.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.lines[middle]?.row ?? row) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** A header cell that nobody filled in, or the part of a merged one that stands over this column. */
  emptySlot(row: number, column: number): Slot {
    const { text, at } = this.blank(row, column, null);
    const bottom = this.#grid.mergeAt(row, column)?.bottom ?? row;
    const area = { top: row, left: column, bottom, right: column };
    const cell = textCell(row, column, text);
    return { cell, text, key: '', word: wordOf(''), area, at, stored: null, figure: null };
  }

  located<T>(slot: Slot, value: T): Located<T> {
    const { cell, stored, at } = slot;
    return { value, text: cell.text, stored, formula: cell.formula, at };
  }

  /** An empty cell of a column that the form has: the place where something should stand. */
  blank<T>(row: number, column: number, value: T): Located<T> {
    const merge = this.#grid.mergeAt(row, column);
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    // A mark on a cell that a merge covers cannot be seen.
    const shown = merge?.top === row ? merge.left : column;
    return { value, text: '', stored: null, formula: null, at: this.#place(row, shown, area) };
  }

  /** The first row of the merged area that covers a cell; null where the cell stands alone. */
  mergedFrom(row: number, column: number): number | null {
    return this.#grid.mergeAt(row, column)?.top ?? null;
  }

  text(slot: Slot): Located<string> {
    return this.located(slot, slot.text);
  }

  /** What a cell says as a figure, for those who do not ask where it stands. */
  reading(slot: Slot): Figure {
    slot.figure ??= figureOf(slot.cell, null);
    return slot.figure;
  }

  figure(slot: Slot, unit: string | null = null): Located<Figure> {
    return this.located(slot, unit === null ? this.reading(slot) : figureOf(slot.cell, unit));
  }

  /** A part of what a cell says as a figure: 「100万元」 of 「预算数：100万元」. */
  said(slot: Slot, words: string, unit: string | null): Located<Figure> {
    return { ...this.located(slot, figureOf({ ...slot.cell, text: words }, unit)), text: words };
  }

  value(slot: Slot, hints: { unit: string | null; comparator: Comparator | null }): Located<Value> {
    const { text, percent } = slot.cell;
    const { unit, comparator } = hints;
    if (unit === null && comparator === null)
      return this.located(slot, percent ? readPercent(text) : readAlone(text));
    const asked: ValueRequest = [text, percent, unit, comparator];
    return this.located(slot, readBeside(JSON.stringify(asked)));
  }

  #slot(cell: Cell): Slot | null {
    const { row, column } = cell;
    const uncalculated = cell.formula !== null && !cell.calculated;
    const text = cell.text.trim();
    if (text === '' && !uncalculated) return null;
    const merge = this.#grid.mergeAt(row, column);
    // A value under a merge is not displayed; some writers leave one there.
    if (merge && (merge.top !== row || merge.left !== column)) return null;
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const word = wordOf(text);
    return {
      cell,
      text,
      key: word.key,
      word,
      area,
      at: this.#place(row, column, area),
      stored: cell.stored === null ? null : decimalOf(cell.stored),
      figure: null,
    };
  }

  #place(row: number, column: number, area: Area): Place {
    if (this.#upright) return placeOn(this.#upright, column, row, turnedArea(area));
    return placeOn(this.#grid, row, column, area);
  }
}

function placeOn(grid: Grid, row: number, column: number, area: Area): Place {
  const alone = area.top === area.bottom && area.left === area.right;
  return {
    sheet: grid.sheet.name,
    cell: cellName(grid.sheet, row, column),
    // The cells of a document have no addresses that could span a range.
    range: alone || grid.sheet.tables ? null : areaName(area),
    row,
    column,
    hidden: grid.isHidden(row, column),
  };
}

type ValueRequest = [text: string, percent: boolean, unit: string | null, comparator: Comparator | null];

/** More than a sheet can have. */
const COLUMNS = 1 << 15;

/** A form says 100% and 效果良好 dozens of times, in most layouts with no unit or comparator in a column of its own. */
const readAlone = remember((text): Value => parseValue(text));
const readPercent = remember((text): Value => parseValue(text, { percent: true }));
const readBeside = remember((request): Value => {
  const [text, percent, unit, comparator] = JSON.parse(request) as ValueRequest;
  return parseValue(text, {
    percent,
    ...(unit === null ? {} : { unit }),
    ...(comparator === null ? {} : { comparator }),
  });
});

function figureOf(cell: Cell, unit: string | null): Figure {
  if (cell.formula !== null && !cell.calculated) return { kind: 'uncalculated' };
  if (cell.kind === 'error') return { kind: 'error', code: cell.text };
  const figure = parseFigure(cell.text);
  if (figure.kind !== 'words') return figure;
  // 「90万元」 in a block that counts in 万元.
  const amount = parseAmount(cell.text);
  if (!amount) return figure;
  const number =
    amount.unit.factor.equals(1) && unit === null
      ? amount.number
      : amount.number.times(amount.unit.factor).div(moneyFactor(unit));
  return { kind: 'number', number };
}
