import { Decimal } from 'decimal.js';
import { remember } from '../text/remember.ts';

/**
 * Exact decimals. Sums, differences and products of what a form prints are exact; a division is carried to 60
 * digits, far beyond the point where rounding at the profile's decimals could come out differently.
 */
Decimal.set({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -200, toExpPos: 200 });

export { Decimal };

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);
export const HUNDRED = new Decimal(100);

/** The number that is written so; forms and profiles have few, and say them again and again. */
export const decimalOf = remember((digits) => new Decimal(digits));

/** How a score is rounded; every published form rounds half up. */
export type RoundingMode = 'half-up' | 'down' | 'up';

const MODES = {
  'half-up': Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
} as const;

/** Rounds to `places` decimals. */
export function roundTo(value: Decimal, places: number, mode: RoundingMode = 'half-up'): Decimal {
  // Most are round already, and to see that is faster than to round.
  return value.decimalPlaces() <= places ? value : value.toDecimalPlaces(places, MODES[mode]);
}

export function sum(values: readonly Decimal[]): Decimal {
  const [first = ZERO, ...others] = values;
  return others.length === 0 ? first : Decimal.sum(first, ...others);
}

/** `value` held between `low` and `high`. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
  if (value.lessThan(low)) return low;
  return value.greaterThan(high) ? high : value;
}

/** Whether two numbers are equal: most that are have come from one place, and need no comparison. */
export function same(a: Decimal, b: Decimal): boolean {
  return a === b || a.equals(b);
}

/** The value as people print a score: two decimals at least, more only where the value has them. */
export function printScore(value: Decimal): string {
  const digits = value.toFixed();
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (decimals >= 2) return digits;
  return decimals === 1 ? `${digits}0` : `${digits}.00`;
}

/** A share as people print it, rounded half up to two decimals: 0.8 is 80%, 0.99474 is 99.47%. */
export function printPercent(share: Decimal): string {
  return `${roundTo(share.times(HUNDRED), 2).toFixed()}%`;
}

/** Rounded half up to two decimals, and both printed. */
export function twoDecimals(value: Decimal): string {
  return printScore(roundTo(value, 2));
}
