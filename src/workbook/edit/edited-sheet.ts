import { a1 } from '../cells/address.ts';
import { attribute, localName, prefixOf, TagCursor, type XmlSpan } from '../package/xml-tags.ts';
import { childOf, childrenOf } from '../package/xml-tree.ts';
import { escapeCellText, escapeText } from '../package/xml-write.ts';
import type { EditedPart } from './edited-part.ts';
import { type CellPlace, type CellSpan, cellsIn, type RowSpan, rowsIn } from './sheet-rows.ts';

/** What is put into a cell. A number is a plain decimal; a formula comes without `=`, with the number it gives. */
export type NewValue = { number: string } | { text: string } | { formula: string; number: string };

interface CellChange extends CellPlace {
  style: ((present: number) => number) | null;
  value: NewValue | null;
  /** What the cell's formula gives now. */
  result: { number: string } | { text: string } | null;
}

/**
 * Changes to the cells of one sheet, gathered first and made in one walk over its rows by `finish`. A cell or row
 * that the file does not hold is added in its place; whatever else a cell has stays as it is.
 */
export class EditedSheet {
  readonly part: EditedPart;
  readonly #changes = new Map<number, Map<number, CellChange>>();
  readonly #prefix: string;

  constructor(part: EditedPart) {
    this.part = part;
    this.#prefix = prefixOf(part.root.name);
  }

  /** Gives the cell the style that `choose` returns for its present one; both are indexes of cellXfs. */
  setStyle(place: CellPlace, choose: (present: number) => number): void {
    this.#change(place).style = choose;
  }

  /** Replaces the content of the cell; its style stays. */
  setValue(place: CellPlace, value: NewValue): void {
    this.#change(place).value = value;
  }

  /** Replaces the stored result of the cell's formula; the formula stays. A cell without a formula stays as it is. */
  setResult(place: CellPlace, result: { number: string } | { text: string }): void {
    this.#change(place).result = result;
  }

  /** Writes the gathered changes to the part. */
  finish(): void {
    if (this.#changes.size === 0) return;
    const { found, missing } = match(rowsIn(this.part), [...this.#changes.keys()], (row) => row.index);
    for (const [index, rows] of found) this.#editRow(rows, index);
    for (const [index, next] of missing) this.#insertRow(index, next);
  }

  #change(place: CellPlace): CellChange {
    const row = this.#changes.get(place.row) ?? new Map<number, CellChange>();
    this.#changes.set(place.row, row);
    const change = row.get(place.column) ?? { ...place, style: null, value: null, result: null };
    row.set(place.column, change);
    return change;
  }

  #changesOf(index: number): CellChange[] {
    return [...(this.#changes.get(index)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  /** `rows`: the pieces of one row; all but odd files have one. */
  #editRow(rows: readonly RowSpan[], index: number): void {
    const [first] = rows;
    if (first === undefined) return;
    const changes = new Map(this.#changesOf(index).map((one) => [one.column, one]));
    for (const row of rows.slice(1)) {
      for (const cell of cellsIn(this.part, row)) {
        this.#editCell(cell, changes.get(cell.column));
        changes.delete(cell.column);
      }
    }
    const { found, missing } = match(cellsIn(this.part, first), [...changes.keys()], (cell) => cell.column);
    for (const [column, cells] of found) {
      for (const cell of cells) this.#editCell(cell, changes.get(column));
    }
    for (const [column, next] of missing) {
      const change = changes.get(column);
      if (change === undefined) continue;
      const text = this.#newCell(change, first);
      if (next === null) this.part.append(first, text);
      else this.part.insert(next.start, text);
    }
    if (missing.length > 0) this.#widenSpans(first, missing[0]?.[0], missing.at(-1)?.[0]);
  }

  #editCell(cell: CellSpan, change: CellChange | undefined): void {
    if (change === undefined) return;
    const { part } = this;
    if (change.style !== null) {
      const present = styleNumber(attribute(part.text, cell, 's'));
      part.setAttribute(cell, 's', String(change.style(present)));
    }
    if (change.value !== null) {
      const { type, content } = this.#content(change.value);
      part.setAttribute(cell, 't', type);
      if (cell.selfClosed) part.append(cell, content);
      else part.replace(cell.openEnd, cell.closeStart, content);
    } else if (change.result !== null) this.#editResult(cell, change.result);
  }

  #editResult(cell: CellSpan, result: { number: string } | { text: string }): void {
    const { part } = this;
    const cursor = new TagCursor(part.text, part.name, cell.openEnd, cell.closeStart);
    let formula: XmlSpan | null = null;
    let value: XmlSpan | null = null;
    while (cursor.next()) {
      if (cursor.kind === 'close') continue;
      const element = cursor.element();
      if (localName(element.name) === 'f') formula = element;
      if (localName(element.name) === 'v') value = element;
    }
    if (formula === null) return;
    part.setAttribute(cell, 't', 'number' in result ? 'n' : 'str');
    const text = 'number' in result ? escapeText(result.number) : escapeCellText(result.text);
    const written = `<${this.#prefix}v>${text}</${this.#prefix}v>`;
    if (value === null) part.insert(formula.end, written);
    else part.replace(value.start, value.end, written);
  }

  #insertRow(index: number, next: RowSpan | null): void {
    const cells = this.#changesOf(index).map((change) => this.#newCell(change, null));
    const name = `${this.#prefix}row`;
    const text = `<${name} r="${index}">${cells.join('')}</${name}>`;
    const data = childOf(this.part.root, 'sheetData');
    if (next !== null) this.part.insert(next.start, text);
    else if (data !== null) this.part.append(data, text);
  }

  #newCell(change: CellChange, row: RowSpan | null): string {
    const inherited = this.#inheritedStyle(change.column, row);
    const style = change.style === null ? inherited : change.style(inherited);
    const name = `${this.#prefix}c`;
    const start = `<${name} r="${a1(change.row, change.column)}" s="${style}"`;
    if (change.value === null) return `${start}/>`;
    const { type, content } = this.#content(change.value);
    return `${start} t="${type}">${content}</${name}>`;
  }

