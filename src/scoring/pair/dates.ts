import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Moment, Value } from '../../model/value.ts';

/**
 * The date in a cell whose text alone may be something else: 12/31/2022 in a cell that stores that day, and 2022.12 or
 * 20221231 in a row that is about time. Null for all other texts.
 */
export function dateOf(cell: Located<Value> | null, indicator: Indicator): Moment | null {
  if (cell?.value.kind !== 'unparsed') return null;
  return storedDay(cell.value.text, cell.stored) ?? typedDate(cell, indicator);
}

const DAY_FIRST_OR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY = 86_400_000;
const LAST_DAY = 2_958_465;
/** The serial number of 1970-01-01 where days are counted from 1900, and from 1904. */
const [FROM_1900, FROM_1904] = [25_569, 24_107];

/** The day that the cell stores, by either calendar of spreadsheets, where its text shows just that day. */
function storedDay(text: string, stored: Decimal | null): Moment | null {
  const shown = DAY_FIRST_OR_LAST.exec(text);
  if (!shown || !stored || stored.lessThan(61) || stored.greaterThan(LAST_DAY)) return null;
  const [one, other, years = ''] = [Number(shown[1]), Number(shown[3]), shown[4]];
  for (const epoch of [FROM_1900, FROM_1904]) {
    const date = new Date((stored.floor().toNumber() - epoch) * DAY);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const same = (one === month && other === day) || (one === day && other === month);
    if (same && `${year}`.endsWith(years)) return moment(year, month, day);
  }
  return null;
}

const MONTH = /^(20\d\d)\.(0?[1-9]|1[0-2])$/;
const DAY_IN_DIGITS = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const OF_TIME = /时间|时限|时效|日期|期限|工期|进度|及时|按时|按期|完[成工]|竣工|开工/;

/** Typed as a number, 2022.10 is 2022.1 too, so that one is left open. */
function typedDate({ value, stored }: Located<Value>, indicator: Indicator): Moment | null {
  const text = value.kind === 'unparsed' ? value.text : '';
  const [, year, month, day] = MONTH.exec(text) ?? DAY_IN_DIGITS.exec(text) ?? [];
  if (year === undefined || (stored !== null && month === '1')) return null;
  const beside = [indicator.target, indicator.actual].some((cell) => cell?.value.kind === 'moment');
  const ofTime = beside || [...indicator.path, indicator.name].some((name) => OF_TIME.test(name));
  return ofTime ? moment(Number(year), Number(month), day === undefined ? null : Number(day)) : null;
}

const moment = (year: number, month: number, day: number | null): Moment => ({
  kind: 'moment',
  year,
  month,
  day,
  part: null,
  before: false,
  remark: '',
});
