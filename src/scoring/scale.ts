import type { Decimal } from '../model/decimal.ts';
import { text } from '../text/language.ts';

/** Whether one amount is some ten thousand times the other: 元 typed where 万元 are asked for, or the reverse. */
export function mixesScales(a: Decimal, b: Decimal): boolean {
  if (a.isZero() || b.isZero()) return false;
  const times = a.abs().greaterThan(b.abs()) ? a.div(b).abs() : b.div(a).abs();
  return times.greaterThanOrEqualTo(5000) && times.lessThanOrEqualTo(20_000);
}

/** Why nothing is recomputed from such a pair. */
export const MIXED_SCALES = text(
  '两个金额相差约一万倍，像是元与万元混写，没有据此推算得分',
  'the amounts differ by about 10 000 times, as yuan and 10 000 yuan do; no score is derived from them',
);
