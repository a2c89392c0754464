import { Decimal } from '../model/decimal.ts';
import type { Figure, Unit } from '../model/value.ts';
import { normalise } from '../text/normalise.ts';
import { remember } from '../text/remember.ts';
import { isBlank } from './blank.ts';
import { exactly, readNumber } from './numeral.ts';
import { NO_UNIT, readUnit } from './unit.ts';

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/i;

const LONGEST = 40;

/**
 * What stands in a score, points or amount cell: `3.00`, `3,306.84`, `3.00分` and `¥5` are numbers, `20%` a percentage.
 * An amount with its own unit (90万元) is words here; {@link parseAmount} reads it.
 */
export const parseFigure = remember((text): Figure => {
  const whole = normalise(text);
  if (ERROR.test(whole)) return { kind: 'error', code: whole.toUpperCase() };
  if (whole.length > LONGEST) return { kind: 'words', text: whole };
  if (isBlank(whole)) return { kind: 'blank', mark: whole };
  const plain = /^([-+]?\d+(?:\.\d+)?E[-+]?\d{1,2})$/i.exec(whole);
  if (plain) return { kind: 'number', number: new Decimal(String(plain[1])) };
  const read = readNumber(withoutPadding(whole));
  if (read && /^分?$/.test(read.rest)) return { kind: 'number', number: exactly(read.number.toFixed()) };
  if (read?.rest === '%') return { kind: 'percent', number: exactly(read.number.toFixed()) };
  return { kind: 'words', text: whole };
});

/** Without ¥, a point at the end (`5.`, as the format `#.##` shows it) and zeros in front (`05`). */
function withoutPadding(text: string): string {
  return text
    .replace(/^¥/, '')
    .replace(/^(\d+)\.(分?)$/, '$1$2')
    .replace(/^0+(?=\d)/, '');
}

/** An amount of the budget block that may carry a unit: `3,306.84`, `90万元`, `5.8万`. Null for anything but one amount. */
export function parseAmount(text: string): { number: Decimal; unit: Unit } | null {
  const whole = normalise(text);
  const read = whole.length > LONGEST ? null : readNumber(withoutPadding(whole));
  if (!read) return null;
  const yuan = whole.startsWith('¥') && !read.rest.endsWith('元') ? '元' : '';
  if (read.rest + yuan === '') return { number: read.number, unit: NO_UNIT };
  const unit = readUnit(read.rest + yuan);
  const isMoney =
    unit?.measure === null || (unit?.measure?.kind === 'money' && !unit.unit.text.includes('/'));
  return unit && unit.rest === '' && isMoney ? { number: read.number, unit: unit.unit } : null;
}
