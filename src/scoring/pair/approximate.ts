import { Decimal, ONE, ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Approximation, Quantity } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, allOrNothing, lessThanFull, onTrust, unknown } from '../achievement.ts';
import { align } from './align.ts';
import { directionOf } from './direction.ts';

/**
 * A target or a result that says about how many. 约500人 as a target is reached by 500, 3万余人 by anything above 30,000, and a result of
 * 500余人 reaches ≥500. Where that does not decide it, what is due lies between what the least and the most of it would earn.
 */
export function judgeApproximations(
  target: Quantity | Approximation,
  actual: Quantity | Approximation,
  indicator: Indicator,
): Achievement {
  const [wanted, reached] = [target, actual].map(spanOf);
  if (!wanted || !reached) return unknown(text('', ''));
  const [goal, best, least] = [wanted.named, wanted.low, wanted.high].map((of) => align(of, reached.named));
  const [from, to] = [reached.low, reached.high].map((of) => align(wanted.named, of));
  if (!goal || !best || !least || !from || !to || !best.target.isPositive() || best.target.isZero()) {
    return onTrust(
      'words',
      text('约数无法与目标比较', 'the approximation cannot be compared with the target'),
    );
  }
  const { comparator } = wanted.named;
  const words = `${indicator.target?.text.trim() ?? ''} → ${indicator.actual?.text.trim() ?? ''}`;
  if (comparator === '≤' || comparator === '<') {
    if (to.actual.lessThan(goal.target)) return allOrNothing('proportion', true, words);
    const above = from.actual.comparedTo(goal.target);
    if (above > 0 || (above === 0 && isOver(actual)))
      return lessThanFull(indicator.actual?.text.trim() ?? '');
    return onTrust('words', UNDECIDED);
  }
  if (comparator === null && directionOf(indicator, wanted.named, reached.named) !== 'more') {
    return onTrust('words', UNDECIDED);
  }
  // 3万余人 is more than 30,000; 约500人 is reached by 500.
  const enough = from.actual.comparedTo(goal.target);
  if (enough > 0 || (enough === 0 && !isOver(target))) return allOrNothing('proportion', true, words);
  const low = capped(from.actual.div(least.target));
  const high = capped(to.actual.div(best.target));
  const because = text(
    `“${words}”里有约数，只能算出应得分的范围`,
    `“${words}” holds an approximation: only a range of scores follows`,
  );
  return {
    share: { kind: 'interval', low, high, because },
    method: 'proportion',
    steps: [],
    attainment: null,
    met: high.lessThan(ONE) ? false : null,
    onTrust: false,
  };
}

const UNDECIDED = text(
  '约数不能确定是否超出目标',
  'an approximation does not tell whether the target was exceeded',
);

const isOver = (value: Quantity | Approximation) => value.kind === 'approximation' && value.way === 'over';

const capped = (share: Decimal) => Decimal.max(ZERO, Decimal.min(ONE, share));

/** A number called 约, 近 or 左右 is taken to be off by a tenth at most: more would be another number in the same words. */
const A_TENTH = new Decimal('0.1');

interface Spread {
  named: Quantity;
  low: Quantity;
  high: Quantity;
}

function spanOf(value: Quantity | Approximation): Spread {
  if (value.kind === 'quantity') return { named: value, low: value, high: value };
  const { quantity, way } = value;
  const off = quantity.number.times(A_TENTH);
  const by = (number: Decimal): Quantity => ({ ...quantity, number });
  switch (way) {
    case 'over':
      return { named: quantity, low: quantity, high: by(quantity.number.plus(lastPlace(quantity.number))) };
    case 'near':
      return { named: quantity, low: by(quantity.number.minus(off)), high: quantity };
    case 'around':
      return { named: quantity, low: by(quantity.number.minus(off)), high: by(quantity.number.plus(off)) };
  }
}

/** What one more in the last place that is named would be: 100 for 500余, 1 for 3万余, whose unit is 万. */
function lastPlace(number: Decimal): Decimal {
  const decimals = number.decimalPlaces();
  if (decimals > 0) return new Decimal(10).pow(-decimals);
  const zeros = /0*$/.exec(number.toFixed())?.[0].length ?? 0;
  return number.isZero() ? ONE : new Decimal(10).pow(zeros);
}
