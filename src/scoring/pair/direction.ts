import type { Indicator } from '../../model/indicator.ts';
import type { Quantity } from '../../model/value.ts';
import { isDuration } from '../../values/index.ts';
import { align } from './align.ts';
import { understand } from './understand.ts';
import { isWorkOrChange, wishOf } from './wish.ts';

/**
 * What a target without ≥ or ≤ asks for. `fewer`: its name can mean nothing else. `rather-fewer`: less most likely, but the
 * other way is possible. `open`: either. `neither`: its name has no direction. `more`: what a bare number asks for everywhere else.
 */
export type Direction = 'fewer' | 'rather-fewer' | 'open' | 'neither' | 'more';

/** The direction of a target without a comparator, by the indicator's name, its groups and what is counted. */
export function directionOf(indicator: Indicator, target: Quantity, actual: Quantity): Direction {
  const direction = byName(indicator, target);
  if (direction !== 'fewer' && direction !== 'rather-fewer') return direction;
  // 下降5% and 办结5件 say something else than the name does, and 95% for complaints is the share that was dealt with.
  const other = isWorkOrChange(target.remark) || isWorkOrChange(actual.remark);
  return other || (target.unit.text === '%' && target.number.greaterThanOrEqualTo(50)) ? 'open' : direction;
}

function byName(indicator: Indicator, { unit }: Quantity): Direction {
  const within = (level: string) => indicator.path.some((name) => name.includes(level));
  const wish = wishOf(indicator.name);
  const duration = isDuration(unit);
  switch (wish) {
    case 'sooner':
    case 'rather-sooner':
      if (duration) return wish === 'sooner' ? 'fewer' : 'rather-fewer';
      return unit.text === '' ? 'open' : 'more';
    case 'time':
      return duration || unit.text === '' ? 'open' : 'more';
    case 'lasting':
      return 'more';
    case 'rank':
      return unit.text === '' || /^[名位]$/.test(unit.text) ? 'rather-fewer' : 'more';
    case 'neither':
      return unit.text === '%' || unit.text === '' ? 'neither' : 'open';
    case 'fewer':
    case 'open':
      return wish;
    case 'rather-fewer':
    case 'fewer-as-rate':
      if (wish === 'fewer-as-rate' && unit.text === '%') return 'fewer';
      // Among the quantities a number of cases or complaints is the work that was done.
      return unit.text !== '%' && within('数量') ? 'open' : 'rather-fewer';
  }
  // Water of class 2 is better than of class 3.
  if (/^[类级]$/.test(unit.text) && /水质|水体|断面|地[表下]水/.test(indicator.name)) return 'rather-fewer';
  if (isCost(indicator)) return ofCost(indicator.name.replace(/\s/g, ''), unit.text, unit.base);
  return duration && within('时效') ? 'open' : 'more';
}

/** Rates of which more is wanted, also among the costs; 成本完成率 and 预算完成率 may be meant either way. */
const MORE =
  /(合格|到位|完成|达标|满意|知晓|知悉|覆盖|及时|准确|正确|完工|开工|竣工|办结|优良|优秀|成活|出勤|入学|巩固|就业|节约|保障|落实)(率|度|比例)$/;
const COST = /成本|费用|支出|投资|预算|造价|经费/;
const SAVED = /节约|节省|收入|增收|收益|降低|下降|减少|压减/;

function ofCost(name: string, unit: string, base: string): Direction {
  if (MORE.test(name) && !/成本|费用|支出|投资|预算|造价/.test(name)) return 'more';
  if (SAVED.test(name) || unit === '%') return 'open';
  return base.startsWith('元') || COST.test(name) ? 'rather-fewer' : 'open';
}

/**
 * Whether a row was taken as “at least” because its score says so, although less is most likely wanted and the result
 * exceeds the target.
 */
export function exceedsUnstated(indicator: Indicator): boolean {
  const { target, actual } = understand(indicator);
  if (target?.kind !== 'quantity' || actual?.kind !== 'quantity' || target.comparator !== null) return false;
  const aligned = align(target, actual);
  if (!aligned?.actual.greaterThan(aligned.target)) return false;
  return directionOf(indicator, target, actual) === 'rather-fewer';
}

/** 成本指标, at whichever level the form has it. */
export function isCost(indicator: Indicator): boolean {
  return indicator.path.some((name) => name.includes('成本')) || indicator.name.includes('成本');
}
