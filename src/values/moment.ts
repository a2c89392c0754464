import type { Moment } from '../model/value.ts';
import { parseChinese } from './numeral.ts';

/** The words for a part of a year or month, in every writing that people use. */
const YEAR_PARTS: Record<string, RegExp> = {
  年初: /^年?初/,
  年中: /^年?中/,
  年底: /^年?(底|末|终)/,
  年内: /^年?内/,
  上半年: /^上半年/,
  下半年: /^下半年/,
  第一季度: /^第?[一1]季度末?/,
  第二季度: /^第?[二2]季度末?/,
  第三季度: /^第?[三3]季度末?/,
  第四季度: /^第?[四4]季度末?/,
};
const MONTH_PARTS: Record<string, RegExp> = {
  月初: /^月?初/,
  上旬: /^上旬/,
  中旬: /^(中旬|月?中)/,
  下旬: /^下旬/,
  月底: /^月?(底|末)/,
};

const PART_OF_THIS_YEAR =
  /^(年[初中底末终内]|[上下]半年|第?[一二三四1-4]季度|(当年|本年|年)度?(内|完成|全部完成))/;
const THIS_YEAR = /^(?:当年度?|本年度?|年度)内?/;

const LEAD =
  /^(?:(?:完成|竣工|截止|交付|投入使用)?(?:时间|时限|期限|日期)[:为]*)?(?:已|完成)?(?:截至|截止到|截止|于|在|到|至)?/;
const DONE =
  /^(?:能|可|应|需|已|全部|全面|基本|均|按时|如期|及时|陆续|顺利|正式)*(?:完成|完工|到位|投入使用|投用|建成|竣工|验收|开工|启动|发放|拨付|支付|上报|报送|提交|公开|公布|印发|出台|实施|开展|举办|召开|交付|结束|通过|达到|达标|实现|办结|结算|下达|入库|上线|运行|付款|采购|施工|开放|开业|落实|结题|出版|挂牌|签订|安装|使用)\p{Script=Han}{0,16}$/u;
const NOT_DONE = /[未没无不否延缺迟推滞]/;

const DOTTED =
  /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})日?|月)?(?!\d)(?: (?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?/;
const YEAR = /^(\d{4})年度?/;
const MONTH = /^(\d{1,2})月份?(?:(\d{1,2})[日号])?/;
const MONTH_DOT_DAY = /^(\d{1,2})\.(\d{1,2})日?(?=前|之前|以前)/;
const MONTHLY = /^每月(\d{1,2})[日号]/;

const LIMIT = /^(?:[≤<]|不[晚迟]于|不超过)/;

const TO = '(?:[-~至到]|—{1,2})';
const MONTHS = new RegExp(
  `^(?:(\\d{4})年)?(\\d{1,2})(月)?(?:(?<=月)(\\d{1,2})日)?${TO}(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?`,
);
const DOTTED_DAYS = new RegExp(
  `^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?${TO}(\\d{4})\\2(\\d{1,2})(?:\\2(\\d{1,2}))?(?!\\d)`,
);
const YEARS = new RegExp(`^(\\d{4})年?${TO}(\\d{4})年度?`);

type Day = Pick<Moment, 'year' | 'month' | 'day'>;
interface Read {
  date: Day & { part: string | null };
  rest: string;
}

/**
 * A date, a part of a year, a limit or a period, with the words of completion behind it; null for anything else.
 * Day, month and year are checked by size only. A period holds its end in year, month and day and its start in
 * `part`: 2021年1月-12月 is 2021年12月 with the part `自2021年1月`.
 *
 * @param text normalised, without punctuation at the end
 */
export function readMoment(text: string): Moment | null {
  const digits = spelledDates(text);
  const body = digits
    .replace(LIMIT, '')
    .replace(/^=/, '')
    .replace(LEAD, '')
    .replace(/^每年(?=\d)/, '');
  const read = readPeriod(body) ?? readDate(body);
  if (!read) return null;
  const limit = /^(?:以前|之前|前)/.exec(read.rest)?.[0] ?? '';
  const remark = read.rest
    .slice(limit.length)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^,/, '');
  if (remark !== '' && (!DONE.test(remark) || NOT_DONE.test(remark))) return null;
  return { kind: 'moment', ...read.date, before: limit !== '' || LIMIT.test(digits), remark };
}

/** The date in words, as it is read again: `2022年`, `12月31日`, `2022年初`, `12月底`, `每月10日`. */
export function printDate({
  year,
  month,
  day,
  part,
}: Pick<Moment, 'year' | 'month' | 'day' | 'part'>): string {
  const from = part?.startsWith('自') ? `${part.slice(1)}-` : '';
  const within = from === '' ? (part ?? '') : '';
  const date = printDay({ year, month, day });
  if (within === '每月') return `每月${date}`;
  const unit = month === null ? '年' : '月';
  return from + (date.endsWith(unit) && within.startsWith(unit) ? date + within.slice(1) : date + within);
}

function printDay({ year, month, day }: Day): string {
  return (
    (year === null ? '' : `${year}年`) +
    (month === null ? '' : `${month}月`) +
    (day === null ? '' : `${day}日`)
  );
}

/** 二〇二二年十二月 in digits. */
function spelledDates(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+(?=[年月日号])/g, (numeral) => {
    if (/^[一二][〇零一二三四五六七八九]{3}$/.test(numeral)) {
      return [...numeral]
        .map((digit) => '〇一二三四五六七八九'.indexOf(digit === '零' ? '〇' : digit))
        .join('');
    }
    return parseChinese(numeral)?.toFixed() ?? numeral;
  });
}

