import type { Amounts } from '../model/value.ts';
import { leadingMeasure } from './measures.ts';
import { readNumber } from './numeral.ts';
import { readUnit } from './unit.ts';

const LABEL = /^[,;。、]?([\p{Script=Han}“”"《》()]{1,30}?)[:=]?(?=\d)/u;
const LINK = /[为是共]+$/;
/** About so much, so much at most, so much of it: none of these labels an amount. */
const VAGUE =
  /[约近每]$|左右|其中|结[余转].*(?:预算|支出|执行|决算)|(?:预算|支出|执行|决算).*结[余转]|(不超过|不高于|不低于|不少于|超过|以内|至少|最多|未)$/;

/**
 * A sentence in which every number is an amount of money with words in front of it:
 * 预算批复 2825.03 万元，调整后的预算为 2747.41 万元，决算数为 2747.41 万元. Null for fewer than two amounts and for any other text.
 *
 * @param text normalised, without punctuation at the end
 */
export function readAmounts(text: string): Amounts | null {
  const items: Amounts['items'] = [];
  let rest = text;
  while (rest !== '') {
    const item = readItem(rest);
    if (!item) return null;
    const { label, number, unit } = item;
    items.push({ label, number, unit });
    rest = item.rest;
  }
  return items.length > 1 ? { kind: 'amounts', items } : null;
}

function readItem(text: string): (Amounts['items'][number] & { rest: string }) | null {
  const label = LABEL.exec(text);
  const figure = label && readNumber(text.slice(label[0].length));
  const unit = figure && readUnit(figure.rest);
  if (!figure || unit?.measure?.kind !== 'money' || unit.unit.text.includes('/')) return null;
  if (!/^(?:[,;。、]|$)/.test(unit.rest)) return null;
  const name = label?.[1]?.replace(LINK, '') ?? '';
  if (name === '' || VAGUE.test(name) || leadingMeasure(name)?.word === name) return null;
  return { label: name, number: figure.number, unit: unit.unit, rest: unit.rest };
}
