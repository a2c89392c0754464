import { Decimal, ONE } from '../../model/decimal.ts';
import { readInterval } from './interval.ts';
import type { Interval, Loss, Worth } from './model.ts';
import { AGAINST, APART_BY, COUNTED, OFF_BY, OVER_BY, oneOf, SHORT_BY } from './vocabulary.ts';
import { NUMBER } from './worth.ts';

/** What the conditions of a deduction say: the unit that marks are lost for, and the standard where it is named. */
export interface ReadLoss {
  loss: Loss;
  free: Interval | null;
}

const WAYS = [...SHORT_BY, ...OVER_BY, ...OFF_BY, ...APART_BY].sort((a, b) => b.length - a.length);
const BOTH = String.raw`(?:\((?:或|或者|高于|低于|超过|降低|减少|下降|低|高|上|下|增加|和|、)+\)|(?:或|或者)(?:降低|低于|下降|减少|超过|高于))`;
const UNIT = `(?<unit>个?百分点|%|个?${oneOf(COUNTED)})`;
const FOR_EACH = new RegExp(
  `^(?<lead>.*?)(?:每|凡)(?:有)?(?<way>${oneOf(WAYS)})?(?:${oneOf(AGAINST)})?(?<both>${BOTH})?(?:的)?(?<size>${NUMBER}|一|半)?${UNIT}(?<rest>[^\\d]{0,12})$`,
);
/** 有一项未达要求, 一处不规范, 缺一项, 不完整的每个项目. */
const FAULT = new RegExp(
  `^(?<lead>.*?)(?:(?:缺|缺少|缺失|少|遗漏|漏|有|发现|存在|出现|发生)?(?<size>1|一|任一|任意一)|每)(?:个(?!项目))?(?<unit>个(?=项目)|${oneOf(COUNTED)})(?<rest>[^\\d]{0,24})$`,
);
/** With these a thing counted is a fault, and no number held against a target. */
const FAULTY = /^(?:缺|缺少|缺失|遗漏|漏报|漏|发生|出现|发现|有)$/;

/** Reads the conditions of a deduction; null where they name no unit. */
export function lossOf(conditions: readonly string[], lost: Worth): ReadLoss | null {
  const at = conditions.findIndex((words) => FOR_EACH.test(words) || FAULT.test(words));
  const words = conditions[at];
  if (words === undefined) return null;
  const read = forEach(words, lost) ?? fault(words, lost);
  if (!read) return null;
  let { free } = read;
  for (const other of conditions.filter((_, index) => index !== at)) {
    const bound = readInterval(other);
    if (/\d/.test(other) && !bound) return null;
    free ??= bound && startOf(bound, read.loss.side);
  }
  return { loss: read.loss, free };
}

function forEach(words: string, lost: Worth): ReadLoss | null {
  const { lead = '', way, both, size, unit = '', rest = '' } = FOR_EACH.exec(words)?.groups ?? {};
  if (unit === '') return null;
  const word = way ?? ways(lead) ?? ways(rest);
  const counted = !/[%百]/.test(unit);
  if (word === undefined && both === undefined) return null;
  if (counted && both === undefined && (way === undefined || FAULTY.test(way))) return null;
  const side = both !== undefined ? 'off' : sideOf(word ?? '');
  const bound = /\d/.test(lead) ? readInterval(lead.replace(/(?:部分|的)+$/, '')) : null;
  if (/\d/.test(lead) && !bound) return null;
  const loss: Loss = { side, size: sizeOf(size), unit: unit.replace(/^个(?=.)/, ''), lost };
  return { loss, free: bound && startOf(bound, side) };
}

const ways = (words: string) => new RegExp(oneOf(WAYS)).exec(words)?.[0];

function sideOf(way: string): Loss['side'] {
  if (OFF_BY.includes(way)) return 'off';
  if (APART_BY.includes(way)) return 'short';
  return OVER_BY.includes(way) ? 'above' : 'below';
}

function sizeOf(size: string | undefined): Decimal {
  if (size === '半') return new Decimal('0.5');
  return size === undefined || size === '一' ? ONE : new Decimal(size);
}

function fault(words: string, lost: Worth): ReadLoss | null {
  const { lead = '', unit = '', rest = '' } = FAULT.exec(words)?.groups ?? {};
  if (unit === '' || /\d/.test(lead)) return null;
  return rest.includes('每') ? null : { loss: { side: 'fault', size: ONE, unit, lost }, free: null };
}

/** 低于95%的，每降低1个百分点: marks are lost from 95 downwards. */
function startOf({ low, high, unit }: Interval, side: Loss['side']): Interval {
  const bound = side === 'above' ? (low ?? high) : (high ?? low);
  if (!bound) return { low, high, unit };
  const at = { value: bound.value, included: true };
  return side === 'above' ? { low: null, high: at, unit } : { low: at, high: null, unit };
}
