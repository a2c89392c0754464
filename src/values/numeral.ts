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

/** 十二, 一百二十, 一百五, 三万五千, 九十五点五, 零. Null for anything that is no number. */
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
  const [, hundredMillions, tenThousands, last = ''] = match;
  // 三万五 is 35 000 and 一亿二 is 120 000 000: what is left out is the next unit below.
  const above = tenThousands ? 1000 : hundredMillions ? 10_000_000 : null;
  if (above !== null && /^[一二三四五六七八九]$/.test(last))
    return parseInteger(text.slice(0, -1))?.plus(digit(last) * above) ?? null;
  let total = ZERO;
  for (const [section, factor] of [
    [hundredMillions, 100_000_000],
    [tenThousands, 10_000],
    [last, 1],
  ] as const) {
    if (!section) continue;
    const number = parseSection(section);
    if (number === null) return null;
    total = total.plus(new Decimal(number).times(factor));
  }
  return total.isZero() ? null : total;
}

/**
 * Below 10000. A digit that follows 百 or 千 at once counts the next unit below: 一百五 is 150 and 三千五 is 3500, but 一百零五
 * is 105; 一百两 is none.
 */
function parseSection(text: string): number | null {
  const match = SECTION.exec(text);
  if (!match) return null;
  const [, thousands, , hundreds, , tens, , ones] = match;
  const hasTens = text.includes('十');
  const gap = !hasTens && ones !== undefined && !text.includes('零');
  const unit = gap && hundreds !== undefined ? 10 : gap && thousands !== undefined ? 100 : 1;
  if (unit > 1 && ones === '两') return null;
  const value =
    1000 * digit(thousands) +
    100 * digit(hundreds) +
    (hasTens ? 10 * (tens ? digit(tens) : 1) : 0) +
    unit * digit(ones);
  if (value === 0 || text.endsWith('零')) return null;
  return value;
}

const digit = (character: string | undefined) => (character === undefined ? 0 : (ONES[character] ?? 0));
