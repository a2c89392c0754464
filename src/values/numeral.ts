import { Decimal, ZERO } from '../model/decimal.ts';

/** A number at the start of a text and what follows it. */
export interface LeadingNumber {
  number: Decimal;
  rest: string;
}

const DIGITS = /^([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\d.,])/;

/**
 * Reads `3,306.84`, `0.565`, `.5`, `-2`. Null where the digits are no plain number: `1,2`, `1.2.3`, `027`, which is
 * the start of a telephone number, a version or a list.
 */
export function readNumber(text: string): LeadingNumber | null {
  const match = DIGITS.exec(text);
  if (!match) return null;
  const digits = String(match[2]).replaceAll(',', '');
  if (/^0\d/.test(digits)) return null;
  return { number: exactly(`${match[1]}${digits}`), rest: text.slice(match[0].length) };
}

/** The decimal of plain digits, with one zero only. */
export function exactly(digits: string): Decimal {
  const number = new Decimal(digits);
  return number.isZero() ? ZERO : number;
}

const ONES: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SECTION =
  /^(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?十)?(零)?([一二两三四五六七八九])?$/;

export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千万亿点]+';

/** 十二, 一百二十, 三万五千, 九十五点五, 零. Null for anything that is not written out in full, 一百二 among them. */
export function parseChinese(text: string): Decimal | null {
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0 || fraction === '') return null;
  const integer = parseInteger(whole);
  if (integer === null || fraction === undefined) return integer;
  const digits = [...fraction].map((character) => ONES[character]);
  return digits.includes(undefined) ? null : new Decimal(`${integer.toFixed()}.${digits.join('')}`);
}

function parseInteger(text: string): Decimal | null {
  if (text === '零' || text === '〇') return ZERO;
  const match = /^(?:([^万亿]+)亿)?零?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (!match || text === '') return null;
  let total = ZERO;
  for (const [section, factor] of [
    [match[1], 100_000_000],
    [match[2], 10_000],
    [match[3], 1],
  ] as const) {
    if (!section) continue;
    const number = parseSection(section);
    if (number === null) return null;
    total = total.plus(new Decimal(number).times(factor));
  }
  return total.isZero() ? null : total;
}

/** Below 10000. A unit may only follow a place with 零 between, or the tens: 一百零五, 二十五, not 一百五. */
function parseSection(text: string): number | null {
  const match = SECTION.exec(text);
  if (!match) return null;
  const [, thousands, , hundreds, , tens, , ones] = match;
  const hasTens = text.includes('十');
  const value =
    1000 * digit(thousands) +
    100 * digit(hundreds) +
    (hasTens ? 10 * (tens ? digit(tens) : 1) : 0) +
    digit(ones);
  const gap = !hasTens && ones !== undefined && (thousands !== undefined || hundreds !== undefined);
  if (gap && !text.includes('零')) return null;
  if (value === 0 || text.endsWith('零')) return null;
  return value;
}

const digit = (character: string | undefined) => (character === undefined ? 0 : (ONES[character] ?? 0));