function readPeriod(text: string): Read | null {
  const months = MONTHS.exec(text);
  if (months) {
    const [matched, year, month, unit, day, endYear, endMonth, endDay] = months;
    if (unit === undefined && endDay !== undefined) return null;
    if (year === undefined && endYear !== undefined) return null;
    return period(
      dayOf(year, month, day),
      dayOf(endYear ?? year, endMonth, endDay),
      text.slice(matched.length),
    );
  }
  const dotted = DOTTED_DAYS.exec(text);
  if (dotted) {
    const [matched, year, , month, day, endYear, endMonth, endDay] = dotted;
    return period(dayOf(year, month, day), dayOf(endYear, endMonth, endDay), text.slice(matched.length));
  }
  const years = YEARS.exec(text);
  return years?.[0].includes('年')
    ? period(dayOf(years[1]), dayOf(years[2]), text.slice(years[0].length))
    : null;
}

function period(start: Day | null, end: Day | null, rest: string): Read | null {
  if (!start || !end || order(start) >= order(end)) return null;
  return { date: { ...end, part: `自${printDay(start)}` }, rest };
}

const order = ({ year, month, day }: Day) => ((year ?? 0) * 100 + (month ?? 0)) * 100 + (day ?? 0);

function readDate(text: string): Read | null {
  const monthly = MONTHLY.exec(text);
  if (monthly) return onDay(dayOf(undefined, undefined, monthly[1]), '每月', text.slice(monthly[0].length));
  const shortDay = MONTH_DOT_DAY.exec(text);
  if (shortDay)
    return onDay(dayOf(undefined, shortDay[1], shortDay[2]), null, text.slice(shortDay[0].length));
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const [matched, year, sign, month, day] = dotted;
    const rest = text.slice(matched.length);
    // 2021.12 may be an amount.
    if (sign === '.' && day === undefined && rest === '' && !matched.endsWith('月')) return null;
    return onDay(dayOf(year, month, day), null, rest);
  }
  const year = YEAR.exec(text);
  const afterYear = text.slice(year?.[0].length ?? 0);
  const month = MONTH.exec(afterYear);
  if (month) {
    const rest = afterYear.slice(month[0].length);
    const found = month[2] === undefined ? partOf(rest, MONTH_PARTS) : null;
    return onDay(dayOf(year?.[1], month[1], month[2]), found?.part ?? null, found?.rest ?? rest);
  }
  if (!year && !PART_OF_THIS_YEAR.test(text)) return null;
  const found = partOf(afterYear.replace(THIS_YEAR, '年内'), YEAR_PARTS);
  return onDay(dayOf(year?.[1]), found?.part ?? null, found?.rest ?? afterYear);
}

function onDay(day: Day | null, part: string | null, rest: string): Read | null {
  return day && { date: { ...day, part }, rest };
}

function partOf(text: string, parts: Record<string, RegExp>): { part: string; rest: string } | null {
  for (const [part, pattern] of Object.entries(parts)) {
    const match = pattern.exec(text);
    if (match) return { part, rest: text.slice(match[0].length) };
  }
  return null;
}

/** Null where a number is no year, month or day. */
function dayOf(year?: string, month?: string, day?: string): Day | null {
  const [y, m, d] = [year, month, day].map((digits) => (digits === undefined ? null : Number(digits)));
  if (y === undefined || m === undefined || d === undefined) return null;
  if ((y !== null && (y < 1900 || y > 2099)) || m === 0 || (m ?? 1) > 12 || d === 0 || (d ?? 1) > 31)
    return null;
  return { year: y, month: m, day: d };
}
