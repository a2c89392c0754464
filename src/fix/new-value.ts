import { Decimal } from '../model/decimal.ts';
import { gradedScore } from '../values/index.ts';
import type { NewValue } from '../workbook/mark/index.ts';
import type { Cell } from '../workbook/types.ts';

/** A number that is to be read in a cell. */
export interface Wanted {
  /** For a rate the percentage: 94.47. */
  number: Decimal;
  percent: boolean;
  /** Whether a text may stay a text: not among scores that are numbers, where a SUM would pass it over. */
  asText: boolean;
}

const NUMBER = /[-+−]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/g;

/**
 * What to put into a cell so that it says a number, in the kind and writing it has: a number stays a number under its
 * format, a text stays a text around the number (97.69分). Anything else that stood there gives way to a number.
 */
export function newValue(cell: Cell | null, wanted: Wanted): NewValue {
  const { number } = wanted;
  if (cell?.kind === 'text' && (wanted.asText ? saysNumber(cell.text, wanted) : isLabelled(cell.text))) {
    return { text: cell.text.replace(NUMBER, writtenLike(cell.text, number)) };
  }
  if (!wanted.percent) return { number: number.toFixed() };
  const isRatio = cell?.percent === true || cell?.kind !== 'number' || isNearerAsRatio(cell, number);
  return { number: (isRatio ? number.div(100) : number).toFixed() };
}

/** How the number reads once it stands in the cell. */
export function shownAs({ number, percent }: Pick<Wanted, 'number' | 'percent'>): string {
  return `${number.toFixed(Math.max(2, number.decimalPlaces()))}${percent ? '%' : ''}`;
}

/** A text with exactly one number of the same kind in it; the rest is 分 or nothing, or a label in front and a grade behind. */
function saysNumber(text: string, { percent }: Pick<Wanted, 'percent'>): boolean {
  const rest = text.replace(NUMBER, '').replace(/\s/g, '');
  const isAlone = (percent ? /^[%％]?$/ : /^分?$/).test(rest);
  return (text.match(NUMBER) ?? []).length === 1 && (isAlone || isLabelled(text) || isGraded(text));
}

/** 「得分：9.5」: no SUM ever counted it, and its words are to stay. */
const isLabelled = (text: string) => LABELLED.test(text) && isGraded(text);

/** 「97.5（优）」, 「97.5分 良好」. */
const isGraded = (text: string) => gradedScore(text.replace(LABELLED, '')) !== null;

const LABELLED = /^\s*[^\d０-９]{2,12}[:：]/;

function writtenLike(text: string, number: Decimal): string {
  const decimals = /[.．]([\d０-９]+)/.exec(text)?.[1]?.length ?? 0;
  return number.toFixed(Math.max(decimals, number.decimalPlaces()));
}

/** 0.945 rather than 94.5: what stands there is nearer to the share than to the percentage. */
function isNearerAsRatio(cell: Cell, percentage: Decimal): boolean {
  const stored = new Decimal(cell.stored ?? 0);
  return stored.minus(percentage.div(100)).abs().lessThan(stored.minus(percentage).abs());
}
