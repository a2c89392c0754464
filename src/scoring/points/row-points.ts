import { roundTo } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import { type Indicator, type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';
import type { Profile } from '../../model/profile.ts';
import { text } from '../../text/language.ts';
import { type AssignedPoints, numberOf } from '../derive.ts';
import { innermostBrackets } from './brackets.ts';

/**
 * The points of rows that print none, where the profile shares the bracket above them out in equal parts (15 分 over
 * three rows are 5 each; 26 over seven are 3.71 six times and 3.74). Nothing is shared out where the profile does
 * not say so, where a row of the bracket prints points of its own, or where one score stands for several rows.
 */
export function assignPoints(form: Form, profile: Profile): Map<Indicator, AssignedPoints> {
  const assigned = new Map<Indicator, AssignedPoints>();
  if (profile.points.rows.share === 'none') return assigned;
  for (const group of innermostBrackets(form.groups)) {
    for (const [row, points] of shareOut(group, profile)) assigned.set(row, points);
  }
  return assigned;
}

function shareOut(group: IndicatorGroup, { points, rounding }: Profile): [Indicator, AssignedPoints][] {
  // 其中 rows detail the row above and have no part of their own.
  const rows = indicatorsOf([group]).filter((row) => !/^其中/.test(row.name));
  const whole = group.points?.value;
  const plain = rows.every((row) => row.scoreRows === 1 && numberOf(row.points?.value) === null);
  if (!whole || rows.length === 0 || !plain) return [];
  const each = roundTo(whole.div(rows.length), points.rows.decimals, rounding.mode);
  const last = whole.minus(each.times(rows.length - 1));
  const even = last.equals(each);
  if (!even && (points.rows.remainder === 'none' || !last.isPositive())) return [];
  return rows.map((row, index) => {
    const isLast = index === rows.length - 1 && !even;
    const expression = isLast
      ? `${whole.toFixed()} − ${whole.minus(last).toFixed()}`
      : `${whole.toFixed()} ÷ ${rows.length}`;
    const value = isLast ? last : each;
    const label = text('本行满分', 'full marks of the row');
    return [row, { points: value, step: { label, expression, result: value.toFixed() } }];
  });
}
