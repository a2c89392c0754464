import { roundTo, ZERO } from '../model/decimal.ts';
import { splitLead } from './comparator.ts';
import { CHINESE_NUMERAL, parseChinese } from './numeral.ts';
import { isMishap, isOutcome } from './wording.ts';

const SAFE_MEASURES =
  '人次|场次|批次|工作日|个工作日|小时|分钟|个月|平方米|公里|万元|次|场|个|名|人|户|家|件|份|篇|批|套|台|辆|部|条|项|座|栋|间|所|处|起|宗|例|轮|天|年|周|元|亩|吨';
const SAFE_NOUNS =
  '社区|村|行政村|自然村|街道|乡镇|镇|乡|项目|单位|部门|学校|企业|小区|村庄|站|中心|服务站|点位|网点|站点|活动|培训|会议|演出|检查|案件';
const VERBS =
  '开展|举办|组织|召开|举行|完成|实施|建设|新建|改造|购置|采购|培训|检查|发放|印发|编制|达到|达|共计|共|累计|已|全年|每年|每月|每周|每季度|每半年|每学期|每人|每户|每村';

/** 翻一番 is twice as much, 翻两番 four times. */
const GROWN = /翻了?([一二两12])番/;
/** 三分之二. */
const FRACTION = /(?<![百千万])([二三四五六七八九十])分之([一二三四五六七八九])/;
const PERCENT = new RegExp(`百分之(${CHINESE_NUMERAL}|\\d+(?:\\.\\d+)?)`);
const TENTHS = /^(.*?)([一二两三四五六七八九\d])成([一二三四五六七八九])?(以上|以下|以内|以里)?$/;
const COUNT = new RegExp(
  `^(?<lead>.{0,16}?)(?<number>${CHINESE_NUMERAL})(?<unit>${SAFE_MEASURES})(?<noun>${SAFE_NOUNS})?(?<rest>.{0,10})$`,
);
const SAFE_LEAD = new RegExp(`^(?:${VERBS}){0,4}$`);
const AFTER_COUNT = /^(\(含(本数)?\)|及|及其)?(以上|以下|以内|之内|内)?(\(含\))?/;

/**
 * Numbers written out in characters as digits: 百分之九十 → 90%, 九成 → 90%, 十二个 → 12个, 零事故 → 0事故. A character that
 * may be part of a word (一致, 十分满意, 第三方, 一次性) stays: only a text that is nothing but a number, its unit and
 * words of the trade is changed.
 */
export function spelledOut(text: string): string {
  if (text.includes('百分百')) return text.replace('百分百', '100%');
  const more = GROWN.exec(text);
  if (more) return text.replace(more[0], `增长${/[二两2]/.test(String(more[1])) ? 300 : 100}%`);
  const part = FRACTION.exec(text);
  if (part) return text.replace(part[0], `${partOfHundred(String(part[2]), String(part[1]))}%`);
  const percent = PERCENT.exec(text);
  if (percent) {
    const number = /^\d/.test(String(percent[1])) ? percent[1] : parseChinese(String(percent[1]))?.toFixed();
    if (percent[1] === '百') return text.replace(percent[0], '100%');
    return number === undefined ? text : text.replace(percent[0], `${number}%`);
  }
  if (/^零/.test(text) && isMishap(text.slice(1))) return `0${text.slice(1)}`;
  return tenths(text) ?? count(text) ?? text;
}

/** Six decimals are more than any rate is printed with. */
const partOfHundred = (over: string, under: string) =>
  roundTo((parseChinese(over) ?? ZERO).times(100).div(parseChinese(under) ?? 1), 6).toFixed();

function tenths(text: string): string | null {
  const [, lead = '', ones = '', more, after = ''] = TENTHS.exec(text) ?? [];
  if (ones === '' || !/^(达到|达|为)?$/.test(splitLead(lead)?.words ?? '?')) return null;
  const first = /\d/.test(ones) ? ones : parseChinese(ones)?.toFixed();
  return `${lead}${first}${more === undefined ? 0 : parseChinese(more)?.toFixed()}%${after}`;
}

function count(text: string): string | null {
  const parts = /\d/.test(text) ? undefined : COUNT.exec(text)?.groups;
  if (!parts) return null;
  const { lead = '', number = '', unit = '', noun = '', rest = '' } = parts;
  // 一起 is "together" before it is one accident.
  if (number === '一' && unit === '起') return null;
  if (!SAFE_LEAD.test(splitLead(lead)?.words ?? '?') || !isOutcome(rest.replace(AFTER_COUNT, '')))
    return null;
  const digits = parseChinese(number)?.toFixed();
  return digits === undefined ? null : `${lead}${digits}${unit}${noun}${rest}`;
}
