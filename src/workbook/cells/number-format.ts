import { fixedDecimal, generalText, grouped } from './decimal-text.ts';

/** A number format, compiled once. The commonest are displayed here; the others by numfmt, which is slow to load. */
export interface NumberFormat {
  code: string;
  percent: boolean;
  date: boolean;
  /** The display of a plain decimal; null where numfmt is needed. */
  display: (plain: string) => string | null;
  /** The format changes how texts look too: `@"个"`. */
  texts: boolean;
}

/** Spreadsheets allow 255 characters; anything longer is not worth the time of interpreting it. */
const LONGEST_CODE = 255;

export const GENERAL: NumberFormat = {
  code: 'General',
  percent: false,
  date: false,
  display: generalText,
  texts: false,
};

/** Compiles a format code as the file has it. Codes that make no sense display as General. */
export function numberFormat(written: string): NumberFormat {
  const code = inCommonWriting(written);
  if (code.trim() === '' || code.length > LONGEST_CODE || /^(general|@)$/i.test(code)) return GENERAL;
  const sections = sectionsOf(code);
  const first = sections[0] ?? '';
  // What remains of the code when literals and colours are taken out decides what kind it is.
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, '').replace(/general/gi, '');
  const date = /[ymdhs]|aaa|am\/pm/i.test(bare);
  const fixed = fixedDisplay(first, sections.length);
  return {
    code,
    percent: bare.includes('%'),
    date,
    display: fixed ?? (date ? dateDisplay(first) : null) ?? never,
    texts: changesTexts(sections),
  };
}

const never = () => null;

/** Chinese editions write some parts of a code in their own way. */
function inCommonWriting(code: string): string {
  return code
    .replaceAll(/G\/通用格式/g, 'General')
    .replaceAll('上午/下午', 'AM/PM')
    .replaceAll(/\[(?:[黑蓝绿红白黄]色?|蓝绿色|青色|洋红色?|紫色|颜色 ?\d+)\]/g, '')
    .replaceAll(/"[^"]*"|!(.)/g, (whole, escaped) => (escaped === undefined ? whole : `\\${escaped}`));
}

function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|[_*].|;|[\s\S]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function changesTexts(sections: readonly string[]): boolean {
  const section =
    sections.length > 3 ? sections[3] : sections.find((one) => /@/.test(one.replace(/"[^"]*"/g, '')));
  return section !== undefined && section.replace(/[_*].|\\ | |\[[^\]]*\]/g, '') !== '@';
}

/** One token of a section that the quick displays understand. */
const TOKEN =
  /"([^"]*)"|\\(.)|[_*].|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|\$-[0-9A-Fa-f]+)\]|\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]|((?:#,##)?0(?:\.0{1,30})?(?![#0?,.]))|(%)|([yY]{4}|[yY]{2}|[mM]{1,2}(?![mM])|[dD]{1,2}(?![dD]))|([ ()¥￥$\u2e80-\u9fff\uff00-\uffef-])/y;

interface Token {
  literal: string;
  core: string;
  percent: boolean;
  field: string;
}

function tokensOf(section: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < section.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(section);
    if (match === null) return null;
    at = TOKEN.lastIndex;
    const [, quoted, escaped, currency, core = '', percent, field = '', plain] = match;
    tokens.push({
      literal: percent ?? quoted ?? escaped ?? currency ?? plain ?? '',
      core,
      percent: percent !== undefined,
      field: field.toLowerCase(),
    });
  }
  return tokens;
}

/** `0.00`, `#,##0.00_ ;…`, `0%`, `0.00"万元"`: digits of fixed places between literals. */
function fixedDisplay(section: string, sections: number): NumberFormat['display'] | null {
  const tokens = tokensOf(section);
  const at = tokens?.findIndex(({ core }) => core !== '') ?? -1;
  const core = tokens?.[at]?.core;
  if (tokens === null || tokens === undefined || core === undefined) return null;
  if (tokens.some(({ field }, i) => field !== '' || (i !== at && tokens[i]?.core !== ''))) return null;

  const point = core.indexOf('.');
  const places = point < 0 ? 0 : core.length - point - 1;
  const shift = tokens.filter(({ percent }) => percent).length * 2;
  const commas = core.startsWith('#');
  const prefix = tokens.slice(0, at).map(literalOf).join('').trimStart();
  const suffix = tokens.slice(at).map(literalOf).join('').trimEnd();
  return (plain) => {
    if (sections > 1 && !inFirstSection(plain, sections)) return null;
    const rounded = fixedDecimal(plain, places, shift);
    const text = commas ? grouped(rounded) : rounded;
    return text.startsWith('-') ? `-${prefix}${text.slice(1)}${suffix}` : prefix + text + suffix;
  };
}

function literalOf({ literal }: Token): string {
  return literal;
}

function inFirstSection(plain: string, sections: number): boolean {
  if (plain.startsWith('-')) return false;
  return plain !== '0' || sections === 2;
}

const FIRST_PLAIN_DAY = 61;
const LAST_DAY = 2_958_465;
const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** `yyyy"年"m"月"d"日"`, `yyyy/m/d`: years, months and days as numbers between literals. */
function dateDisplay(section: string): NumberFormat['display'] | null {
  const tokens = tokensOf(section.replaceAll(/(?<=[ymd])[/.-](?=[ymd])/gi, '\\$&'));
  if (tokens === null || tokens.some(({ core, percent }) => core !== '' || percent)) return null;
  return (plain) => {
    const serial = Math.floor(Number(plain));
    // Before March 1900 the calendar of spreadsheets has a day too many.
    if (serial < FIRST_PLAIN_DAY || serial > LAST_DAY) return null;
    const day = new Date((serial - UNIX_EPOCH) * DAY);
    return tokens
      .map(({ field, literal }) => (field === '' ? literal : dateField(field, day)))
      .join('')
      .trim();
  };
}

function dateField(field: string, day: Date): string {
  if (field.startsWith('y')) return String(day.getUTCFullYear()).slice(-field.length);
  const value = field.startsWith('m') ? day.getUTCMonth() + 1 : day.getUTCDate();
  return String(value).padStart(field.length, '0');
}
