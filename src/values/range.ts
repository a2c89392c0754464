import type { Range, Unit } from '../model/value.ts';
import { readTail } from './around.ts';
import { readNumber } from './numeral.ts';
import { withColumn } from './quantity.ts';
import { joinMeasures, NO_UNIT, readUnit } from './unit.ts';

const LEAD = /^(?:(?:控制|保持|维持)?在|已?完成|共计?|达到|达)(?=\d)/;
const SEPARATOR = /^(?:[-~至到]|—{1,2})/;
/** 3-5日 may be two dates, 18-59岁 is a group of people, 2-3期 are names. */
const NOT_COUNTED = /^(日|岁|期|类|层|节|年)/;

/**
 * `1-3次`, `50~60人`, `80%-90%`, `10万-20万元`. Null for anything that may be dates or years, for text with more words,
 * and for `12-31` without a unit.
 */
export function readRange(text: string, column: Unit | null): Range | null {
  const main = joinMeasures(text).replace(LEAD, '').replace(/之间$/, '');
  const low = /^\d/.test(main) ? readNumber(main) : null;
  if (!low) return null;
  const first = SEPARATOR.test(low.rest) ? { unit: NO_UNIT, rest: low.rest } : readUnit(low.rest);
  const separator = first ? SEPARATOR.exec(first.rest)?.[0] : undefined;
  if (!first || separator === undefined) return null;
  const high = readNumber(first.rest.slice(separator.length));
  const tail = high && readTail(high.rest, high.number, column);
  if (!high || !tail || tail.comparator !== null || tail.remark !== '') return null;
  if (!tail.unit.text.startsWith(first.unit.text)) return null;
  const unit = withColumn(tail.unit, column);
  if (unit.text === '' && !/[~至到]/.test(separator)) return null;
  const years = low.number.greaterThanOrEqualTo(1900) && high.number.lessThan(2100) && !unit.text;
  if (years || (NOT_COUNTED.test(unit.text) && !(unit.text === '年' && high.number.lessThan(1900))))
    return null;
  if (high.number.isNegative() || !low.number.lessThan(high.number)) return null;
  return { kind: 'range', low: low.number, high: high.number, unit };
}
