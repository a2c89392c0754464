import { type Decimal, ONE, printPercent, ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Profile } from '../../model/profile.ts';
import type { Quantity, Range } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';
import { turned } from '../../values/index.ts';
import {
  type Achievement,
  allOrNothing,
  FULL,
  fraction,
  NOTHING,
  onTrust,
  type Reading,
  unknown,
} from '../achievement.ts';
import { align } from '../pair/align.ts';
import { directionOf } from '../pair/direction.ts';
import { MIXED_SCALES, mixesScales } from '../scale.ts';
import { judgeNegative, judgeZero, withoutDirection } from './bound-targets.ts';
import { deducted, exceedsTarget } from './over-completion.ts';
import { opposite } from './phrases.ts';

/** A number against a number: the proportion of the profile, capped. */
export function judgeQuantities(
  target: Quantity,
  actual: Quantity,
  indicator: Indicator,
  profile: Profile,
): Achievement {
  const aligned = align(target, actual);
  if (!aligned) return incomparable(target, actual);
  if (opposes(target.remark, actual.remark)) {
    if (turned(target.remark, actual.remark) && actual.number.isPositive() && !actual.number.isZero()) {
      return opposite(indicator.target?.text.trim() ?? '', indicator.actual?.text.trim() ?? '', profile);
    }
    return unknown(
      text('目标与实际完成的方向相反，无法比较', 'target and actual point in opposite directions'),
    );
  }
  if (isChange(actual.remark) && !isChange(target.remark) && !isChange(indicator.name)) {
    return unknown(
      text(
        '实际完成写的是变化多少，目标是要达到多少，无法比较',
        'the result tells a change, the target a level',
      ),
    );
  }
  const { target: t, actual: a } = aligned;
  // 100% beside 零投诉 tells how well it was kept.
  if (t.isZero() && target.unit.text === '' && target.remark !== '' && actual.unit.text === '%') {
    return onTrust(
      'zero',
      text('目标是没有发生，实际完成写成百分数', 'the target asks for none, the result is a percentage'),
    );
  }
  const direction = target.comparator === null ? directionOf(indicator, target, actual) : 'more';
  if (direction === 'neither') return withoutDirection(t, a, indicator.name);
  const money = target.unit.text !== '%' && /元/.test(target.unit.text + actual.unit.text);
  if (money && mixesScales(t, a)) return unknown(MIXED_SCALES);
  const sign = target.unit.text === '%' ? '%' : '';
  if (t.isZero() || t.isNegative()) {
    const shown = `${t.toFixed()}${sign} → ${a.toFixed()}${sign}`;
    return t.isZero() ? judgeZero(target, a, profile, shown) : judgeNegative(target, t, a, shown);
  }

  const over = a.comparedTo(t);
  const ratio = over === 0 ? ONE : a.div(t);
  const step = {
    label: text('完成率', 'attainment'),
    expression: `${a.toFixed()}${sign} ÷ ${t.toFixed()}${sign}`,
    result: over === 0 ? '100%' : printPercent(ratio),
  };
  const compared = (
    method: Achievement['method'],
    readings: Reading[],
    attainment: Decimal | null,
    met: boolean | null,
    steps = [step],
  ): Achievement => ({ share: { kind: 'exact', readings }, method, steps, attainment, met, onTrust: false });
  const { descending: method } = profile.quantitative;
  const limited = target.comparator === '≤' || target.comparator === '<';
  if (limited || direction === 'fewer') {
    const sole = descending(t, a, profile);
    return compared(method, [limited ? sole : named(sole, AT_MOST)], null, over <= 0);
  }
  if (direction !== 'more') {
    // Without a comparator a cost of 85 against 90 may mean "at most" or "as planned".
    const readings = [named(descending(t, a, profile), AT_MOST), named(ascending(t, a), AT_LEAST)];
    return compared('open-direction', readings, null, over === 0 ? true : null);
  }
  if (target.comparator === '=' && profile.quantitative.equal === 'deviation' && over > 0) {
    return compared('deviation', [deviation(t, a)], ratio, false);
  }
  const met = over >= 0;
  if (profile.overCompletion.deduct === 'by-deviation' && exceedsTarget(ratio, actual, profile)) {
    const { reading, step: reduced } = deducted(ratio, profile);
    return compared('over-completion', [reading], ratio, met, [step, reduced]);
  }
  return compared('proportion', [ascending(t, a)], ratio, met);
}

