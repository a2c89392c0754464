import { HUNDRED, printScore } from '../model/decimal.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Text, text } from '../text/language.ts';

/**
 * Why the total of a form is not to be corrected although the scores that were read add up to something else: its budget
 * block was read in part, or not at all and the points that the rows leave are what the budget carries.
 */
export function budgetDoubt({ form, totals, profile }: Scorecard): Text | null {
  if (form.budget && form.budget.gaps.length > 0) return PART;
  const missing = totals.points && HUNDRED.minus(totals.points);
  const { stated, summed } = totals;
  if (form.budget?.points || !missing?.isPositive() || !missing.equals(profile.budget.points ?? 0))
    return null;
  const fits =
    stated && summed && stated.greaterThan(summed) && stated.minus(summed).lessThanOrEqualTo(missing);
  if (!fits) return null;
  const left = printScore(missing);
  return text(
    `各行分值只有 ${printScore(totals.points ?? missing)}，总分里可能有 ${left} 分的预算执行得分，表里没有读到`,
    `the rows have ${printScore(totals.points ?? missing)} points only; the total may hold a budget score of up to ${left} that was not found`,
  );
}

const PART = text(
  '预算执行情况没有读全，不能确定总分应为多少',
  'the budget block was not read whole, so the total is not certain',
);
