import { normalise } from '../../values/index.ts';
import { type Effect, effectOf, TELLS_POINTS } from './effect.ts';

/** A condition with what it does to the score. */
export interface Statement {
  /** The phrases before the effect, and what stands before it in its own phrase. */
  conditions: string[];
  effect: Effect;
  words: string;
}

/** A 评分标准 taken apart. */
export interface Statements {
  said: Statement[];
  /** Phrases without an effect that were closed by 。 or ；: 以100%为标准. */
  loose: string[];
  /** Phrases that speak of points in a way that is not known. */
  unread: string[];
  /** How many items ①②③… the text has. */
  items: number;
}

const PREFIX = /^(?:评分|计分|评价|打分|扣分)(?:标准|办法|细则|方法|规则|依据)?:/;
const ITEM =
  /^(?:[①-⑳]|[(（]?(?:\d{1,2}|[一二三四五六七八九十])[)）]|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]、)+/;
const ENUMERATED = /(?<![①-⑳、和及至~-])(?=[①-⑳](?![①-⑳、和及至~-]|(?:各|均|每|得|计|扣)))/g;
/** Points at the end of a condition that runs on without a mark: ≥90%得满分低于90%不得分. */
const RUNS_ON =
  /(?<=(?:得|计|记|扣|扣除|扣减)(?:\d+(?:\.\d+)?|满)分|不得分|不计分)(?=[\p{Script=Han}①-⑳≥≤<>])(?!为止|即止|止|钟|值|率|的|者|至|到|以上|以下|计算|处理|标准)/gu;
/** A formula says what a rate is: 控制率=（在职人员数/编制数）×100%. */
const DEFINITION = /[=:].*(?:[÷×]|\/\D|\D\/)|^[^=]*率=[^\d]/;

/** @param words normalised */
export function takeApart(words: string): Statements {
  const text = words.replace(PREFIX, '').replace(ENUMERATED, ';').replace(RUNS_ON, ';');
  const items = new Set(words.match(/[①-⑳]/g) ?? []).size;
  const result: Statements = { said: [], loose: [], unread: [], items };
  let pending: string[] = [];
  const close = () => {
    result.loose.push(...pending);
    pending = [];
  };
  for (const [, raw = '', end = ''] of text.matchAll(/([^,;。\n!]*)([,;。\n!]|$)/g)) {
    const phrase = raw.replace(ITEM, '').trim();
    if (phrase !== '') pending = takePhrase(phrase, pending, result);
    if (/[;。\n!]/.test(end)) close();
  }
  close();
  return result;
}

/** Puts a phrase where it belongs; gives back the conditions that wait for their effect. */
function takePhrase(phrase: string, pending: string[], result: Statements): string[] {
  if (DEFINITION.test(phrase) && !/[得计扣加]\d|得分|满分|分值|权重/.test(phrase)) return pending;
  const effect = effectOf(phrase);
  if (!effect) {
    if (!TELLS_POINTS.test(phrase)) return [...pending, phrase];
    result.unread.push(phrase);
    return [];
  }
  const own = 'rest' in effect && effect.rest !== '' ? [effect.rest.replace(ITEM, '')] : [];
  const conditions = [...pending, ...own].filter((words) => words !== '');
  result.said.push({ conditions, effect, words: [...pending, phrase].join('，') });
  return [];
}

/** The text of a 评分标准 in one writing; null where it is no standard. */
export function standardText(words: string): string | null {
  const text = normalise(words);
  return TELLS_POINTS.test(text) && !SHARES_POINTS_OUT.test(text) ? text : null;
}

/** 15分÷三级指标个数: about the points of the row, not about its score. */
const SHARES_POINTS_OUT = /个数.{0,6}平均|÷(?:三级)?指标个数/;
