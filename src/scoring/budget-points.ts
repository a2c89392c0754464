import { clamp, Decimal, HUNDRED, ONE, ZERO } from '../model/decimal.ts';
import type { PartialUnit, Profile } from '../model/profile.ts';
import type { TotalCap } from '../model/scorecard.ts';

/**
 * What an execution rate earns, before rounding: the share of its step, or the points less what each percentage
 * point below 100 % costs, or points × rate; never more than the points and never less than nothing.
 *
 * @param rate as a share of 1
 */
export function budgetPoints(points: Decimal, rate: Decimal, { budget }: Profile): Decimal {
  const { steps, lostPerPoint, partialPoint } = budget;
  if (steps.length > 0) {
    const step = steps.find(({ from }) => rate.greaterThanOrEqualTo(from));
    return points.times(step?.share ?? ZERO);
  }
  if (lostPerPoint !== null) {
    const missing = Decimal.max(ZERO, ONE.minus(rate).times(HUNDRED));
    return Decimal.max(ZERO, points.minus(countUnits(missing, partialPoint).times(lostPerPoint)));
  }
  return points.times(clamp(rate, ZERO, ONE));
}

/** How many units an amount costs: 3.5 percentage points are 3, 3.5 or 4. */
export function countUnits(amount: Decimal, partial: PartialUnit): Decimal {
  if (partial === 'whole') return amount.floor();
  return partial === 'started' ? amount.ceil() : amount;
}

/** The limit of the total that holds for a rate: the lowest of those whose rate is not reached. */
export function capFor(rate: Decimal | null, { budget }: Profile): TotalCap | null {
  if (rate === null) return null;
  const [lowest] = budget.caps
    .filter(({ below }) => rate.lessThan(below))
    .sort((a, b) => new Decimal(a.total).comparedTo(b.total));
  return lowest ? { total: new Decimal(lowest.total), below: new Decimal(lowest.below), rate } : null;
}