function incomparable(target: Quantity | Range, actual: Quantity): Achievement {
  return unknown(
    text(
      `目标的单位是“${target.unit.text}”，实际完成的单位是“${actual.unit.text}”，无法比较`,
      `the target counts ${target.unit.text}, the actual counts ${actual.unit.text}`,
    ),
  );
}

const AT_MOST = text('目标按“不超过”理解', 'target taken as “at most”');
const AT_LEAST = text('目标按“不少于”理解', 'target taken as “at least”');

const named = (reading: Reading, assumed: Text): Reading => ({ ...reading, assumed });

/** actual ÷ target, capped. Source: 正向指标 得分=权重×B/A, 得分不得突破权重. */
function ascending(target: Decimal, actual: Decimal): Reading {
  if (actual.greaterThanOrEqualTo(target)) return FULL;
  return actual.isNegative() ? NOTHING : fraction(actual, target);
}

/** 反向指标: target ÷ actual, or 1 − excess ÷ target, by the profile; never below 0. */
function descending(target: Decimal, actual: Decimal, profile: Profile): Reading {
  if (actual.lessThanOrEqualTo(target)) return FULL;
  if (profile.quantitative.descending === 'target-over-actual') return fraction(target, actual);
  return deviation(target, actual);
}

/** 1 − (actual − target) ÷ target, never below 0. */
function deviation(target: Decimal, actual: Decimal): Reading {
  const left = target.times(2).minus(actual);
  return left.isNegative() ? NOTHING : fraction(left, target);
}

const UP = /提升|提高|增长|增加|上升|递增|增速/;
const DOWN = /下降|降低|减少|压减|递减|降幅/;

/** 提升10% against 下降5%. */
function opposes(a: string, b: string): boolean {
  return (UP.test(a) && DOWN.test(b)) || (DOWN.test(a) && UP.test(b));
}

/** 较上年提高5% says how much something changed, not how much it is. */
const isChange = (words: string) => UP.test(words) || DOWN.test(words) || /变动|变化|增减/.test(words);

/** A range as target: inside is met, below it is proportional to its lower end. */
export function judgeRange(range: Range, result: Quantity): Achievement {
  const end = (number: Decimal): Quantity => ({ ...result, number, unit: range.unit });
  const [from, to] = [align(end(range.low), result), align(end(range.high), result)];
  // A rate without its sign may lie near one end as a ratio and near the other as a percentage.
  if (!from || !to?.actual.equals(from.actual)) return incomparable(range, result);
  const [low, high, actual] = [from.target, to.target, from.actual];
  const inside = actual.greaterThanOrEqualTo(low) && actual.lessThanOrEqualTo(high);
  const expression = `${low.toFixed()}–${high.toFixed()} → ${actual.toFixed()}`;
  if (inside) return allOrNothing('range', true, expression);
  if (actual.lessThan(low) && low.greaterThan(ZERO)) {
    return {
      share: { kind: 'exact', readings: [ascending(low, actual)] },
      method: 'range',
      steps: [
        {
          label: text('完成率', 'attainment'),
          expression,
          result: printPercent(actual.div(low)),
        },
      ],
      attainment: actual.div(low),
      met: false,
      onTrust: false,
    };
  }
  return onTrust(
    'range',
    text('实际超出目标区间，没有规定如何计分', 'the result lies above the target range'),
  );
}
