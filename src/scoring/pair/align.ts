import { type Decimal, HUNDRED } from '../../model/decimal.ts';
import type { Quantity } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';
import { comparable, toBase } from '../../values/index.ts';

/** Target and actual as two numbers of one unit, and what had to be assumed to get there. */
export interface Aligned {
  target: Decimal;
  actual: Decimal;
  /** The unit differs in a way that a reader should hear of; null where it does not. */
  remark: Text | null;
}

/**
 * Brings two quantities to one unit. Null where they count different things, or where a rate without its sign
 * leaves open what it means.
 */
export function align(target: Quantity, actual: Quantity): Aligned | null {
  const targetRate = target.unit.text === '%';
  const actualRate = actual.unit.text === '%';
  if (targetRate && actual.unit.text === '') {
    const read = asPercent(actual.number, target.number);
    const remark = read && !read.isZero() ? untyped('实际完成值', 'actual', actual.number, read) : null;
    return read && { target: target.number, actual: read, remark };
  }
  if (actualRate && target.unit.text === '') {
    const read = asPercent(target.number, actual.number);
    const remark = read && !read.isZero() ? untyped('目标值', 'target', target.number, read) : null;
    return read && { target: read, actual: actual.number, remark };
  }
  switch (comparable(target.unit, actual.unit)) {
    case 'same':
    case 'missing':
      return { target: target.number, actual: actual.number, remark: null };
    case 'scaled':
      return { target: toBase(target), actual: toBase(actual), remark: null };
    case 'different':
      return null;
  }
}

/**
 * A rate typed without its sign is the percentage itself (99.97) or the ratio (1 for 100 %): whichever lies nearer
 * to the rate it is compared with. 3 beside 100 % could be either, so it is left open.
 */
function asPercent(number: Decimal, rate: Decimal): Decimal | null {
  const ratio = number.times(HUNDRED);
  if (number.isZero() || number.isNegative() || rate.lessThanOrEqualTo(0)) return number;
  const open = number.greaterThan('1.5') && number.lessThan(10) && rate.greaterThanOrEqualTo(20);
  if (open) return null;
  // Nearer as a factor: number × ratio against rate².
  return number.times(ratio).lessThan(rate.times(rate)) ? ratio : number;
}

function untyped(zh: string, en: string, typed: Decimal, read: Decimal): Text {
  return text(
    `${zh}写成 ${typed.toFixed()}，按 ${read.toFixed()}% 理解`,
    `the ${en} reads ${typed.toFixed()}, taken for ${read.toFixed()}%`,
  );
}
