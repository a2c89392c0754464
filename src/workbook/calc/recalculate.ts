import { Book, type CalculatedSheet, type ChangedCell } from './book.ts';

export interface Recalculated {
  /** The new values of formulas, by sheet and cell: those that were put in and those that hang on what changed. */
  values: Map<string, Map<string, number | string>>;
  /** `Sheet!H40`: formulas that hang on what changed and are beyond this calculation. */
  stale: string[];
}

/** Calculates what hangs on changed cells, and nothing else. */
export function recalculate(
  sheets: readonly CalculatedSheet[],
  changes: readonly ChangedCell[],
): Recalculated {
  const book = new Book(sheets, changes);
  const values: Recalculated['values'] = new Map();
  const stale: string[] = [];
  for (const { sheet, cell, row, column } of book.concerned()) {
    const value = book.calculated(sheet, row, column);
    if (typeof value !== 'number' && typeof value !== 'string') {
      stale.push(`${sheet}!${cell}`);
      continue;
    }
    const ofSheet = values.get(sheet) ?? new Map<string, number | string>();
    values.set(sheet, ofSheet.set(cell, value));
  }
  return { values, stale };
}
