import type { Area, Cell, Row, Sheet } from '../types.ts';
import { MergeIndex } from './merge-index.ts';
import { countStarted } from './search.ts';

export { a1, areaName, columnLetters, parseA1, parseArea } from './address.ts';

/** A sheet by coordinates. Building and asking it cost what the file holds, never what its ranges span. */
export class Grid {
  readonly sheet: Sheet;
  readonly #merges: MergeIndex;
  readonly #hidesRows: boolean;
  readonly #hiddenColumns: Sheet['hiddenColumns'];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.#merges = new MergeIndex(sheet.merges);
    this.#hidesRows = sheet.rows.some(({ hidden }) => hidden);
    this.#hiddenColumns = joined(sheet.hiddenColumns);
  }

  /** The cell that shows at this place: for any place in a merged area the cell of its top left corner. */
  cell(row: number, column: number): Cell | null {
    const merge = this.#merges.at(row, column);
    return merge === null ? this.#own(row, column) : this.#own(merge.top, merge.left);
  }

  /** The merged area that this place belongs to; of several that overlap, the one the file lists first. */
  mergeAt(row: number, column: number): Area | null {
    return this.#merges.at(row, column);
  }

  /** The row, the column or the whole sheet is hidden. */
  isHidden(row: number, column: number): boolean {
    if (this.sheet.hidden || (this.#hidesRows && this.#row(row)?.hidden === true)) return true;
    const ranges = this.#hiddenColumns;
    if (ranges.length === 0) return false;
    const range = ranges[countStarted(ranges, column, ({ first }) => first) - 1];
    return range !== undefined && column <= range.last;
  }

  #row(index: number): Row | null {
    const { rows } = this.sheet;
    const row = rows[countStarted(rows, index, indexOf) - 1];
    return row?.index === index ? row : null;
  }

  #own(row: number, column: number): Cell | null {
    const cells = this.#row(row)?.cells;
    if (cells === undefined) return null;
    const cell = cells[countStarted(cells, column, columnOf) - 1];
    return cell?.column === column ? cell : null;
  }
}

function indexOf(row: Row): number {
  return row.index;
}

function columnOf(cell: Cell): number {
  return cell.column;
}

/** The same columns as ranges in order that do not overlap. */
function joined(ranges: Sheet['hiddenColumns']): Sheet['hiddenColumns'] {
  const result: { first: number; last: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const previous = result.at(-1);
    if (previous !== undefined && range.first <= previous.last)
      previous.last = Math.max(previous.last, range.last);
    else result.push({ ...range });
  }
  return result;
}
