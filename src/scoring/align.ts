import { type Decimal, HUNDRED, ONE } from '../model/decimal.ts';
import { type Text, text } from '../model/text.ts';
import type { Quantity } from '../model/value.ts';
import { comparable, toBase } from '../values/index.ts';

/** Target and actual as two numbers of one unit, and what had to be assumed to get there. */
export interface Aligned {
  target: Decimal;
  actual: Decimal;
  /** The unit differs in a way that a reader should hear of; null where it does not. */
  remark: Text | null;
}

/**
 * Brings two quantities to one unit. Null where they count different things.
 *
 * A rate is often typed without its sign: 1 or 99.97 for a target of 100 %. At most 1.5 it is read as a ratio,
 * above that as a percentage.
 */
export function align(target: Quantity, actual: Quantity): Aligned | null {
  const targetRate = target.unit.text === '%';
  const actualRate = actual.unit.text === '%';
  if (targetRate && actual.unit.text === '') {
    return {
      target: target.number,
      actual: asPercent(actual.number),
      remark: untyped('实际完成值', 'actual', actual),
    };
  }
  if (actualRate && target.unit.text === '') {
    return {
      target: asPercent(target.number),
      actual: actual.number,
      remark: untyped('目标值', 'target', target),
    };
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

const asPercent = (number: Decimal) =>
  number.lessThanOrEqualTo(ONE.plus('0.5')) ? number.times(HUNDRED) : number;

function untyped(zh: string, en: string, quantity: Quantity): Text {
  const [typed, read] = [quantity.number.toFixed(), asPercent(quantity.number).toFixed()];
  return text(`${zh}写成 ${typed}，按 ${read}% 理解`, `the ${en} reads ${typed}, taken for ${read}%`);
}
