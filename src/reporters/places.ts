import type { FormReport } from '../model/report.ts';

/** `H40` where it is clear which sheet is meant. */
export function cellIn(form: Pick<FormReport, 'sheet'>, cell: string): string {
  const prefix = `${form.sheet}!`;
  return cell.startsWith(prefix) ? cell.slice(prefix.length) : cell;
}

/** `Sheet!H40`; a sheet's name may hold the mark itself. */
export function splitPlace(place: string): { sheet: string; cell: string } {
  const at = place.lastIndexOf('!');
  return { sheet: place.slice(0, at), cell: place.slice(at + 1) };
}

/** Row and column of `Sheet!H40`, both from 1; null for what is no cell. */
export function positionOf(place: string): { row: number; column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(splitPlace(place).cell) ?? [];
  if (letters === undefined || row === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row), column };
}
