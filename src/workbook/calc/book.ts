import { a1 } from '../cells/address.ts';
import type { Area, Cell, Sheet } from '../types.ts';
import { type CellSource, evaluate, Unknown } from './evaluate.ts';
import type { CellFormula } from './formula.ts';
import { parseFormula } from './parse-formula.ts';
import { contains, keyOf, Readers, type Spot } from './readers.ts';

import type { CellValue } from './values.ts';

/** A sheet with its formulas. */
export interface CalculatedSheet {
  sheet: Sheet;
  formulas: ReadonlyMap<string, CellFormula>;
}

/** A cell that gets another content. */
export interface ChangedCell {
  sheet: string;
  row: number;
  column: number;
  content: { value: number | string } | { formula: string };
}

/** How deep formulas may hang on one another; beyond that a spreadsheet has to calculate. */
const DEEPEST = 400;

/** The cells and formulas of a workbook in which some cells are changed. */
export class Book {
  readonly #sheets = new Map<string, { name: string; cells: Map<number, Map<number, Cell>> }>();
  /** By sheet in lower case and cell. */
  readonly #formulas = new Map<string, { spot: Spot; formula: CellFormula }>();
  readonly #changed = new Map<string, number | string>();
  readonly #starts: Spot[] = [];
  /** Undefined for what is beyond us. */
  readonly #done = new Map<string, CellValue | undefined>();
  readonly #concerned = new Set<string>();
  #depth = 0;

  constructor(sheets: readonly CalculatedSheet[], changes: readonly ChangedCell[]) {
    for (const { sheet, formulas } of sheets) {
      const cells = new Map(
        sheet.rows.map((row) => [row.index, new Map(row.cells.map((cell) => [cell.column, cell]))]),
      );
      this.#sheets.set(sheet.name.toLowerCase(), { name: sheet.name, cells });
      for (const [cell, formula] of formulas) {
        const { row, column } = formula;
        const spot = { sheet: sheet.name, cell, row, column };
        this.#formulas.set(keyOf(sheet.name, row, column), { spot, formula });
      }
    }
    for (const { sheet, row, column, content } of changes) {
      const key = keyOf(sheet, row, column);
      const spot = { sheet, cell: a1(row, column), row, column };
      this.#starts.push(spot);
      if ('formula' in content) {
        const text = content.formula;
        const shift = { rows: 0, columns: 0 };
        const formula = { row, column, text, formula: parseFormula(text), shift, kind: 'plain' as const };
        this.#formulas.set(key, { spot, formula });
        this.#concerned.add(key);
      } else {
        this.#formulas.delete(key);
        this.#changed.set(key, content.value);
      }
    }
    this.#spread();
  }

  /** The formulas to calculate. */
  concerned(): Spot[] {
    return [...this.#concerned].flatMap((key) => this.#formulas.get(key)?.spot ?? []);
  }

  /** What a formula gives; undefined for one that is beyond this calculation. */
  calculated(sheet: string, row: number, column: number): CellValue | undefined {
    const key = keyOf(sheet, row, column);
    if (this.#done.has(key)) return this.#done.get(key);
    const entry = this.#formulas.get(key);
    if (entry === undefined || this.#depth >= DEEPEST) return undefined;
    // While it is being calculated it is unknown, which ends circles.
    this.#done.set(key, undefined);
    this.#depth++;
    const value = this.#evaluated(entry.formula, entry.spot.sheet);
    this.#depth--;
    this.#done.set(key, value);
    return value;
  }

  #evaluated({ formula, shift }: CellFormula, own: string): CellValue | undefined {
    if (formula === null) return undefined;
    const source: CellSource = {
      value: (sheet, row, column) => this.#valueAt(sheet ?? own, row, column),
      values: (sheet, area) => this.#valuesIn(sheet ?? own, area),
    };
    try {
      // A formula that only names an empty cell gives 0.
      return evaluate(formula, source, shift) ?? 0;
    } catch (error) {
      if (error instanceof Unknown) return undefined;
      throw error;
    }
  }

  #valueAt(sheet: string, row: number, column: number): CellValue {
    const key = keyOf(sheet, row, column);
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed;
    const cell = this.#cellsOf(sheet).get(row)?.get(column);
    if (this.#formulas.has(key) && (this.#concerned.has(key) || cell?.calculated !== true)) {
      const value = this.calculated(sheet, row, column);
      if (value === undefined) throw new Unknown();
      return value;
    }
    return cell === undefined ? null : contentOf(cell);
  }

  *#valuesIn(sheet: string, area: Area): Generator<CellValue> {
    const rows = this.#cellsOf(sheet);
    const listed = area.bottom - area.top < rows.size ? span(area.top, area.bottom) : rows.keys();
    const seen = new Set<string>();
    for (const row of listed) {
      if (row < area.top || row > area.bottom) continue;
      for (const column of rows.get(row)?.keys() ?? []) {
        if (column < area.left || column > area.right) continue;
        seen.add(keyOf(sheet, row, column));
        yield this.#valueAt(sheet, row, column);
      }
    }
    // Cells that were blank before.
    for (const spot of this.#starts) {
      if (!contains(area, spot) || spot.sheet.toLowerCase() !== sheet.toLowerCase()) continue;
      if (!seen.has(keyOf(sheet, spot.row, spot.column))) yield this.#valueAt(sheet, spot.row, spot.column);
    }
  }

  #cellsOf(sheet: string): Map<number, Map<number, Cell>> {
    const found = this.#sheets.get(sheet.toLowerCase());
    if (found === undefined) throw new Unknown();
    return found.cells;
  }

  /** From the changed cells to all formulas that hang on them. */
  #spread(): void {
    const open = [...this.#starts];
    const readers = new Readers([...this.#formulas].filter(([key]) => !this.#concerned.has(key)));
    for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
      for (const [key, own] of readers.take(spot)) {
        this.#concerned.add(key);
        open.push(own);
      }
    }
  }
}

function contentOf(cell: Cell): CellValue {
  switch (cell.kind) {
    case 'number':
      return Number(cell.stored);
    case 'boolean':
      return cell.text === 'TRUE';
    case 'error':
      return { error: cell.text };
    case 'text':
      return cell.text;
  }
}

function* span(from: number, to: number): Generator<number> {
  for (let at = from; at <= to; at++) yield at;
}
