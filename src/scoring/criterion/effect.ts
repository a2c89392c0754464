import { Decimal } from '../../model/decimal.ts';
import type { Bonus, Worth } from './model.ts';
import { ITS_POINTS, oneOf } from './vocabulary.ts';
import { NUMBER, WORTH, worthOf } from './worth.ts';

/** What one phrase of a 评分标准 does to the score. `rest` is what stands before it: the condition. */
export type Effect =
  | { kind: 'give'; worth: Worth; rest: string }
  | { kind: 'take'; worth: Worth; rest: string }
  /** 扣完为止; with a number, 最多扣2分. */
  | { kind: 'limit'; most: Decimal | null }
  | { kind: 'bonus'; bonus: Bonus }
  /** 各占指标分值的1/4. */
  | { kind: 'each'; worth: Worth; rest: string }
  /** 重点工作完成率×该指标分值; `points` where it names them, ×5分. */
  | { kind: 'product'; words: string; points: Decimal | null }
  | { kind: 'proportion' };

/** Words that give, take or share out points; 得分率, 5分钟 and 分析 do not. */
export const TELLS_POINTS =
  /\d分(?!钟|之|公司|局|为)|扣|满分|不得分|加分|[得计记](?:全)?分(?![率值数情])|该指标分值|B\/A|A\/B|[×*](?:该|本)?(?:项|指标)*(?:分值|权重)|各(?:占|得|计)/;

const ITS = oneOf(ITS_POINTS);
const GIVES = '(?:则|应|可|即|就|直接|均|也)*(?:予以|给予|可)?(?:得|计|记|给|赋|为|评|加权得)?';
const GIVE = new RegExp(
  `^(?<rest>.*?)(?:的|时|者)*[:→]*${GIVES}\\(?(?<worth>${WORTH})(?:计算|计)?\\)?(?:的)?$`,
);
const COUNTED_FULL = /^(?<rest>.*?)(?:的|时|者)*(?:则|应|可|即)*按满分(?:计算|计|计分|处理)?$/;
/** 有则得分: all of them. */
const THEN_POINTS = /^(?<rest>.+?)(?:的|时)*(?:则|即|方可|方能|即可)(?:得|计)分$/;
const TAKES = '(?:则|应|可|即|相应|再|各)*(?:扣减|扣除|减扣|倒扣|扣|减)(?:去)?';
const TAKE = new RegExp(
  `^(?<rest>.*?)(?:的|时|者)*[:→]*${TAKES}(?:其)?(?<worth>${WORTH}|${NUMBER}%)(?:的)?$`,
);
const LIMIT = [
  new RegExp(`(?:扣完|扣满|扣至|扣到|扣够)(?:满)?(?<most>${NUMBER})分(?:为止|即止|止)?$`),
  new RegExp(
    `^(?=.*(?:最多|最高|累计|合计|总共|至多|共扣|不超过))(?:最多|最高|累计|合计|总共|至多|该项|本项|共)*(?:可|只)?扣(?:除|减)?(?:分)?(?:最多|最高)?(?:不超过)?(?<most>${NUMBER})分$`,
  ),
  new RegExp(`^扣分(?:总和|合计|累计)?(?:最多|最高)?(?:不超过|不超出|以)(?<most>${NUMBER})分(?:为限)?$`),
];
const LIMIT_ALL =
  /^(?:最高|最多)(?:得|计)?\d+(?:\.\d+)?分$|^(?:直至|直到)?(?:本项|该项|该指标|本指标)?(?:分值|分数|得分)?扣完?(?:完|至0分|到0分|光)(?:该项|本项|该指标|本指标)?(?:分值|分数|分)?(?:为止|即止|止)?$|^(?:最低|最少)(?:得|计|为|扣至)?0分$|^不(?:计|得|出现|倒扣|记)负分$|^(?:最高|最多)(?:得分)?不?(?:超过)?(?:该|本)?(?:指标|项)?(?:分值|权重|满分)(?:上限)?$|^(?:满分|扣完|计满)为止$|^(?:总)?得分不(?:得)?(?:超过|突破|高于)(?:该|本)?(?:指标|项)?(?:分值|权重|满分)(?:上限)?$/;
