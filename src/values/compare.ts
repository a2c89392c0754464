import { type Decimal, ONE, same } from '../model/decimal.ts';
import type { Quantity, Unit } from '../model/value.ts';
import { canonicalMeasure, leadingMeasure } from './measures.ts';

/** The number in its base unit: 90万元 is 900000. */
export function toBase(quantity: Pick<Quantity, 'number' | 'unit'>): Decimal {
  return quantity.number.times(quantity.unit.factor);
}

/**
 * How two units go together. `same`: the numbers compare as they stand; `scaled`: after {@link toBase}; `missing`: one
 * side names no unit and the numbers compare as they stand; `different`: they count different things.
 *
 * 个 and 个社区 count the same, as do 个社区 and 个城市社区; 个社区 and 个村 do not. 次/年 is 次, because a form covers one year.
 */
export function comparable(a: Unit, b: Unit): 'same' | 'missing' | 'scaled' | 'different' {
  const equal = same(a.factor, b.factor);
  if (a.base === b.base) return equal ? 'same' : 'scaled';
  const [left, right] = [perYear(a.base), perYear(b.base)];
  if (left === right) return equal ? 'same' : 'scaled';
  if (left === '' || right === '') {
    // 5.8万 says its multiple and leaves out only what it counts; 5.8 may stand for 5.8 or 5.8万.
    const bare = left === '' ? a : b;
    return bare.factor.equals(ONE) || equal ? 'missing' : 'scaled';
  }
  if (!countTheSame(left, right)) return 'different';
  return equal ? 'same' : 'scaled';
}

/** Without 每年: 元/生·年 → 元/生. */
function perYear(base: string): string {
  const [of = '', per] = base.split('/');
  const words = per?.split('·').filter((word) => word !== '年') ?? [];
  return words.length === 0 ? of : `${of}/${words.join('·')}`;
}

function countTheSame(a: string, b: string): boolean {
  const [[ofA = '', perA], [ofB = '', perB]] = [a.split('/'), b.split('/')];
  if (perA !== perB) return false;
  const [left, right] = [named(ofA), named(ofB)];
  if (left.measure !== '' && right.measure !== '' && left.measure !== right.measure) return false;
  if (left.measure === '' && right.measure === '') return false;
  if (left.noun === '' || right.noun === '') return left.measure === right.measure;
  return left.noun.endsWith(right.noun) || right.noun.endsWith(left.noun);
}

/** 个社区 → 个 and 社区; 社区, which a column may give as the unit, has no measure. */
function named(base: string): { measure: string; noun: string } {
  const word = leadingMeasure(base)?.word ?? '';
  return { measure: canonicalMeasure(word), noun: base.slice(word.length) };
}
