import { Decimal } from '../../model/decimal.ts';

/**
 * What a printed number can stand for, when it was rounded before printing: half a unit of its last digit to
 * either side.
 */
export interface Spread {
  low: Decimal;
  high: Decimal;
}

/** @param decimals how many decimals count as printed; at least those the number has */
export function spreadOf(number: Decimal, decimals = 0): Spread {
  const places = Math.max(decimals, number.decimalPlaces());
  const half = halfUnit(places);
  return { low: number.minus(half), high: number.plus(half) };
}

/** Half a unit of the last of so many decimals. */
function halfUnit(places: number): Decimal {
  const half = HALVES[places] ?? new Decimal(`5e-${places + 1}`);
  HALVES[places] = half;
  return half;
}

const HALVES: Decimal[] = [];

/** Amounts in 万元 are kept to two decimals; a printed 10 is 10.00. */
const AMOUNT_DECIMALS = 2;

/**
 * An amount of the budget block. In 元 it is exact to the last digit; in 万元 or 亿元 it was rounded.
 *
 * @param unit as the form prints it; null, which is usual for 万元, counts as rounded
 */
export function spreadOfAmount(amount: Decimal, unit: string | null): Spread {
  if (unit === '元') return { low: amount, high: amount };
  return spreadOf(amount, AMOUNT_DECIMALS);
}

/** The quotient of two spreads; null when the divisor may be zero or less. */
export function quotient(a: Spread, b: Spread): Spread | null {
  if (b.low.lessThanOrEqualTo(0)) return null;
  return { low: a.low.div(b.high), high: a.high.div(b.low) };
}

export function addSpreads(spreads: Iterable<Spread>): Spread {
  let low = new Decimal(0);
  let high = new Decimal(0);
  for (const spread of spreads) {
    low = low.plus(spread.low);
    high = high.plus(spread.high);
  }
  return { low, high };
}

export function meets(a: Spread, b: Spread): boolean {
  return a.low.lessThanOrEqualTo(b.high) && b.low.lessThanOrEqualTo(a.high);
}

/** Decimals that a text prints, in full width too: 2 for `94.50%`, 0 for `100%`. */
export function printedDecimals(words: string): number {
  return /\.(\d+)/.exec(words.normalize('NFKC'))?.[1]?.length ?? 0;
}