const ADDS = new RegExp(`加(?<each>${NUMBER})分$`);
const MOST_ADDED = new RegExp(
  `^(?:最多|最高|累计|合计|至多)*(?:可)?加(?:分)?(?:最多|最高)?(?:不超过|至)?(?<most>${NUMBER})分$|^加分(?:总和|合计|累计)?(?:最多|最高)?不超过(?<most2>${NUMBER})分$`,
);
const EACH = new RegExp(
  `^(?<rest>.*?)(?:每项|每个要点|每个|各项|每条)?(?:各占|各得|各计|各为|均占|各)(?:该|本)?(?:项)?(?<worth>(?:${ITS}的?)?${NUMBER}/${NUMBER}(?:的?${ITS}|分)?|${WORTH})$`,
);
const RATE = '[^;。,×*÷/]*?(?:率|度|比例|比重|占比|系数|程度)';
const PRODUCT = new RegExp(
  `^(?:(?:实际|本项|该项|指标)?得分[=:为])?(?<words>${RATE})[×*xX](?:该|本)?(?:项|指标|项指标)?(?:分值|权重分?|满分|标准分|(?<points>${NUMBER})分?)$`,
);
const PROPORTION = new RegExp(
  '(?:按|依|依据|根据|以).*(?:比例|比率|比重|完成率|执行率|完成情况|完成度|完成程度|折算).*(?:得分|计分|记分|计算|给分|扣分|分值|赋分|折算|打分)|' +
    '(?:B/A|A/B|÷|/)[^,;]*[×*xX](?:该|本)?(?:指标|项)*(?:分值|权重)|[×*xX](?:该|本)(?:指标|项)(?:分值|权重)|按比例|成比例',
);

/** Reads the effect at the end of a phrase; null where it has none. */
export function effectOf(phrase: string): Effect | null {
  return (
    limit(phrase) ??
    bonus(phrase) ??
    product(phrase) ??
    (PROPORTION.test(phrase) ? { kind: 'proportion' } : null) ??
    each(phrase) ??
    matched(phrase, TAKE, 'take') ??
    matched(phrase, GIVE, 'give') ??
    fullAsSuch(phrase)
  );
}

function limit(phrase: string): Effect | null {
  for (const pattern of LIMIT) {
    const most = pattern.exec(phrase)?.groups?.most;
    if (most !== undefined) return { kind: 'limit', most: new Decimal(most) };
  }
  return LIMIT_ALL.test(phrase) ? { kind: 'limit', most: null } : null;
}

function bonus(phrase: string): Effect | null {
  const groups = MOST_ADDED.exec(phrase)?.groups;
  const most = groups?.most ?? groups?.most2;
  if (most !== undefined && /最|累计|合计|至多|不超过/.test(phrase)) {
    return { kind: 'bonus', bonus: { most: new Decimal(most) } };
  }
  return ADDS.test(phrase) ? { kind: 'bonus', bonus: { most: null } } : null;
}

function product(phrase: string): Effect | null {
  const { words, points } = PRODUCT.exec(phrase)?.groups ?? {};
  if (words === undefined) return null;
  return { kind: 'product', words, points: points === undefined ? null : new Decimal(points) };
}

function each(phrase: string): Effect | null {
  const { rest, worth } = EACH.exec(phrase)?.groups ?? {};
  return worth === undefined ? null : { kind: 'each', worth: worthOf(worth), rest: rest ?? '' };
}

function matched(phrase: string, pattern: RegExp, kind: 'give' | 'take'): Effect | null {
  const { rest, worth } = pattern.exec(phrase)?.groups ?? {};
  return worth === undefined
    ? null
    : { kind, worth: worthOf(worth), rest: (rest ?? '').replace(/[的时者,]+$/, '') };
}

function fullAsSuch(phrase: string): Effect | null {
  const rest = (COUNTED_FULL.exec(phrase) ?? THEN_POINTS.exec(phrase))?.groups?.rest;
  return rest === undefined ? null : { kind: 'give', worth: worthOf('满分'), rest };
}
