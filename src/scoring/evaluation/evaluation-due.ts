import { type Decimal, roundTo, twoDecimals, ZERO } from '../../model/decimal.ts';
import type { SumCheck } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Due, Method, Step, Verdict } from '../../model/scorecard.ts';
import { type Text, text } from '../../text/language.ts';
import { contains, shareSpread } from './evaluation-figures.ts';

/** What the cells of a summary row make of its score. */
export interface Found {
  due: Due;
  verdict: Verdict;
  method: Method;
  steps: Step[];
  checks: SumCheck[];
}

type Reached = Omit<Found, 'verdict' | 'checks'>;

/** What a printed rate leaves open. */
export function interval(
  points: Decimal,
  rate: Decimal,
  rateDecimals: number,
  score: Decimal,
  profile: Profile,
): Reached {
  const { decimals, mode } = profile.rounding;
  const spread = shareSpread(points, rate, rateDecimals);
  const round = (value: Decimal) => roundTo(value, decimals, mode);
  const [low, high] = [round(spread.low), round(spread.high)];
  const expression = `${points.toFixed()} × ${rate.toFixed()}%`;
  if (low.equals(high)) return exact(low, 'rate', expression);
  // The digits of score and rate meet; the printed score itself may lie just outside.
  const range = contains({ low, high }, score) ? { low, high } : jointRange(low, high, score);
  const because = text('只能由得分率推出范围', 'the rate gives a range only');
  const result = `${twoDecimals(range.low)}–${twoDecimals(range.high)}`;
  return {
    due: { kind: 'interval', ...range, because },
    method: 'rate',
    steps: [{ label: text('应得分', 'due'), expression, result }],
  };
}

const jointRange = (low: Decimal, high: Decimal, score: Decimal) =>
  score.lessThan(low) ? { low: score, high } : { low, high: score };

export function exact(value: Decimal, method: Method, expression: string): Reached {
  return {
    due: { kind: 'exact', value },
    method,
    steps: [{ label: text('应得分', 'due'), expression, result: twoDecimals(value) }],
  };
}

/** Nothing printed gives the score: it is taken as stated, within the points where they are known. */
export function onTrust(points: Decimal | null, because: Text): Found {
  const due: Due = points
    ? { kind: 'interval', low: ZERO, high: points, because }
    : { kind: 'unknown', because };
  return { due, verdict: 'unknown', method: 'none', steps: [], checks: [] };
}
