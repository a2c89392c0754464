import { fixedDecimal, plainDecimal } from '../cells/decimal-text.ts';

/** What a cell or a formula gives; null for an empty cell. An error value ends the calculation of what uses it. */
export type CellValue = number | string | boolean | null | FormulaError;

/** `#DIV/0!` and the like. */
export interface FormulaError {
  error: string;
}

export function isError(value: CellValue): value is FormulaError {
  return typeof value === 'object' && value !== null;
}

export const DIVISION: FormulaError = { error: '#DIV/0!' };
export const NUMBER_ERROR: FormulaError = { error: '#NUM!' };
export const VALUE_ERROR: FormulaError = { error: '#VALUE!' };
export const REFERENCE: FormulaError = { error: '#REF!' };

/** 0 for no numbers, as spreadsheets have it. Not by spreading: there may be a million. */
export function extreme(numbers: readonly number[], isBetter: (a: number, b: number) => boolean): number {
  return numbers.reduce((best, one) => (isBetter(one, best) ? one : best), numbers[0] ?? 0);
}

/** ROUND, ROUNDUP or ROUNDDOWN. A half is decided by the 15 digits that a spreadsheet shows, not by the bits behind them. */
export function roundedAs(name: string, of: number, decimals: number): number | null {
  if (Math.abs(decimals) > 15) return null;
  const plain = plainDecimal(String(of)) ?? '0';
  const shifted = plainDecimal(`${plain}e${decimals}`);
  if (shifted === null) return null;
  const whole = name === 'ROUND' ? fixedDecimal(shifted, 0) : truncated(shifted, name === 'ROUNDUP');
  return Number(`${whole}e${-decimals}`);
}

/** A plain decimal without its decimals, or with its whole part raised where it has any. */
function truncated(plain: string, up: boolean): string {
  const [whole = '0', fraction = ''] = plain.split('.');
  if (!up || !/[1-9]/.test(fraction)) return whole;
  return plain.startsWith('-') ? String(BigInt(whole) - 1n) : String(BigInt(whole) + 1n);
}

export function asNumber(value: CellValue): number | FormulaError {
  if (isError(value) || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const plain = plainDecimal(value);
  return plain === null ? VALUE_ERROR : Number(plain);
}

export function asText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return plainDecimal(String(value)) ?? String(value);
  return value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

export const COMPARISONS = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** Numbers come before texts, texts before flags; case does not count. An empty cell is whatever it is held against. */
export function compares(sign: string, a: string | number | boolean | null, b: typeof a): boolean {
  const [x, y] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  const order = typeof x === typeof y ? orderOf(x, y) : rank(x) - rank(y);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function orderOf(x: string | number | boolean, y: typeof x): number {
  if (typeof x === 'number' && typeof y === 'number') {
    // As a spreadsheet holds two numbers against each other: by 15 digits.
    return Number(x.toPrecision(15)) - Number(y.toPrecision(15));
  }
  const [a, b] = [String(x).toLowerCase(), String(y).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

const rank = (value: string | number | boolean) =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

const emptyLike = (other: string | number | boolean | null) =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
