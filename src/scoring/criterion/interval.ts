import { Decimal } from '../../model/decimal.ts';
import type { Bound, Interval } from './model.ts';
import {
  AND_LESS,
  AND_MORE,
  AT_LEAST,
  AT_MOST,
  COUNTED,
  EQUAL,
  LESS,
  MORE,
  OUTSIDE,
  oneOf,
} from './vocabulary.ts';
import { NUMBER } from './worth.ts';

const MARK = String.raw`(?:\((?:不?含|包含|不包含)[^)]*\)|(?<=%)不?含)`;
const BEFORE = [...AT_LEAST, ...AT_MOST, ...MORE, ...LESS, ...EQUAL].sort((a, b) => b.length - a.length);
const AFTER = [...AND_MORE, ...AND_LESS, ...OUTSIDE];
const BOUND = new RegExp(
  `(?<op>${oneOf(BEFORE)})?\\(?(?<op2>[≥≤<>=])?(?<value>-?${NUMBER})(?<unit>%|个?百分点|${oneOf(COUNTED)})?(?<m1>${MARK})?` +
    `(?<tail>${oneOf(AFTER)})?(?<m2>${MARK})?\\)?`,
  'gu',
);
const RANGE = /^(?:[-~—–]{1,2}|至|到)$/;
/** Conditions beside the number make it another one. */
const MORE_CONDITIONS = /[但且并或除若]|同时|以及|每|±|\d|[≥≤<>=]/;
const NAME = /^[\p{Script=Han}A-Za-z“”"'‘’()、·]*$/u;

interface Read {
  op: string;
  tail: string;
  value: Decimal;
  unit: string;
  mark: boolean | null;
  start: number;
  end: number;
}

/**
 * The results that a condition names: ≥90%, 80%（含）-90%, 80%≤X<90%, 控制在4.17%以内, 达到要求的（≤0）. Null where it names
 * none, or says more than a name beside them.
 *
 * @param words normalised
 */
export function readInterval(words: string): Interval | null {
  const text = words.replace(/^(?:如果|如|当|若|一般|原则上)/, '').replace(/(?:等于|[=为])零/g, '=0');
  const found = [...text.matchAll(BOUND)].map(readOne);
  const [first, second] = found;
  if (!first || found.length > 2) return null;
  const names = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const between = second ? text.slice(first.end, second.start) : '';
  const interval = second ? two(first, second, between) : one(first, text.slice(first.end));
  const rest = second && interval ? names.replace(between.replace(NOT_SIGN, ''), '') : names;
  const plain = rest.replace(/[≥≤<>]/g, '').replace(/(?:之间|期间|范围内?|的|时|者|在|介于)+$/, '');
  if (!interval || !NAME.test(plain) || MORE_CONDITIONS.test(plain)) return null;
  return interval;
}

const NOT_SIGN = /[^-~—–至到≥≤<>]/g;

function readOne(match: RegExpExecArray): Read {
  const { op, op2, value, unit, m1, tail, m2 } = match.groups ?? {};
  const mark = m1 ?? m2;
  return {
    op: op2 ?? op ?? '',
    tail: tail ?? '',
    value: new Decimal(value ?? 0),
    unit: unit === undefined ? '' : /[%百]/.test(unit) ? '%' : unit,
    mark: mark === undefined ? null : !mark.includes('不'),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function one(read: Read, after: string): Interval | null {
  // 90%≤满意度
  const sign = /^[≥≤<>]/.exec(after)?.[0];
  if (sign) {
    return read.op === '' && read.tail === '' ? facing(read, sign, read.unit) : null;
  }
  return bounded(read, read.unit);
}

function two(first: Read, second: Read, between: string): Interval | null {
  const unit = first.unit || second.unit;
  if (first.unit !== '' && second.unit !== '' && first.unit !== second.unit) return null;
  if (RANGE.test(between) && first.tail === '' && second.op === '') {
    const low: Bound = { value: first.value, included: first.mark ?? 'open' };
    const high: Bound = { value: second.value, included: second.mark ?? 'open' };
    return low.value.lessThan(high.value) ? { low, high, unit } : { low: high, high: low, unit };
  }
  // 「80%-90%」 may have taken its dash for a sign.
  if (between === '' && second.value.isNegative() && second.op === '' && first.tail === '') {
    const high: Bound = { value: second.value.abs(), included: second.mark ?? 'open' };
    return { low: { value: first.value, included: first.mark ?? 'open' }, high, unit };
  }
  const sign = /^[≥≤<>]/.exec(between)?.[0];
  const left =
    sign && first.op === '' && first.tail === '' ? facing(first, sign, unit) : bounded(first, unit);
  const right = bounded(second, unit);
  if (!left || !right) return null;
  const low = left.low && !left.high ? left.low : right.low && !right.high ? right.low : null;
  const high = left.high && !left.low ? left.high : right.high && !right.low ? right.high : null;
  return low && high && low.value.lessThan(high.value) ? { low, high, unit } : null;
}

/** A number in front of its sign: 80%≤X is X≥80%. */
function facing({ value, mark }: Read, sign: string, unit: string): Interval {
  const bound = { value, included: mark ?? /[≥≤]/.test(sign) };
  return /[≤<]/.test(sign) ? { low: bound, high: null, unit } : { low: null, high: bound, unit };
}

function bounded({ op, tail, value, mark }: Read, unit: string): Interval | null {
  const low = (included: Bound['included']) => ({ low: { value, included }, high: null, unit });
  const high = (included: Bound['included']) => ({ low: null, high: { value, included }, unit });
  if (tail !== '') {
    if (op !== '' && !EQUAL.includes(op) && !agrees(op, tail)) return null;
    if (OUTSIDE.includes(tail)) return low(mark ?? false);
    const included = mark ?? (/[及或]/.test(tail) ? true : 'open');
    return AND_MORE.includes(tail) ? low(included) : high(included);
  }
  if (AT_LEAST.includes(op)) return low(mark ?? true);
  if (AT_MOST.includes(op)) return high(mark ?? true);
  if (MORE.includes(op)) return low(mark ?? false);
  if (LESS.includes(op)) return high(mark ?? false);
  const exactly = { value, included: true };
  return { low: exactly, high: exactly, unit };
}

/** 控制在4.17%以内, 达到90%以上. */
function agrees(op: string, tail: string): boolean {
  if (AND_MORE.includes(tail)) return AT_LEAST.includes(op) || MORE.includes(op);
  return AT_MOST.includes(op) || LESS.includes(op);
}
