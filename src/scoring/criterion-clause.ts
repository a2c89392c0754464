import { Decimal, ZERO } from '../model/decimal.ts';
import type { PartialUnit } from '../model/profile.ts';
import {
  BASE,
  BOUND,
  HAVE,
  MET,
  NONE,
  NOTHING,
  PARTIAL,
  PER_ITEM,
  PER_UNIT,
  PROPORTION,
  RANGE,
  TELLS_POINTS,
  WORDS_WITH_POINTS,
} from './criterion-patterns.ts';

/** A range of results. A bound without 含 or 不含 is `open`: whether the bound itself belongs to it is not said. */
export interface Interval {
  low: Bound | null;
  high: Bound | null;
  /** Its bounds are percentages. */
  percent: boolean;
}

export interface Bound {
  value: Decimal;
  included: boolean | 'open';
}

/** Marks lost for each unit that a result falls short, lies above, or both. */
export interface PerUnit {
  side: 'below' | 'above' | 'off';
  size: Decimal;
  /** 百分点, %, or what is counted: 次, 个. */
  unit: string;
  lost: Decimal;
}

/** Marks lost for each thing that is missing. */
export interface PerItem {
  /** 项, 个, 份. */
  item: string;
  lost: Decimal;
}

/** One part of a 评分标准. */
export type Clause =
  | { kind: 'unit'; per: PerUnit }
  | { kind: 'item'; per: PerItem }
  | { kind: 'band'; within: Interval; points: Decimal | 'full' }
  /** 有则得分 */
  | { kind: 'have' }
  /** 达到目标值得满分; a number where it names one. */
  | { kind: 'met'; points: Decimal | null }
  /** 否则不得分 */
  | { kind: 'otherwise-none' }
  /** 以100%为标准 */
  | { kind: 'base'; within: Interval }
  | { kind: 'partial'; partial: PartialUnit }
  | { kind: 'proportion' }
  /** 扣完为止, or words that say nothing of points. */
  | { kind: 'nothing' };

/** Reads one part; null where it speaks of points and cannot be read. */
export function clauseOf(part: string): Clause | null {
  return (
    perUnit(part) ??
    perItem(part) ??
    simple(part) ??
    band(part) ??
    wordsWithPoints(part) ??
    (TELLS_POINTS.test(part) ? null : { kind: 'nothing' })
  );
}

function perUnit(part: string): Clause | null {
  const groups = PER_UNIT.exec(part)?.groups;
  if (!groups) return null;
  const { way = '', both, size, unit = '', lost = '0' } = groups;
  const side =
    both || /偏|相差|差/.test(way) ? 'off' : /超|高|升|增|多|发生|出现|有/.test(way) ? 'above' : 'below';
  const named = unit.replace('个百分点', '百分点');
  return { kind: 'unit', per: { side, size: new Decimal(size ?? 1), unit: named, lost: new Decimal(lost) } };
}

function perItem(part: string): Clause | null {
  const groups = PER_ITEM.exec(part)?.groups;
  return groups
    ? { kind: 'item', per: { item: groups.item ?? '', lost: new Decimal(groups.lost ?? 0) } }
    : null;
}

function simple(part: string): Clause | null {
  const base = BASE.exec(part)?.groups;
  if (base) {
    const value = bound(base.value, true);
    return { kind: 'base', within: { low: value, high: value, percent: base.percent !== undefined } };
  }
  const partial = PARTIAL.exec(part)?.groups;
  if (partial) return { kind: 'partial', partial: partial.how === '按' ? 'started' : 'whole' };
  if (NOTHING.test(part)) return { kind: 'nothing' };
  if (HAVE.test(part)) return { kind: 'have' };
  if (NONE.test(part)) return { kind: 'otherwise-none' };
  const met = MET.exec(part)?.groups;
  if (met) return { kind: 'met', points: numberOf(met.points) };
  return PROPORTION.test(part) ? { kind: 'proportion' } : null;
}

/** 「按规定内容、时限公开3分」: all of the points for what the words say. */
function wordsWithPoints(part: string): Clause | null {
  const points = WORDS_WITH_POINTS.exec(part)?.groups?.points;
  return points === undefined ? null : { kind: 'met', points: numberOf(points) };
}

const numberOf = (points = ''): Decimal | null => {
  const digits = /\d+(?:\.\d+)?/.exec(points)?.[0];
  return digits === undefined ? null : new Decimal(digits);
};

function band(part: string): Clause | null {
  const range = RANGE.exec(part)?.groups;
  if (range) {
    const within: Interval = {
      low: bound(range.low, marked(range.l1 ?? range.l2)),
      high: bound(range.high, marked(range.h1 ?? range.h2)),
      percent: (range.lp ?? range.hp) !== undefined,
    };
    return { kind: 'band', within, points: pointsOf(range.points) };
  }
  const groups = BOUND.exec(part)?.groups;
  if (!groups) return null;
  const mark = groups.v1 ?? groups.v2 ?? groups.t1 ?? groups.t2;
  const within = oneSided(groups.value, groups.op, groups.tail, mark, groups.percent !== undefined);
  return within && { kind: 'band', within, points: pointsOf(groups.points) };
}

const marked = (mark: string | undefined): Bound['included'] => (mark === undefined ? 'open' : mark === '含');

const bound = (digits = '0', included: Bound['included']): Bound => ({
  value: new Decimal(digits),
  included,
});

function oneSided(
  value: string | undefined,
  op: string | undefined,
  tail: string | undefined,
  mark: string | undefined,
  percent: boolean,
): Interval | null {
  const said = mark === undefined ? null : mark === '含';
  if (op === '=' || op === '等于') return { low: bound(value, true), high: bound(value, true), percent };
  if (op !== undefined && /^(?:≥|不低于|不少于|大于等于|达到)$/.test(op)) {
    return { low: bound(value, said ?? true), high: null, percent };
  }
  if (op !== undefined && /^(?:≤|不高于|不超过|小于等于)$/.test(op)) {
    return { low: null, high: bound(value, said ?? true), percent };
  }
  if (op !== undefined && /^(?:>|大于|高于|超过|超出)$/.test(op)) {
    return { low: bound(value, said ?? false), high: null, percent };
  }
  if (op !== undefined) return { low: null, high: bound(value, said ?? false), percent };
  if (tail === undefined) return null;
  const open = said ?? (/及/.test(tail) ? true : 'open');
  if (/上$|外$/.test(tail)) return { low: bound(value, open), high: null, percent };
  return { low: null, high: bound(value, open), percent };
}

const pointsOf = (points = ''): Decimal | 'full' =>
  /满分|全部|该项|本项/.test(points) ? 'full' : (numberOf(points) ?? ZERO);
