import type { Area } from '../types.ts';

/** The size of a sheet. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `H40` for row 40, column 8. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** The row and column of `H40`, `h40` or `$H$40`; null for anything else and for what lies beyond the sheet. */
export function parseA1(text: string): { row: number; column: number } | null {
  let column = 0;
  let row = 0;
  let at = text.charCodeAt(0) === 36 ? 1 : 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (text.charCodeAt(at) === 36) at++;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return null;
    row = row * 10 + code - 48;
  }
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN ? { row, column } : null;
}

/** The area of `A1:C3`, whichever corners it names, or of a single `A1`; null when it is none. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(':');
  const from = parseA1(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseA1(text.slice(colon + 1));
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** `H40:H42`, or `H40` for an area of one cell. */
export function areaName(area: Area): string {
  const first = a1(area.top, area.left);
  const last = a1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
