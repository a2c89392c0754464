import { clamp, Decimal, HUNDRED, ONE, ZERO } from '../../model/decimal.ts';
import type { BudgetStep, PartialUnit, Profile } from '../../model/profile.ts';
import type { TotalCap } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';

/**
 * What an execution rate earns, before rounding: the share of its step, or the points less what each percentage
 * point below 100 % costs, or points × rate; never more than the points and never less than nothing.
 *
 * @param rate as a share of 1
 */
export function budgetPoints(points: Decimal, rate: Decimal, { budget }: Profile): Decimal {
  const { steps, lostPerPoint, partialPoint } = budget;
  if (steps.length > 0) {
    return points.times(stepOf(rate, { budget })?.share ?? ZERO);
  }
  if (lostPerPoint !== null) {
    const missing = Decimal.max(ZERO, ONE.minus(rate).times(HUNDRED));
    return Decimal.max(ZERO, points.minus(countUnits(missing, partialPoint).times(lostPerPoint)));
  }
  return points.times(clamp(rate, ZERO, ONE));
}

/** The step that a rate reaches; undefined below the lowest, and where there are none. */
export const stepOf = (rate: Decimal, { budget }: Pick<Profile, 'budget'>): BudgetStep | undefined =>
  budget.steps.find(({ from }) => rate.greaterThanOrEqualTo(from));

export const NO_RATE = text('预算数或执行数空着或为 0，无法计算执行率', 'an amount is blank or zero');

export const NO_STEP = text(
  '备注分档规定了执行率的得分，没有写这一档得多少',
  'the note scores the rate by steps and leaves this one out',
);

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
