/**
 * Numbers as decimal text. A spreadsheet stores a double and shows at most 15 significant digits of it; all that is
 * shown is derived from those digits, so nothing here computes with floats.
 */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const SIGNIFICANT = 15;
/** Longer texts hold many zeros; they take the other way. */
const LONGEST_PLAIN = 32;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const FIVE = 53;

/** `0.85999999999999999` → `0.86`, `1E-3` → `0.001`: a plain decimal of at most 15 significant digits; null for no number. */
export function plainDecimal(raw: string): string | null {
  if (isPlain(raw)) return raw;
  const trimmed = raw.trim();
  if (!NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  if (!Number.isFinite(value)) return null;
  return value === 0 ? '0' : withoutExponent(value.toPrecision(SIGNIFICANT));
}

/** The text is already what `plainDecimal` would make of it; most stored numbers are. */
function isPlain(raw: string): boolean {
  const { length } = raw;
  const start = raw.charCodeAt(0) === MINUS ? 1 : 0;
  let point = -1;
  let significant = 0;
  for (let at = start; at < length; at++) {
    const code = raw.charCodeAt(at);
    if (code === POINT && point < 0 && at > start) point = at;
    else if (code < ZERO || code > ZERO + 9) return false;
    else if (significant > 0 || code !== ZERO) significant++;
  }
  if (significant === 0) return raw === '0';
  if (significant > SIGNIFICANT || length > LONGEST_PLAIN) return false;
  if (raw.charCodeAt(start) === ZERO && point !== start + 1) return false;
  return point < 0 || raw.charCodeAt(length - 1) > ZERO;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  const { digits, point } = shifted(whole + fraction, whole.length + Number(exponent));
  return sign + withoutZeros(join(digits, point));
}

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Digits padded with zeros so that the point, given as an index into them, stands inside, with a digit before it. */
function shifted(digits: string, point: number): { digits: string; point: number } {
  if (point <= 0) return { digits: '0'.repeat(1 - point) + digits, point: 1 };
  return { digits: digits.padEnd(point, '0'), point };
}

function join(digits: string, point: number): string {
  const whole = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  return point < digits.length ? `${whole}.${digits.slice(point)}` : whole;
}

/**
 * A plain decimal times 10^shift, with exactly `places` decimals, rounded half up in magnitude as spreadsheets
 * display it. A value that rounds to zero loses its sign.
 */
export function fixedDecimal(plain: string, places: number, shift = 0): string {
  const negative = plain.charCodeAt(0) === MINUS;
  const dot = plain.indexOf('.');
  const decimals = dot < 0 ? 0 : plain.length - dot - 1;
  // Most numbers have no more decimals than are shown.
  if (!negative && shift === 0 && decimals <= places) {
    const zeros = '0'.repeat(places - decimals);
    return dot < 0 && places > 0 ? `${plain}.${zeros}` : plain + zeros;
  }
  const [whole = '', fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
  const { digits, point } = shifted(whole + fraction, whole.length + shift);
  const end = point + places;
  let kept = digits.slice(0, end).padEnd(end, '0');
  let at = point;
  if (digits.charCodeAt(end) >= FIVE) {
    const raised = (BigInt(kept) + 1n).toString().padStart(kept.length, '0');
    at += raised.length - kept.length;
    kept = raised;
  }
  const text = join(kept, at);
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Thousands separators: `1234567.8` → `1,234,567.8`. */
export function grouped(text: string): string {
  const sign = text.startsWith('-') ? 1 : 0;
  const point = text.indexOf('.');
  const end = point < 0 ? text.length : point;
  let whole = text.slice(sign, end);
  for (let at = whole.length - 3; at > 0; at -= 3) whole = `${whole.slice(0, at)},${whole.slice(at)}`;
  return text.slice(0, sign) + whole + text.slice(end);
}

const GENERAL_WIDTH = 11;

/**
 * A number in the format General: eleven characters wide in a spreadsheet, the fraction rounded to fit. Where a
 * spreadsheet would change to an exponent the digits are kept, because people read amounts, not powers.
 */
export function generalText(plain: string): string {
  const sign = plain.charCodeAt(0) === MINUS ? 1 : 0;
  if (plain.length - sign <= GENERAL_WIDTH) return plain;
  const point = plain.indexOf('.');
  if (point < 0) return plain;
  return withoutZeros(fixedDecimal(plain, Math.max(0, GENERAL_WIDTH - 1 - (point - sign))));
}
