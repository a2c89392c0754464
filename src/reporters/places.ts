import type { FormReport } from '../model/report.ts';

/** `H40` where it is clear which sheet is meant. */
export function cellIn(form: FormReport, cell: string): string {
  const prefix = `${form.sheet}!`;
  return cell.startsWith(prefix) ? cell.slice(prefix.length) : cell;
}

/** `Sheet!H40`; a sheet's name may hold the mark itself. */
export function splitPlace(place: string): { sheet: string; cell: string } {
  const at = place.lastIndexOf('!');
  return { sheet: place.slice(0, at), cell: place.slice(at + 1) };
}
