import type { Indicator } from '../../model/indicator.ts';
import type { Profile } from '../../model/profile.ts';
import { readDated } from '../../values/index.ts';
import type { Achievement } from '../achievement.ts';
import { judgeMoments } from './moment.ts';
import { judgeQuantities } from './quantity.ts';

/**
 * A target that names a date and a number, 11月底完成100%: the number decides unless the result came late. Null for other targets, and
 * where the result tells neither.
 */
export function judgeDated(indicator: Indicator, profile: Profile): Achievement | null {
  const { target, actual } = indicator;
  const wanted = target?.value.kind === 'unparsed' ? readDated(target.text) : null;
  if (!wanted || !actual) return null;
  const { value } = actual;
  const both = value.kind === 'unparsed' ? readDated(actual.text) : null;
  const moment = both?.moment ?? (value.kind === 'moment' ? value : null);
  const quantity = both?.quantity ?? (value.kind === 'quantity' ? value : null);
  const shown = `${target?.text.trim()} → ${actual.text.trim()}`;
  const inTime = moment && judgeMoments(wanted.moment, moment, profile, shown);
  if (!quantity || (inTime && inTime.met !== true)) return inTime;
  return judgeQuantities(wanted.quantity, quantity, indicator, profile);
}
