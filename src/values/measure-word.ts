import { Decimal } from '../model/decimal.ts';
import type { Quantity } from '../model/value.ts';
import { normalise } from '../text/normalise.ts';
import { SUFFIXES, splitLead } from './comparator.ts';
import { readNumber } from './numeral.ts';
import { isNoun, namesANumber, plainLead } from './wording.ts';

const MULTIPLE: Readonly<Record<string, number>> = { '': 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Words behind a number that do not count: 3号, 2级, 八成, 第5名次. */
const NO_COUNT = /^(?:[号级等档位名成折期类届岁分点后前日月]|周岁|名次|[年度时刻])/;

/**
 * A number with a word behind it that may be a measure, known or not: 550万粒, 30枚纽扣. It is one only where target and result
 * carry the same word, which the caller has to see to. Null for everything else.
 */
export function withMeasureWord(text: string): (Quantity & { word: string }) | null {
  const whole = normalise(text).replace(/[。;,.]+$/, '');
  const start = whole.search(/\d/);
  const lead = start < 0 || start > 20 ? null : splitLead(whole.slice(0, start));
  const figure = lead && readNumber(whole.slice(start));
  if (!lead || !figure || !(lead.words === '' || namesANumber(lead.words) || plainLead(lead.words)))
    return null;
  const { comparator: behind, rest } = withoutSuffix(figure.rest);
  const [, multiple = '', word = ''] = /^([百千万亿]?)([\p{Script=Han}]{1,4})$/u.exec(rest) ?? [];
  if (word === '' || NO_COUNT.test(word) || !isNoun(word)) return null;
  if (lead.comparator && behind && lead.comparator !== behind) return null;
  return {
    kind: 'quantity',
    comparator: lead.comparator ?? behind,
    number: figure.number,
    unit: { text: multiple + word, base: word, factor: new Decimal(MULTIPLE[multiple] ?? 1) },
    remark: '',
    word,
  };
}

function withoutSuffix(text: string): { comparator: '≥' | '≤' | null; rest: string } {
  for (const [comparator, pattern] of SUFFIXES) {
    const match = pattern.exec(text);
    if (match && match.index + match[0].length === text.length) {
      return { comparator, rest: text.slice(0, match.index) };
    }
  }
  return { comparator: null, rest: text };
}
