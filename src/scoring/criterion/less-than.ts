import { Decimal, ZERO } from '../../model/decimal.ts';
import { fraction, type Reading } from '../achievement.ts';
import type { Criterion } from './model.ts';

/** What is left of the points: never below 0, and never less than the most that can be lost leaves. */
export function lessThan(
  points: Decimal,
  counted: Decimal,
  each: Decimal,
  { mostLost }: Pick<Criterion, 'mostLost'>,
): Reading {
  const lost = Decimal.min(counted.times(each), mostLost ?? points);
  const left = Decimal.max(ZERO, points.minus(lost));
  const product = `${counted.toDecimalPlaces(4).toFixed()} × ${each.toFixed()}`;
  const capped = mostLost && counted.times(each).greaterThan(mostLost);
  const shown = capped
    ? `${points.toFixed()} − ${mostLost.toFixed()}（${product}）`
    : `${points.toFixed()} − ${product}`;
  return { ...fraction(left, points), shown };
}
