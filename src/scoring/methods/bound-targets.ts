import type { Decimal } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import type { Quantity } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, allOrNothing, onTrust } from '../achievement.ts';

/* Targets of which there is no proportion: those without a direction, below zero, and of zero. */

/** 控制率, 变动率: reached where it is what was planned; else nothing says whether it is better or worse. */
export function withoutDirection(target: Decimal, actual: Decimal, name: string): Achievement {
  const shown = `${target.toFixed()} → ${actual.toFixed()}`;
  if (target.equals(actual)) return allOrNothing('open-direction', true, shown);
  return onTrust(
    'open-direction',
    text(
      `“${name}”高了好还是低了好，目标值没有写 ≥ 或 ≤，也没有评分标准`,
      `whether more or less of “${name}” is better is not said: the target has neither ≥ nor ≤, the row no criterion`,
    ),
  );
}

/** A change below zero (≤-5%): reached or not, a proportion of it means nothing. */
export function judgeNegative(target: Quantity, t: Decimal, a: Decimal, shown: string): Achievement {
  const atLeast = target.comparator === '≥' || target.comparator === '>';
  const met = a.equals(t) || (atLeast ? a.greaterThan(t) : target.comparator !== '=' && a.lessThan(t));
  if (met) return allOrNothing('negative', true, shown);
  const because = text(
    '目标是负数，没有规定如何按比例计分',
    'a proportion of a negative target is not defined',
  );
  return { ...onTrust('negative', because), met: false };
}

/** A target of 0: met, or by the profile nothing. A ratio is not defined. */
export function judgeZero(target: Quantity, actual: Decimal, profile: Profile, shown: string): Achievement {
  const atLeast = target.comparator === '≥' || target.comparator === '>';
  const met = atLeast
    ? !actual.isNegative()
    : actual.isZero() || (actual.isNegative() && target.comparator !== '=');
  if (met) return allOrNothing('zero', true, shown);
  if (profile.quantitative.zero === 'all-or-nothing') return allOrNothing('zero', false, shown);
  const because = text(
    '目标为 0 而实际大于 0，该口径没有规定如何计分',
    'the profile has no rule for a target of 0 that was exceeded',
  );
  return { ...onTrust('zero', because), met: false };
}
