import type { Comparator } from '../model/value.ts';
import { normalise } from '../text/normalise.ts';

const SIGNS: Record<string, Comparator> = {
  '≥': '≥',
  '=>': '≥',
  '≤': '≤',
  '=<': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '==': '=',
};

/** What stands before the number. 以上 and 以下 are inclusive in Chinese regulations (民法典第一千二百五十九条). */
const BEFORE: Record<Comparator, string> = {
  '≥': '大于或者等于|大于或等于|大于等于|高于或等于|高于等于|多于或等于|多于等于|超过或等于|达到或超过|不得少于|不得低于|不得小于|不应低于|不应少于|不能低于|不能少于|不少于|不低于|不小于|不亚于|不下于|至少|最少|最低',
  '≤': '小于或者等于|小于或等于|小于等于|低于或等于|低于等于|少于或等于|少于等于|不得超过|不得高于|不得大于|不得多于|不得超出|不应超过|不应高于|不能超过|不能高于|不超过|不超出|不超|不突破|未超过|未超出|未突破|不高于|不大于|不多于|不长于|不晚于|控制在|至多|最多|最高',
  '>': '大于|超过|超出|高于|多于|突破|逾|超',
  '<': '小于|低于|少于|不足|不到|不满',
  '=': '等于',
};

/** What stands after it. */
const INCLUDED = '\\(含(?:本数)?\\)';
const AFTER = (words: string) =>
  new RegExp(`(?:${INCLUDED}|及其|及|或者|或|含)?(?:${words})(?:${INCLUDED})?`);

/** The words after a number that compare; 内 alone compares times only. */
export const SUFFIXES: readonly (readonly ['≥' | '≤', RegExp])[] = [
  ['≥', AFTER('以上|之上')],
  ['≤', AFTER('以下|之下|以内|之内|以里')],
];

const COMPARATORS = Object.keys(BEFORE) as Comparator[];
const SIGN = '[=<>≥≤]{1,2}';
const BEFORE_ENDS = COMPARATORS.map(
  (comparator) => [comparator, new RegExp(`(?:${BEFORE[comparator]})$`)] as const,
);
const WORDS = COMPARATORS.map(
  (comparator) => [comparator, new RegExp(`^(?:${BEFORE[comparator]})$`)] as const,
);

/**
 * The comparator of a 指标性质 cell: ≥ in every writing, 不低于, 以上, 大于等于(≥); 正向 counts as ≥ and 反向 as ≤.
 * Null for 定性, for blanks and for anything else.
 */
export function parseComparator(text: string): Comparator | null {
  const word = normalise(text).replace(/[()[\]"“”:,。、/]/g, '');
  const sign = new RegExp(SIGN).exec(word)?.[0];
  const rest = sign === undefined ? word : word.replace(sign, '');
  const fromSign = sign === undefined ? null : (SIGNS[sign] ?? null);
  if (rest === '' || (sign !== undefined && fromSign === null)) return fromSign;
  const fromWord = comparatorOfWord(rest);
  return fromSign === null || fromWord === fromSign ? fromWord : null;
}

function comparatorOfWord(word: string): Comparator | null {
  for (const [comparator, pattern] of WORDS) if (pattern.test(word)) return comparator;
  for (const [comparator, pattern] of SUFFIXES) if (pattern.exec(word)?.[0] === word) return comparator;
  if (/^(正向|越大越好)(指标)?$/.test(word)) return '≥';
  if (/^(反向|逆向|负向|越小越好)(指标)?$/.test(word)) return '≤';
  return null;
}

/** Splits the words before a number into comparator and the rest; null where two comparators disagree. */
export function splitLead(lead: string): { comparator: Comparator | null; words: string } | null {
  let words = lead;
  let found: Comparator | null = null;
  const take = (comparator: Comparator | undefined, rest: string) => {
    if (comparator === undefined || (found !== null && found !== comparator)) return false;
    found = comparator;
    words = rest;
    return true;
  };
  const signs = new RegExp(`${SIGN}$`).exec(words) ?? new RegExp(`^${SIGN}`).exec(words);
  if (signs && !take(SIGNS[signs[0]], words.replace(signs[0], ''))) return null;
  for (const [comparator, pattern] of BEFORE_ENDS) {
    if (!pattern.test(words)) continue;
    if (!take(comparator, words.replace(pattern, ''))) return null;
    break;
  }
  return { comparator: found, words };
}
