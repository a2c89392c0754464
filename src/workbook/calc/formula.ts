import { LAST_COLUMN, LAST_ROW } from '../cells/address.ts';
import type { Area } from '../types.ts';

/** A formula as a tree. */
export type Formula =
  | { kind: 'constant'; value: number | string | boolean }
  | { kind: 'area'; sheet: string | null; from: Corner; to: Corner }
  | { kind: 'call'; name: string; arguments: (Formula | null)[] }
  | { kind: 'operation'; sign: string; left: Formula; right: Formula }
  | { kind: 'sign'; sign: '+' | '-' | '%'; of: Formula };

/** A corner of an area; what is not fixed by `$` moves with the cell that shares the formula. */
export interface Corner {
  row: number;
  column: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

/** How far a cell stands from the one whose formula it shares. */
export interface Shift {
  rows: number;
  columns: number;
}

/** The formula of one cell. */
export interface CellFormula {
  row: number;
  column: number;
  /** As written; that of the cell it is shared with where this one has none of its own. */
  text: string;
  /** Null for one that cannot be calculated here. */
  formula: Formula | null;
  shift: Shift;
  /** `plain` stands for itself; others must not be replaced, because more than one cell hangs on them. */
  kind: 'plain' | 'shared' | 'array';
}

/** The area that a reference means from a cell; null when the shift leads off the sheet. */
export function areaOf(reference: Extract<Formula, { kind: 'area' }>, shift: Shift): Area | null {
  const moved = ({ row, column, rowFixed, columnFixed }: Corner) => ({
    row: rowFixed ? row : row + shift.rows,
    column: columnFixed ? column : column + shift.columns,
  });
  const [a, b] = [moved(reference.from), moved(reference.to)];
  const area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  return area.top < 1 || area.left < 1 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
}

/** Every reference of a formula. */
export function* referencesOf(formula: Formula): Generator<Extract<Formula, { kind: 'area' }>> {
  switch (formula.kind) {
    case 'area':
      yield formula;
      return;
    case 'call':
      for (const one of formula.arguments) if (one !== null) yield* referencesOf(one);
      return;
    case 'operation':
      yield* referencesOf(formula.left);
      yield* referencesOf(formula.right);
      return;
    case 'sign':
      yield* referencesOf(formula.of);
  }
}
