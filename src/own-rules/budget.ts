import type { Form } from '../model/form.ts';
import type { Located } from '../model/place.ts';
import type { Profile } from '../model/profile.ts';
import { squeeze } from '../text/squeeze.ts';
import { type Claim, percent } from './claim.ts';

type Base = Profile['budget']['base'];

/** What a note says of the budget: its formula, its denominator, and from where on it has to be explained. */
export function budgetIn(words: string): Claim[] {
  return [formulaIn(words), baseIn(words), explainIn(words)].flatMap((claim) => claim ?? []);
}

/** 「20分*执行率」, 「执行率×10」. */
function formulaIn(words: string): Claim | null {
  const match =
    /(?<!\d)(\d+(?:\.\d+)?)分?[*×xX](?:预算)?执行率/.exec(words) ??
    /执行率[*×xX](\d+(?:\.\d+)?)(?!\d|%)/.exec(words);
  return match?.[1] ? pointsClaim(match[1], match[0]) : null;
}

export function pointsClaim(points: string, words: string): Claim {
  return {
    setting: 'budget.points',
    value: points,
    words,
    of: (profile) => profile.budget.points,
    apply: (profile) => withBudget(profile, { points }),
  };
}

const REVISED = '(?:调整后|全年|年度)(?:的)?(?:财政)?(?:资金|预算)(?:总额|数)?|调整(?:后)?预算数';
const ORIGINAL = '年初(?:部门)?(?:批复)?(?:的)?预算(?:数)?';
/** 「预算数为调整后财政资金总额」. */
const BASE_IS = new RegExp(
  `预算数(?:\\(A\\))?(?:是|为|指|即)(?:(?<revised>${REVISED})|(?<original>${ORIGINAL}))`,
);
/** 「执行率=全年执行数/年初预算数」. */
const RATE_IS = new RegExp(
  `执行率(?:\\(B\\/A\\))?[=为]{1,2}[^。;,]{0,12}?[÷/](?:(?<revised>${REVISED})|(?<original>${ORIGINAL}))`,
);

function baseIn(words: string): Claim | null {
  const match = BASE_IS.exec(words) ?? RATE_IS.exec(words);
  return match ? baseClaim(match.groups?.original ? 'original' : 'revised', match[0]) : null;
}

function baseClaim(base: Base, words: string): Claim {
  return {
    setting: 'budget.base',
    value: BASES[base],
    words,
    of: (profile) => BASES[profile.budget.base],
    apply: (profile) => withBudget(profile, { base }),
  };
}

const BASES: Record<Base, string> = { revised: '调整后（全年）预算数', original: '年初预算数' };

/** 「执行率未达到90%的需说明原因」. */
function explainIn(words: string): Claim | null {
  const match = /执行率(?:未达到|未达|低于|不足|小于|<)(\d{2})%[^。;]{0,8}?(?:说明|分析)/.exec(words);
  if (!match?.[1]) return null;
  const explainBelow = String(Number(match[1]) / 100);
  return {
    setting: 'budget.explainBelow',
    value: percent(explainBelow),
    words: match[0],
    of: (profile) => percent(profile.budget.explainBelow),
    apply: (profile) => withBudget(profile, { explainBelow }),
  };
}

/**
 * What the budget block itself says: its points in a bracket, a header or a column of their own, and which amount
 * carries the (A) of 执行率(B/A).
 */
export function budgetHeaders({ budget }: Form): { claim: Claim; at: Located<unknown> }[] {
  if (!budget) return [];
  const claims: { claim: Claim; at: Located<unknown> }[] = [];
  const { points, headers } = budget;
  if (points) claims.push({ claim: pointsClaim(points.value.toFixed(), squeeze(points.text)), at: points });
  const [original, revised, rate] = [headers.get('original'), headers.get('revised'), headers.get('rate')];
  const isA = (header: Located<string> | undefined) => header && /\(A\)/i.test(squeeze(header.text));
  if (original && revised && rate && /B\/A/i.test(squeeze(rate.text)) && isA(original) !== isA(revised)) {
    const [base, header]: [Base, Located<string>] = isA(original)
      ? ['original', original]
      : ['revised', revised];
    claims.push({ claim: baseClaim(base, `${squeeze(header.text)}、${squeeze(rate.text)}`), at: header });
  }
  return claims;
}

/** The profile itself where it says the same: most forms print what it says, and all of them are to share it. */
function withBudget(profile: Profile, said: Partial<Profile['budget']>): Profile {
  const changes = Object.entries(said).some(
    ([setting, value]) => profile.budget[setting as keyof Profile['budget']] !== value,
  );
  return changes ? { ...profile, budget: { ...profile.budget, ...said } } : profile;
}
