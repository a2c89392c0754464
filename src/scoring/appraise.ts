import type { Decimal } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Profile } from '../model/profile.ts';
import type { Approximation, Quantity, Value } from '../model/value.ts';
import { text } from '../text/language.ts';
import { achievement, contrary, movedAsAsked, sameWords, turned } from '../values/index.ts';
import { type Achievement, allOrNothing, lessThanFull, onTrust, unknown } from './achievement.ts';
import { appraiseByCriterion } from './criterion/apply.ts';
import { ceilingOf, judgeCost } from './methods/cost.ts';
import { judgeDated } from './methods/dated.ts';
import { judgeMoments } from './methods/moment.ts';
import { firstBand, judgePhrases, opposite } from './methods/phrases.ts';
import { judgeQuantities, judgeRange } from './methods/quantity.ts';
import { strictly } from './methods/strict.ts';
import { judgeApproximations } from './pair/approximate.ts';
import { isCost } from './pair/direction.ts';
import { kindsOf } from './pair/kinds.ts';
import { judgeSlipped, percentSlips } from './pair/percent-slip.ts';
import { understand } from './pair/understand.ts';
import { whyUnreadable } from './unreadable.ts';

/**
 * How far an indicator reached its target: by the 评分标准 of its own row where there is one, else by the method that
 * goes with what the two cells hold.
 *
 * @param points of the row, which a 评分标准 takes its deductions from
 */
export function judge(indicator: Indicator, profile: Profile, points: Decimal | null = null): Achievement {
  const own = appraiseByCriterion(indicator, points, profile);
  if (own) return own;
  const { target, actual } = understand(indicator);
  if (!target) return unknown(text('没有目标值', 'there is no target'));
  if (!actual) return unknown(text('没有实际完成值', 'there is no actual result'));
  const pair: Pair = {
    target,
    actual,
    targetText: indicator.target?.text ?? '',
    actualText: indicator.actual?.text ?? '',
    indicator,
    profile,
  };
  return (
    judgeDated(indicator, profile) ??
    judgeNumbers(pair) ??
    judgeSums(pair) ??
    judgeSameWords(pair) ??
    judgeAnswer(pair) ??
    judgeMove(pair) ??
    judgeRest(pair)
  );
}

/** What the two cells hold, and what is printed in them. */
interface Pair {
  target: Value;
  actual: Value;
  targetText: string;
  actualText: string;
  indicator: Indicator;
  profile: Profile;
}

/** A number or a date against its like. */
function judgeNumbers({
  target,
  actual,
  targetText,
  actualText,
  indicator,
  profile,
}: Pair): Achievement | null {
  const slipped = percentSlips(indicator);
  if (slipped.length > 0) return judgeSlipped(target, actual, slipped);
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    return strictly(judgeQuantities(target, actual, indicator, profile), profile);
  }
  if (counts(target) && counts(actual) && !sameWords(targetText, actualText)) {
    return judgeApproximations(target, actual, indicator);
  }
  if (target.kind === 'range' && actual.kind === 'quantity') {
    return strictly(judgeRange(target, actual), profile);
  }
  if (target.kind === 'moment' && actual.kind === 'moment') {
    return judgeMoments(target, actual, profile, `${targetText.trim()} → ${actualText.trim()}`);
  }
  return null;
}

/** A sentence of amounts, in a row about costs. */
function judgeSums({ target, actual, indicator, profile }: Pair): Achievement | null {
  if (actual.kind !== 'amounts') return null;
  const ceiling = target.kind === 'quantity' && !target.number.isZero() ? ceilingOf(target, actual) : null;
  const asksForCost = target.kind === 'phrase' && OF_MONEY.test(target.text);
  return ceiling || isCost(indicator) || asksForCost ? judgeCost(actual, ceiling, profile) : null;
}

/** The result says what the target says, or that all of it was done. */
function judgeSameWords({ target, actual, targetText, actualText, profile }: Pair): Achievement | null {
  if (sameWords(targetText, actualText)) {
    // The same numbers in the same words were reached, whatever they count.
    const numbers = target.kind === 'unparsed' && actual.kind === 'unparsed';
    if (numbers) return allOrNothing('words', true, short(targetText));
    return firstBand(
      profile,
      text('实际完成与目标用语相同，在第一档', 'the same words as the target: the first band'),
    );
  }
  if (!isWhole(actual) || target.kind === 'quantity') return null;
  return firstBand(profile, text('实际完成 100%，在第一档', '100 % done: the first band'));
}

/** A result in words. */
function judgeAnswer({ target, actual, targetText, profile }: Pair): Achievement | null {
  if (actual.kind !== 'phrase') return null;
  if (!counts(target) && target.kind !== 'range') {
    return judgePhrases(target.kind === 'phrase' ? target.text : '', actual.text, profile);
  }
  if (target.kind === 'quantity' && target.number.isZero() && happened(target.remark, actual.text)) {
    return opposite(targetText.trim(), actual.text, profile);
  }
  const said = achievement(actual.text);
  if (said === 'missed' || said === 'partly') return lessThanFull(actual.text);
  return onTrust(
    'words',
    text('目标是数字，实际完成只写了文字', 'the target is a number, the result only words'),
  );
}

/** A number that says how far something moved, under a target that says which way. */
function judgeMove({ target, actual, actualText, profile }: Pair): Achievement | null {
  if (target.kind !== 'phrase' || actual.kind !== 'quantity') return null;
  if (isMove(target.text, actual)) {
    return firstBand(
      profile,
      text('与目标同向变化，在第一档', 'the move that the target asks for: the first band'),
    );
  }
  return turned(target.text, actual.remark) ? opposite(target.text, actualText.trim(), profile) : null;
}

/** Nothing that can be compared. */
function judgeRest({ target, actual, targetText }: Pair): Achievement {
  if (target.kind === 'unparsed' || actual.kind === 'unparsed') {
    return unknown(whyUnreadable(actual.kind === 'unparsed' ? actual.text : targetText.trim()));
  }
  return onTrust('words', kindsOf(target, actual));
}

/** Words that ask for no more than was granted: 不超预算, 控制成本. */
const OF_MONEY = /预算|概算|成本|支出|资金|经费|费用|投资|超|控制|节约|批复/;

/** 发生, and 收到投诉 beside 零投诉. */
const happened = (excluded: string, words: string) =>
  contrary('不发生', words) !== null || (excluded !== '' && contrary(`无${excluded}`, words) !== null);

const isMove = (target: string, { remark, number }: Quantity) =>
  number.isPositive() && !number.isZero() && movedAsAsked(target, remark);

/** A number, exact or about. Two exact ones are compared before. */
const counts = (value: Value): value is Quantity | Approximation =>
  value.kind === 'quantity' || value.kind === 'approximation';

const short = (words: string) => (words.length > 24 ? `${words.trim().slice(0, 24)}…` : words.trim());

const isWhole = (value: Value): value is Quantity =>
  value.kind === 'quantity' && value.unit.text === '%' && value.number.greaterThanOrEqualTo(100);
