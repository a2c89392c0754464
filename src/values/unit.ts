import { Decimal, ONE } from '../model/decimal.ts';
import type { Unit } from '../model/value.ts';
import { normalise } from '../text/normalise.ts';
import { leadingMeasure, type Measure } from './measures.ts';

export const NO_UNIT: Unit = { text: '', base: '', factor: ONE };

/** A unit at the start of a text: the unit itself, its measure, and what follows. */
export interface LeadingUnit {
  unit: Unit;
  /** Null for 万 or 亿 alone and for a word that only the 度量单位 column makes a unit. */
  measure: Measure | null;
  rest: string;
}

const MULTIPLES: Record<string, string> = {
  百: '100',
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
};
const MULTIPLE = /^(?:[百千]?万|万?亿|[百千])/;

const PER_WORD =
  '平方公里|平方米|立方米|千瓦时|工作日|公里|千米|小时|分钟|季度|学期|学年|半年|人次|车次|社区|街道|项目|单位|企业|家庭|课时|学时|公斤|千克|公顷|' +
  '人|户|亩|生|次|场|年|月|天|日|周|季|台|辆|吨|个|只|头|床|班|校|家|村|镇|乡|米|度|件|份|套|间|所|座|处|斤|升|株|名|位|站|点|期|批|组|车|' +
  'kWh|kg|km|m³|m3|m²|m2|㎡|L|t|d|h';
const PER = new RegExp(`^[/每](?:${PER_WORD})(?:[*/、·.×每](?:${PER_WORD}))*`);
const PER_WORDS = new RegExp(PER_WORD, 'g');
const PER_BEFORE = new RegExp(`(?:每(?:${PER_WORD}))+$|^(?:每(?:季度|学期|学年|半年|年|月|天|日|周))+`);

/** Two measures for one count, however they are set: 台(套), 人/次. */
const COUNTED_AS_ONE = /(?<=^|[\d万亿])(?:台\/套|件\/套|[人场批车户架班台辆]\/次)/g;
const BRACKETED = /(\p{Script=Han})\((套|次|台|件|只|个|场|处|座|辆|份|家|户|人|组|批|条|篇|所)\)/gu;

/** 台(套), 台/套 → 台套; 人(次) → 人次. */
export function joinMeasures(text: string): string {
  return text.replace(BRACKETED, '$1$2').replace(COUNTED_AS_ONE, (pair) => pair.replace('/', ''));
}

/** Reads multiple, measure and 「per」 at the start of a text; without a measure only 万 and 亿 are units. */
export function readUnit(text: string): LeadingUnit | null {
  const plain = leadingMeasure(text);
  if (plain) return withPer(plain.word, '', plain.measure, text);
  const multiple = MULTIPLE.exec(text)?.[0] ?? '';
  const factor = MULTIPLES[multiple];
  if (factor === undefined) return null;
  const measured = leadingMeasure(text.slice(multiple.length));
  if (measured?.measure.kind === 'rate') return null;
  if (measured) return withPer(multiple + measured.word, multiple, measured.measure, text);
  if (!/[万亿]/.test(multiple)) return null;
  const unit = { text: multiple, base: '', factor: new Decimal(factor) };
  return { unit, measure: null, rest: text.slice(multiple.length) };
}

function withPer(word: string, multiple: string, measure: Measure, text: string): LeadingUnit {
  const after = text.slice(word.length);
  const per = PER.exec(after)?.[0] ?? '';
  const factor = new Decimal(measure.factor).times(MULTIPLES[multiple] ?? ONE);
  const name = measure.base === '%' && measure.factor === '1' ? '%' : word;
  const unit = perUnit({ text: name, base: measure.base, factor }, per.match(PER_WORDS) ?? []);
  return { unit, measure, rest: after.slice(per.length) };
}

/** 元 with 人, 月 → 元/人·月. The base does not mind the order. */
function perUnit(unit: Unit, words: readonly string[]): Unit {
  if (words.length === 0) return unit;
  return {
    ...unit,
    text: `${unit.text}/${words.join('·')}`,
    base: `${unit.base}/${[...words].sort().join('·')}`,
  };
}

/** Takes 每人每月 from the words before a number and adds it to the unit. */
export function perBefore(words: string, unit: Unit): { words: string; unit: Unit } {
  const per = PER_BEFORE.exec(words)?.[0];
  if (per === undefined || unit.base === '' || unit.text.includes('/')) return { words, unit };
  return { words: words.replace(per, ''), unit: perUnit(unit, per.match(PER_WORDS) ?? []) };
}

/** A count of something named, with 「per」 behind it or without: 个 and 社区, 次 and 培训/月. */
export function withNoun(unit: Unit, words: string): Unit {
  const { noun, per } = splitNoun(words);
  if (noun === '') return perUnit(unit, per);
  const text = unit.text + noun;
  const multiple = MULTIPLE.exec(text)?.[0] ?? '';
  const base = unit.factor.equals(ONE) ? text : text.slice(multiple.length);
  return perUnit({ ...unit, text, base }, per);
}

/** 培训/月 → 培训, per 月. */
export function splitNoun(words: string): { noun: string; per: string[] } {
  const slash = words.indexOf('/');
  const per = slash < 0 ? '' : (PER.exec(words.slice(slash))?.[0] ?? '');
  if (per === '' || per.length < words.length - slash) return { noun: words, per: [] };
  return { noun: words.slice(0, slash), per: per.match(PER_WORDS) ?? [] };
}

/** The unit that a text names, whatever it is; the text itself where the grammar does not know it. */
export function unitOf(text: string): Unit {
  const word = joinMeasures(normalise(text));
  const read = readUnit(word);
  if (read && read.rest === '') return read.unit;
  if (read?.measure?.kind === 'count' && !read.unit.text.includes('/')) return withNoun(read.unit, read.rest);
  const { noun, per } = splitNoun(word);
  return word === '' ? NO_UNIT : perUnit({ text: noun, base: noun, factor: ONE }, per);
}

/** How many 元 one of a table's amounts is; 万元 where no unit is printed, as in most forms. */
export const moneyFactor = (unit: string | null): Decimal => unitOf(unit ?? '万元').factor;

const NOT_A_UNIT = /(?<!m)\d|[=<>≥≤]|^[/\\*—–_-]*$|定性|定量|文字|描述|^无$|^其他$/;

/** The unit of a 度量单位 column; null for 定性指标, blanks and values that were put into the wrong column. */
export function unitOfColumn(text: string | undefined): Unit | null {
  const word = normalise(text ?? '').replace(/^(计量|度量)?单位:?/, '');
  if (/^[%(]*百分比|^%|^百分数|^百分率/.test(word)) return unitOf('%');
  if (word === '月') return unitOf('个月');
  if (word === '' || word.length > 12 || NOT_A_UNIT.test(word)) return null;
  return unitOf(word.replace(/^\((.*)\)$/, '$1'));
}

/** Whether a unit measures time: 天, 个工作日, 小时/件. */
export const isDuration = (unit: Unit) => leadingMeasure(unit.text)?.measure.kind === 'time';
