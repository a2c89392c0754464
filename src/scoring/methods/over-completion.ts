import { Decimal, decimalOf, HUNDRED, ONE, printPercent } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import type { Step } from '../../model/scorecard.ts';
import type { Value } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { fraction, type Reading } from '../achievement.ts';

/**
 * A result so far above its target that the target counts as set too low. A rate of at most 100 % is as good as it
 * can be, not too much.
 */
export function exceedsTarget(
  attainment: Decimal,
  actual: Value | undefined,
  { overCompletion }: Profile,
): boolean {
  const rate =
    actual?.kind === 'quantity' && actual.unit.text === '%' && actual.number.lessThanOrEqualTo(HUNDRED);
  return !rate && attainment.greaterThanOrEqualTo(decimalOf(overCompletion.threshold));
}

/** What is left of full marks where the profile takes off the share by which the threshold is exceeded. */
export function deducted(attainment: Decimal, { overCompletion }: Profile): { reading: Reading; step: Step } {
  const { threshold, atMost } = overCompletion;
  const lost = Decimal.min(attainment.minus(threshold), atMost);
  return {
    reading: fraction(ONE.minus(lost), ONE),
    step: {
      label: text('超额完成，按偏离度调减', 'above the target, reduced by the deviation'),
      expression: `${printPercent(attainment)} − ${printPercent(decimalOf(threshold))}${lost.equals(atMost) ? ' ≥' : ' ='}`,
      result: printPercent(lost),
    },
  };
}
