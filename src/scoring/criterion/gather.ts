import type { Decimal } from '../../model/decimal.ts';
import type { PartialUnit } from '../../model/profile.ts';
import { readInterval } from './interval.ts';
import { lossOf } from './loss.ts';
import type { Bonus, Interval, Loss, Part, Worth } from './model.ts';
import type { Statement, Statements } from './phrases.ts';
import { NOT_CONCERNED, NOT_THERE, OTHERWISE, oneOf, REACHED, THERE } from './vocabulary.ts';
import { isNone, NO_WORTH } from './worth.ts';

/** What the statements of a standard come to, each kind by itself. */
export interface Gathered {
  bands: { within: Interval; worth: Worth }[];
  parts: Part[];
  met: Worth[];
  otherwise: Worth[];
  there: number;
  losses: Loss[];
  free: Interval[];
  partial: PartialUnit | null;
  each: { worth: Worth; items: number } | null;
  product: { words: string; points: Decimal | null } | null;
  proportion: boolean;
  mostLost: Decimal | null;
  bonus: Bonus | null;
  exempt: boolean;
  unread: string[];
}

/** Sorts the statements of a standard by what they do. */
export function gather({ said, loose, unread, items }: Statements): Gathered {
  const all: Gathered = {
    bands: [],
    parts: [],
    met: [],
    otherwise: [],
    there: 0,
    losses: [],
    free: loose.flatMap((words) => baseOf(words) ?? []),
    partial: null,
    each: null,
    product: null,
    proportion: false,
    mostLost: null,
    bonus: null,
    exempt: false,
    unread: [...unread],
  };
  for (const statement of said) take(all, statement, items);
  for (const words of loose) all.partial ??= partialOf(words);
  return all;
}

function take(all: Gathered, statement: Statement, items: number): void {
  const { effect, words } = statement;
  const conditions = statement.conditions.filter((condition) => {
    const base = baseOf(condition);
    if (base) all.free.push(base);
    const partial = partialOf(condition);
    if (partial) all.partial = partial;
    return !base && !partial;
  });
  switch (effect.kind) {
    case 'limit':
      all.mostLost = effect.most ?? all.mostLost;
      return;
    case 'bonus':
      all.bonus = { most: effect.bonus.most ?? all.bonus?.most ?? null };
      return;
    case 'proportion':
      all.proportion = true;
      return;
    case 'product':
      all.product = effect;
      return;
    case 'each':
      all.each = { worth: effect.worth, items };
      return;
    case 'take': {
      if (partialOf(words)) return;
      const read = lossOf(conditions, effect.worth);
      if (!read) all.unread.push(words);
      else {
        all.losses.push(read.loss);
        if (read.free) all.free.push(read.free);
      }
      return;
    }
    case 'give':
      give(all, conditions, effect.worth, words);
  }
}

function give(all: Gathered, conditions: string[], worth: Worth, words: string): void {
  const joined = conditions.join('');
  if (NO_CONCERN.test(joined) && worth.kind === 'share' && worth.of.equals(1)) {
    all.exempt = true;
    return;
  }
  if (ELSE.test(joined)) {
    if (isNone(worth)) none(all);
    else all.otherwise.push(worth);
    return;
  }
  if (HAVE.test(joined)) {
    all.there += isNone(worth) ? 0 : 1;
    if (!isNone(worth)) all.met.push(worth);
    return;
  }
  if (HAVE_NOT.test(joined) && isNone(worth)) {
    all.there += 1;
    return;
  }
  if (FULL_SAID.test(joined)) return;
  const intervals = conditions.map(readInterval);
  const within = meet(intervals);
  if (within) all.bands.push({ within, worth });
  else if (MET.test(joined)) all.met.push(worth);
  else if (isNone(worth) && LACKING.test(joined) && !/\d/.test(joined)) none(all);
  else if (joined.includes('每')) all.unread.push(words);
  else if (/\d(?!月|年|日)/.test(joined.replace(/\d+(?:年|月|日|号|个?工作日|小时|分钟)/g, '')))
    all.unread.push(words);
  else all.parts.push({ words: joined, worth, strict: false });
}

/** Nothing for what was not done: what stood before it earns all or nothing. */
function none(all: Gathered): void {
  all.otherwise.push(NO_WORTH);
  const last = all.parts.at(-1);
  if (last) last.strict = true;
}

/** 满分5分 says what the row is worth. */
const FULL_SAID = /^(?:本项|该项|该指标|本指标|此项)?(?:满分|总分|分值|标准分)(?:为|是|:)?$/;
/** 无方案不得分, 没有制定的不得分. */
const LACKING = /^(?:未|没有|没|无|不|缺|逾期|超期)/;
const NO_CONCERN = new RegExp(`^${oneOf(NOT_CONCERNED)}.{2,30}$`);
const ELSE = new RegExp(`^${oneOf(OTHERWISE)}(?:目标|任务|指标值?|要求|情况)?(?:的|则|均|一律|者)*$`);
const HAVE = new RegExp(`^${oneOf(THERE)}的?$`);
const HAVE_NOT = new RegExp(`^${oneOf(NOT_THERE)}的?$`);
const MET = new RegExp(
  `^(?:全部|全面|按时|按期|按要求|及时|均|已|能够)*${oneOf(REACHED)}(?:年初|年度|预期|绩效|设定|规定|既定)*(?:目标值?|指标值?|任务|要求|标准)?(?:值)?(?:的|时|后|者)?$`,
);

/** Several bounds on one number; null where a condition is none. */
function meet(intervals: readonly (Interval | null)[]): Interval | null {
  const [first, second, ...more] = intervals;
  if (!first || more.length > 0) return null;
  if (second === undefined) return first;
  if (second === null || first.unit !== second.unit) return null;
  const low = first.low && !first.high ? first.low : second.low && !second.high ? second.low : null;
  const high = first.high && !first.low ? first.high : second.high && !second.low ? second.high : null;
  return low && high ? { low, high, unit: first.unit } : null;
}

const BASE =
  /^(?:一般|通常|原则上)?(?:以|按)?(?<bound>.*\d.*?)(?:为|即为|视为|算)(?:达到要求|达标|标准|基准值?|基数|目标值?|合格|要求|符合要求|满分标准|参照)$/;
const NAMED = /^(?:目标值?|标准值?|基准值?|指标值)(?:为|是|:)(?<bound>.*\d.*)$/;

/** 以100%为标准, ≤100%为达到要求. */
function baseOf(words: string): Interval | null {
  const bound = BASE.exec(words)?.groups?.bound ?? NAMED.exec(words)?.groups?.bound;
  return bound === undefined ? null : readInterval(bound);
}

const PARTIAL = /^不(?:足|满)(?:1|一)?个?(?:百分点|%|单位|[次项个人件])的?,?(?<how>按|不扣|不计)?/;

function partialOf(words: string): PartialUnit | null {
  const match = PARTIAL.exec(words);
  if (!match) return null;
  return match.groups?.how === '按' || /按/.test(words) ? 'started' : 'whole';
}
