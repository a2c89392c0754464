import type { Decimal } from './decimal.ts';

/** Where a value stands. For a merged area `cell` is its top left cell, the one that holds the value. */
export interface Place {
  sheet: string;
  /** `H40`. */
  cell: string;
  /** The merged area, `H40:H42`; null where the cell stands alone. */
  range: string | null;
  /** Both count from 1. */
  row: number;
  column: number;
  /** The cell's row, column or sheet is hidden. */
  hidden: boolean;
}

/** A value with the cell it was read from and the two faces of that cell. */
export interface Located<T> {
  value: T;
  /** What the cell displays, unchanged. */
  text: string;
  /** The number that the cell stores, as spreadsheets add it (15 significant digits); null for a text. */
  stored: Decimal | null;
  /** The cell holds a formula; the value is the cached one. */
  formula: string | null;
  at: Place;
}

/** `Sheet!A1`, as the JSON report and the messages write a place. */
export function placeName(at: Pick<Place, 'sheet' | 'cell'>): string {
  return `${at.sheet}!${at.cell}`;
}

/** `H40` of `Sheet!H40`; a sheet's name may hold the mark itself. */
export const cellOf = (place: string): string => place.slice(place.lastIndexOf('!') + 1);
