import type { Decimal } from '../model/decimal.ts';
import { ONE, roundTo } from '../model/decimal.ts';
import type { Comparator, Unit } from '../model/value.ts';
import { SUFFIXES, splitLead } from './comparator.ts';
import { readNumber } from './numeral.ts';
import { NO_UNIT, readUnit, splitNoun, withNoun } from './unit.ts';
import { isMishap, isNoun, isOutcome, plainWords } from './wording.ts';

/** The words in front of a number. */
export interface Lead {
  comparator: Comparator | null;
  words: string;
  /** A ¥ stands before the number. */
  money: boolean;
}

/** Splits what stands in front of a number; null where two comparators disagree. */
export function readLead(text: string): Lead | null {
  const money = text.endsWith('¥');
  const split = splitLead(money ? text.slice(0, -1) : text);
  return split && { ...split, words: split.words.replace(/[为是]?:?$/, ''), money };
}

/** What follows a number. */
export interface Tail {
  unit: Unit;
  comparator: Comparator | null;
  remark: string;
}

/**
 * Splits what follows a number into unit, comparator and remark; null where it holds anything else.
 *
 * @param column the unit of the 度量单位 column, which is a unit in the text too
 */
export function readTail(text: string, number: Decimal, column: Unit | null): Tail | null {
  const read = readUnit(text);
  if (!read?.measure) {
    if (column && column.text !== '' && text.startsWith(column.text))
      return closed(column, text.slice(column.text.length));
    if (read) return closed(read.unit, read.rest);
    if (number.isZero() && isMishap(text)) return { unit: NO_UNIT, comparator: null, remark: text };
    return closed(NO_UNIT, text);
  }
  const { unit, measure, rest } = read;
  if (unit.text.includes('/') || measure.bare) return closed(unit, rest);
  const { before, comparator, after } = splitSuffix(rest, measure.kind === 'time');
  if (comparator === null && isOutcome(rest)) return { unit, comparator, remark: rest };
  if (measure.kind === 'count') {
    const { noun } = splitNoun(before);
    if ((noun !== '' && !isNoun(noun)) || !plainWords(after)) return null;
    // 1.8个社区 may be the first item of a list.
    if (noun !== '' && unit.factor.equals(ONE) && !number.isInteger()) return null;
    return { unit: withNoun(unit, before), comparator, remark: after };
  }
  // 24小时值守 and 90天左右 are not durations; after a limit (2小时内响应) the words say what is due.
  if (measure.kind === 'time' && comparator === null) return null;
  if (comparator !== null && before !== '') return null;
  const remark = before + after;
  return plainWords(remark) && !/^[多来半]/.test(remark) ? { unit, comparator, remark } : null;
}

/** A unit after which only a comparator and words of completion may follow. */
function closed(unit: Unit, text: string): Tail | null {
  const { before, comparator, after } = splitSuffix(text, false);
  if (comparator === null) return unit.text !== '' || text === '' ? outcome(unit, null, text) : null;
  if (before !== '' || (unit.text === '' && after !== '')) return null;
  return outcome(unit, comparator, after);
}

const outcome = (unit: Unit, comparator: Comparator | null, remark: string): Tail | null =>
  isOutcome(remark) ? { unit, comparator, remark } : null;

function splitSuffix(
  text: string,
  isTime: boolean,
): { before: string; comparator: Comparator | null; after: string } {
  for (const [comparator, pattern] of SUFFIXES) {
    const match = pattern.exec(text);
    if (match) {
      return {
        before: text.slice(0, match.index),
        comparator,
        after: text.slice(match.index + match[0].length),
      };
    }
  }
  if (isTime ? text.startsWith('内') : text === '内')
    return { before: '', comparator: '≤', after: text.slice(1) };
  return { before: text, comparator: null, after: '' };
}

/** What a bracket behind a value says: its unit, the fraction it comes from, or a remark. */
export interface Note {
  unit: Unit;
  remark: string;
  /** `12/12` in 100%(12/12). */
  fraction: string;
}

/** Null where the bracket says something that is not known to leave the number as it is. */
export function readNote(note: string, number: Decimal, unit: Unit): Note | null {
  if (note === '') return { unit, remark: '', fraction: '' };
  const named = unit.text === '' ? readTail(note, number, null) : null;
  if (named && named.unit.text !== '' && named.comparator === null && named.remark === '') {
    return { unit: named.unit, remark: '', fraction: '' };
  }
  if (unit.text === '%' && isFractionOf(note, number)) return { unit, remark: '', fraction: note };
  const again = readUnit(note);
  if (again?.rest === '' && again.unit.text === unit.text) return { unit, remark: '', fraction: '' };
  return plainWords(note) ? { unit, remark: note, fraction: '' } : null;
}

/** Whether `113/124` comes to the percentage as it is printed. */
function isFractionOf(text: string, percentage: Decimal): boolean {
  const [over, under, ...more] = text.split('/').map(readNumber);
  if (!over || !under || more.length > 0 || over.rest !== '' || under.rest !== '' || under.number.isZero())
    return false;
  return roundTo(over.number.times(100).div(under.number), percentage.decimalPlaces()).equals(percentage);
}