  /** The style that shows where there is no cell: the row's, else the column's. */
  #inheritedStyle(column: number, row: RowSpan | null): number {
    const { text, root } = this.part;
    if (row !== null && /^(1|true)$/.test(attribute(text, row, 'customFormat') ?? '')) {
      return styleNumber(attribute(text, row, 's'));
    }
    for (const cols of childrenOf(childOf(root, 'cols'), 'col')) {
      const first = Number(attribute(text, cols, 'min'));
      const last = Number(attribute(text, cols, 'max'));
      if (first <= column && column <= last) return styleNumber(attribute(text, cols, 'style'));
    }
    return 0;
  }

  #content(value: NewValue): { type: string; content: string } {
    const x = this.#prefix;
    if ('text' in value) {
      const text = `<${x}t xml:space="preserve">${escapeCellText(value.text)}</${x}t>`;
      return { type: 'inlineStr', content: `<${x}is>${text}</${x}is>` };
    }
    const formula = 'formula' in value ? `<${x}f>${escapeText(value.formula)}</${x}f>` : '';
    return { type: 'n', content: `${formula}<${x}v>${escapeText(value.number)}</${x}v>` };
  }

  /** `spans` says which columns a row uses; spreadsheets may trust it, so it has to cover the new cells. */
  #widenSpans(row: RowSpan, first = 0, last = 0): void {
    const spans = attribute(this.part.text, row, 'spans');
    const numbers = (spans ?? '').match(/\d+/g)?.map(Number) ?? [];
    if (spans === null || numbers.length === 0) return;
    const low = Math.min(...numbers);
    const high = Math.max(...numbers);
    if (low <= first && last <= high) return;
    this.part.setAttribute(row, 'spans', `${Math.min(low, first)}:${Math.max(high, last)}`);
  }
}

function styleNumber(written: string | null): number {
  const number = Number(written ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : 0;
}

/**
 * Pairs wanted numbers with the items that have them. Those that none has come, ascending, with the item in front of
 * which they belong (null: at the end).
 */
function match<T>(
  items: Iterable<T>,
  wanted: readonly number[],
  numberOf: (item: T) => number,
): { found: Map<number, T[]>; missing: [number, T | null][] } {
  const ascending = [...wanted].sort((a, b) => a - b);
  const open = new Set(wanted);
  const found = new Map<number, T[]>();
  const before = new Map<number, T>();
  let next = 0;
  for (const item of items) {
    const number = numberOf(item);
    if (open.has(number)) found.set(number, [...(found.get(number) ?? []), item]);
    for (let want = ascending[next]; want !== undefined && want < number; want = ascending[++next]) {
      before.set(want, item);
    }
  }
  const missing = ascending.filter((number) => !found.has(number));
  return { found, missing: missing.map((number) => [number, before.get(number) ?? null]) };
}
