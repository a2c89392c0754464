import { Decimal, HUNDRED, ONE } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Quantity, Value } from '../../model/value.ts';
import { unitOf, withMeasureWord } from '../../values/index.ts';
import { dateOf } from './dates.ts';
import { noneReached, noneWanted } from './none.ts';

/**
 * Target and actual of an indicator as they are to be understood together: what one cell says depends on the other
 * (无 beside 0 起 is none, 1 beside 95 in a column of % is the ratio, 2022.12 under 完成时间 a month). Null where a cell is empty.
 */
export function understand(indicator: Indicator): { target: Value | null; actual: Value | null } {
  const counted = sameMeasure(indicator);
  if (counted) return counted;
  const target =
    noneWanted(indicator) ??
    dateOf(indicator.target, indicator) ??
    present(indicator.target?.value) ??
    impliedTarget(indicator);
  const stated = indicator.actual?.value;
  if (target?.kind !== 'quantity')
    return { target, actual: dateOf(indicator.actual, indicator) ?? present(stated) };
  const actual =
    noneReached(stated, target, indicator.name) ??
    soleNumber(stated, target) ??
    typedRatio(indicator, target) ??
    present(stated);
  return { target, actual };
}

/** 550万粒 and 495万粒: a word that no list of measures has is one where both cells carry it. */
function sameMeasure({ target, actual }: Indicator): { target: Quantity; actual: Quantity } | null {
  if (target?.value.kind !== 'unparsed' && actual?.value.kind !== 'unparsed') return null;
  const [wanted, reached] = [target, actual].map((cell) => (cell ? withMeasureWord(cell.text) : null));
  return wanted && reached && wanted.word === reached.word ? { target: wanted, actual: reached } : null;
}

/** Null for an empty cell or a mark for nothing. */
function present(value: Value | undefined): Value | null {
  return value === undefined || value.kind === 'blank' ? null : value;
}

/** 预算执行率 among the indicators needs no target: it is scored as points × rate like the budget block. */
function impliedTarget(indicator: Indicator): Value | null {
  const actual = indicator.actual?.value;
  if (!/^预算执行率?$/.test(indicator.name) || actual?.kind !== 'quantity') return null;
  if (actual.unit.text !== '%' && actual.unit.text !== '') return null;
  return { ...actual, comparator: null, number: HUNDRED, unit: unitOf('%'), remark: '' };
}

/** 「经问卷调查，满意度为96.5%」: the only number of a sentence, said to be it, in the unit of the target. */
function soleNumber(actual: Value | undefined, target: Quantity): Quantity | null {
  if (actual?.kind !== 'unparsed' || target.unit.text === '') return null;
  const words = actual.text.normalize('NFKC').replace(/\s+/g, '');
  const numbers = words.match(/\d+(\.\d+)?/g) ?? [];
  // Words of change or comparison may make the number say something else.
  if (numbers.length !== 1 || /较|比|增|减|升|降|提高|目标|计划|要求|以上|以下|左右|约/.test(words))
    return null;
  const said = /(?:为|达到?|是|共计?)(\d+(?:\.\d+)?)([^\d,，。;；]*)[。;；]?$/.exec(words);
  if (!said?.[1] || said[2] !== target.unit.text) return null;
  return { kind: 'quantity', comparator: null, number: new Decimal(said[1]), unit: target.unit, remark: '' };
}

/** 0.96 typed into a column whose unit column says %, beside ≥90: the ratio, not 0.96 %. */
function typedRatio(indicator: Indicator, target: Quantity): Quantity | null {
  const located = indicator.actual;
  const value = located?.value;
  if (value?.kind !== 'quantity' || value.unit.text !== '%' || !indicator.unit) return null;
  if (/[%％百]/.test(located?.text ?? '') || target.unit.text !== '%') return null;
  const ratio = value.number.greaterThan(0) && value.number.lessThanOrEqualTo(ONE.plus('0.5'));
  if (!ratio || target.number.lessThan(10)) return null;
  return { ...value, unit: { ...value.unit, text: '', base: '' } };
}
