import { cellOf } from '../../model/place.ts';
import type { FormReport } from '../../model/report.ts';

/** `H40` where it is clear which sheet is meant. */
export function cellIn(form: Pick<FormReport, 'sheet'>, cell: string): string {
  const prefix = `${form.sheet}!`;
  return cell.startsWith(prefix) ? cell.slice(prefix.length) : cell;
}

/** The two halves of `Sheet!H40`. */
export function splitPlace(place: string): { sheet: string; cell: string } {
  const cell = cellOf(place);
  return { sheet: place.slice(0, -cell.length - 1), cell };
}

/** Row and column of `Sheet!H40`, both from 1; null for what is no cell. */
export function positionOf(place: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cellOf(place)) ?? [];
  if (letters === undefined || row === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}
