import type { Decimal } from '../model/decimal.ts';
import { ONE } from '../model/decimal.ts';
import type { Comparator, Quantity, Unit } from '../model/value.ts';
import { readLead, readNote, readTail } from './around.ts';
import { exactly, readNumber } from './numeral.ts';
import { joinMeasures, perBefore, readUnit, unitOf } from './unit.ts';
import { isChange, namesANumber, plainLead, plainWords } from './wording.ts';

/** What the columns beside a value say about it. */
export interface Beside {
  comparator: Comparator | null;
  unit: Unit | null;
}

/**
 * One number with the words that belong to it, or null. The whole text has to be accounted for: comparator, number,
 * unit, the noun that is counted, and a few words that leave the number as it is.
 *
 * @param text normalised, numbers in digits, without punctuation at the end
 */
export function readQuantity(text: string, beside: Beside): Quantity | null {
  const { main, note } = splitNote(joinMeasures(text));
  const start = main.search(/[-+]?\.?\d/);
  const lead = start < 0 ? null : readLead(main.slice(0, start));
  const figure = readNumber(main.slice(start));
  if (!lead || !figure) return null;
  if (/[-+]/.test(main.charAt(start)) && !isChange(lead.words)) return null;

  const tail = readTail(figure.rest, figure.number, beside.unit);
  const noted = tail && readNote(note, figure.number, tail.unit);
  if (!tail || !noted) return null;
  if (lead.comparator && tail.comparator && lead.comparator !== tail.comparator) return null;

  const own = lead.money && noted.unit.base === '' ? unitOf(`${noted.unit.text}元`) : noted.unit;
  const { words, unit } = perBefore(lead.words, withColumn(own, beside.unit));
  if (!plainLead(words) || !isSensible(figure.number, unit)) return null;
  if (unit.text === '' && !namesANumber(words)) return null;
  const remark = words + tail.remark + noted.remark;
  if (!plainWords(remark) || readsAsUnit(remark, unit)) return null;
  if (noted.fraction !== '' && remark !== '') return null;
  return {
    kind: 'quantity',
    comparator: lead.comparator ?? tail.comparator ?? beside.comparator,
    number: exactly(figure.number.toFixed()),
    unit,
    remark: remark + noted.fraction,
  };
}

/** The bracket at the end, unless it belongs to a comparator: 以上(含). */
function splitNote(text: string): { main: string; note: string } {
  const match = /^([^()]*(?:\(含(?:本数)?\)[^()]*)?)\(([^()]+)\)$/.exec(text);
  if (!match || /^含(本数)?$/.test(String(match[2]))) return { main: text, note: '' };
  return { main: String(match[1]), note: String(match[2]) };
}

/** The unit of the text, completed by the unit of the column: 5 and 万元, 5.8万 and 元, 530元 and 元/人·月. */
export function withColumn(unit: Unit, column: Unit | null): Unit {
  if (column === null) return unit;
  if (unit.text === '') return column;
  if (column.text.startsWith(`${unit.text}/`)) return column;
  if (unit.base !== '') return unit;
  if (column.text.startsWith(unit.text)) return column;
  return column.factor.equals(ONE) && column.base !== '%' ? unitOf(unit.text + column.text) : unit;
}

/** 2021.12 and 20211231. */
const MAY_BE_DATE = /^20\d\d\.(?:0?[1-9]|1[0-2])$|^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const MAY_BE_NEGATIVE = new Set(['', '%', '百分点', '元', '摄氏度']);

/** Numbers that are something else: a year, a date typed as 2021.12, a telephone number, 5.1节, -3次. */
function isSensible(number: Decimal, unit: Unit): boolean {
  if (number.isNegative() && !MAY_BE_NEGATIVE.has(unit.base)) return false;
  if (unit.text === '年' && number.greaterThanOrEqualTo(1900)) return false;
  if (unit.text === '节' && !number.isInteger()) return false;
  if (unit.text !== '') return true;
  return number.lessThan(1e10) && !MAY_BE_DATE.test(number.toFixed());
}

/** A remark that would be taken for the unit, or for a part of it, in a bracket behind the number. */
function readsAsUnit(remark: string, unit: Unit): boolean {
  const read = readUnit(remark);
  return read !== null && (unit.text === '' || read.rest === '');
}
