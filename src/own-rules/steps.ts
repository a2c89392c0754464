import { decimalOf } from '../model/decimal.ts';
import type { BudgetStep, Profile } from '../model/profile.ts';
import { type Claim, percent } from './claim.ts';

const RATE = '(\\d{1,3})%';
const INCLUDED = '(?:\\(不?含\\))?';
const EARNS = '的?,?(?:得|计|为)?(?:(\\d+(?:\\.\\d+)?)分|(满分)|不(?:得|计)分)';
/** 「90%以上得10分」, 「80%-90%得8分」, 「低于60%不得分」. */
const STEP = new RegExp(
  `(?:(?:≥|达到|不低于)?${RATE}${INCLUDED}(?:及?以上)|(?:≥|达到|不低于)${RATE}|${RATE}${INCLUDED}[-~至到—]+${RATE}${INCLUDED}|(?:低于|不足|小于|<)${RATE}|${RATE}${INCLUDED}以下)${EARNS}`,
  'g',
);

interface Found {
  from: number;
  /** Null where nothing is above. */
  to: number | null;
  /** Null for full marks. */
  points: number | null;
}

/** The points of the budget by steps of its rate; believed when the steps do not overlap and nothing else is said of them. */
export function stepsIn(words: string): Claim | null {
  for (const sentence of words.split('。')) {
    if (!/执行率/.test(sentence) || /比例|每/.test(sentence)) continue;
    const matches = [...sentence.matchAll(STEP)];
    const steps = inOrder(matches.map(stepFrom));
    if (!steps) continue;
    return {
      setting: 'budget.steps',
      value: print(steps),
      words: matches.map(([whole]) => whole).join('、'),
      of: ({ budget }) => (budget.steps.length === 0 ? null : print(budget.steps)),
      apply: (profile): Profile => ({ ...profile, budget: { ...profile.budget, steps, lostPerPoint: null } }),
    };
  }
  return null;
}

function stepFrom([, above, least, low, high, below, under, points, full]: RegExpMatchArray): Found {
  const earned = full ? null : points === undefined ? 0 : Number(points);
  const from = above ?? least ?? low;
  const to = high ?? below ?? under;
  return { from: Number(from ?? 0), to: to === undefined ? null : Number(to), points: earned };
}

/** Best first, with a step of unknown share where the note leaves rates out. */
function inOrder(found: readonly Found[]): BudgetStep[] | null {
  const sorted = [...found].sort((a, b) => b.from - a.from);
  const [best] = sorted;
  const whole = Math.max(...sorted.map(({ points }) => points ?? 0));
  const mixed = sorted.some(({ points }) => points === null) && whole > 0;
  if (!best || sorted.length < 2 || mixed || (best.to !== null && best.to < 100)) return null;
  if (best.points !== null && (whole === 0 || best.points < whole)) return null;
  const steps: BudgetStep[] = [];
  for (const [index, { from, to, points }] of sorted.entries()) {
    const above = sorted[index - 1];
    if (above && (to === null || to > above.from)) return null;
    if (above && to !== null && to < above.from) steps.push({ from: hundredth(to), share: null });
    steps.push({
      from: hundredth(from),
      share: points === null ? '1' : decimalOf(String(points)).div(Math.max(whole, 1)).toFixed(),
    });
  }
  if ((sorted.at(-1)?.from ?? 0) > 0) steps.push({ from: '0', share: null });
  return steps;
}

const hundredth = (percents: number) => decimalOf(String(percents)).div(100).toFixed();

const print = (steps: readonly BudgetStep[]) =>
  steps
    .map(({ from, share }) => `≥${percent(from)} ${share === null ? '没有规定' : `得 ${percent(share)}`}`)
    .join('、');
