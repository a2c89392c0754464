import { writingsOf } from '../model/grade.ts';
import type { GradeBand } from '../model/profile.ts';
import type { Claim } from './claim.ts';

const NAME = '(?<name>基本合格|不合格|优秀|良好|中等|较差|较好|合格|一般|优|良|中|差)';
const QUOTED = `[“”"'‘’「」]?${NAME}[“”"'‘’「」]?`;
const NUMBER = String.raw`\d{1,3}(?:\.\d+)?`;
const MARK = (name: string) => `分?(?:\\((?<${name}>不?含)(?:${NUMBER})?分?\\))?分?`;
/** What is graded: X, 得分, 综合评分. */
const SCORE = '(?:[A-Za-z]|(?:综合|评价|自评|绩效|最终|总体)*(?:得分|总分|评分|分数|分值))';
/** 90(含)-100, 90分(含)~100分, 100—90, [80,90). */
const RANGE = `(?<a>${NUMBER})${MARK('ma')}[-–—~至到,]+(?<b>${NUMBER})${MARK('mb')}`;
/** 90>X≥75, 75≤得分<90, ≥75且<90. */
const BETWEEN = `(?:(?<x>${NUMBER})分?[><≥≤]${SCORE}?[><≥≤](?<y>${NUMBER})|${SCORE}?[><≥≤](?<z>${NUMBER})分?(?:且|,|并)${SCORE}?[><≥≤](?<w>${NUMBER}))分?`;
/** 60分以下, 90分以上(含90分), ≥90, X≥90. */
const BOUND = `${SCORE}?(?:在|为)?(?:(?<op>≥|≤|>|<|大于等于|小于等于|大于|小于|不低于|高于|低于|不足|未达到))?(?<v>${NUMBER})${MARK('mv')}(?<tail>及?以[上下])?(?:\\((?<mt>不?含)(?:${NUMBER}分?)?\\))?`;

/** 「90-100分为优」, 「90分(含)~100分对应的等级为“优”」, 「90~100优秀」. */
const RANGE_FIRST = new RegExp(
  String.raw`[\[(]?(?:${BETWEEN}|${RANGE}|${BOUND})分?[\])]?(?:之间)?的?,?(?:对应的?)?(?:等级|评价等级|评价结果|结果|等次)?(?:评定为|确定为|认定为|为|是|评为|定为|:|的为|属于?)?${QUOTED}(?!\d)`,
  'g',
);
/** 「优:90-100分」, 「优90(含)-100」, 「优秀（X≥90）」. */
const NAME_FIRST = new RegExp(
  String.raw`${QUOTED}(?:等级|等次|级|档)?(?:[:为是(\[]|等级)*(?:${BETWEEN}|${RANGE}|${BOUND})`,
  'g',
);

interface Found {
  name: string;
  low: number;
  /** Null where nothing is above. */
  high: number | null;
  at: number;
  length: number;
}

/** The grades of a note, which is only believed when it gives three or more that follow one another. */
export function gradesIn(text: string): Claim | null {
  const words = text.replace(/>=|=>|≧|⩾/g, '≥').replace(/<=|=<|≦|⩽/g, '≤');
  for (const pattern of [RANGE_FIRST, NAME_FIRST]) {
    const found = [...words.matchAll(pattern)].flatMap((match) => bandFrom(match) ?? []);
    const bands = inOrder(found);
    const [first, last] = [found[0], found.at(-1)];
    if (!bands || !first || !last) continue;
    return {
      setting: 'grades',
      value: printGrades(bands),
      words: words.slice(first.at, last.at + last.length),
      of: ({ grades }) => (grades.length === 0 ? null : printGrades(grades)),
      apply: (profile) => ({ ...profile, grades: bands }),
    };
  }
  return null;
}

function bandFrom(match: RegExpMatchArray): Found | null {
  const { groups = {}, index = 0 } = match;
  const place = { name: groups.name ?? '', at: index, length: match[0].length };
  if (groups.a !== undefined && groups.b !== undefined) {
    const [a, b] = [Number(groups.a), Number(groups.b)];
    return { ...place, low: Math.min(a, b), high: Math.max(a, b) };
  }
  const [x, y] = [groups.x ?? groups.z, groups.y ?? groups.w].map(Number);
  if (x !== undefined && y !== undefined && !Number.isNaN(x + y)) {
    return { ...place, low: Math.min(x, y), high: Math.max(x, y) };
  }
  const value = Number(groups.v);
  const upwards = /≥|>|大于|高于|不低于/.test(groups.op ?? '') || /上/.test(groups.tail ?? '');
  const downwards = /≤|<|小于|不足|未达到|(?<!不)低于/.test(groups.op ?? '') || /下/.test(groups.tail ?? '');
  if (upwards === downwards) return null;
  return upwards ? { ...place, low: value, high: null } : { ...place, low: 0, high: value };
}

/** Best first; null where they overlap, leave out the lowest or the highest, or are too few. */
function inOrder(found: readonly Found[]): GradeBand[] | null {
  const sorted = [...found].sort((a, b) => b.low - a.low);
  const names = new Set(sorted.map(({ name }) => name));
  if (sorted.length < 3 || names.size < sorted.length || sorted.at(-1)?.low !== 0) return null;
  const follow = sorted.every(({ high }, index) => {
    const above = sorted[index - 1];
    return above ? high !== null && high <= above.low && above.low - high <= 1 : high === null || high >= 100;
  });
  if (!follow) return null;
  return sorted.map(({ name, low, high }, index) => ({
    names: writingsOf(name),
    low: String(low),
    high: index === 0 || high === null ? null : String(high),
  }));
}

/** 「优 90–100、良 80–89」. */
function printGrades(grades: readonly GradeBand[]): string {
  return grades.map(({ names, low, high }) => `${names[0] ?? ''} ${low}–${high ?? '100'}`).join('、');
}
