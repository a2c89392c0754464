import { type Form, isEvaluation } from '../model/form.ts';
import { indicatorsOf } from '../model/indicator.ts';
import type { Profile } from '../model/profile.ts';
import type { Ruling, Scorecard } from '../model/scorecard.ts';
import { costTotals } from './budget/cost-rows.ts';
import { budgetGroup, scoreBudget, settleBudget } from './budget/score-budget.ts';
import { conclusionChecks } from './evaluation/conclusion.ts';
import { scoreEvaluation } from './evaluation/evaluation-card.ts';
import { allowReduced } from './methods/over-reduced.ts';
import { checkBlocks } from './points/block.ts';
import { isExtra } from './points/extra.ts';
import { assignPoints } from './points/row-points.ts';
import { shareScores } from './points/shared-score.ts';
import { applyRulings } from './rulings.ts';
import { scoreIndicator, settle } from './score-indicator.ts';
import { gradeOf } from './sums/grade.ts';
import { scoreGroups } from './sums/groups.ts';
import { totalsOf } from './sums/totals.ts';

/** Recomputes a whole form: a due score beside every stated one, and the sums stated, summed and recomputed. */
export function scoreForm(
  form: Form,
  profile: Profile,
  chosen: Pick<Scorecard, 'chosenBy' | 'overrides'> & Partial<Pick<Scorecard, 'statements' | 'unread'>>,
  rulings: readonly Ruling[],
): Scorecard {
  if (isEvaluation(form)) return scoreEvaluation(form, profile, chosen, rulings);
  const indicators = indicatorsOf(form.groups);
  const assigned = assignPoints(form, profile);
  const items = indicators.map((row) => scoreIndicator(row, profile, assigned.get(row) ?? null));
  allowReduced(items, form, profile);
  shareScores(items, profile);
  const budget = scoreBudget(form, profile, items);
  const ordinary = items.filter((item) => !isExtra(item));
  const blocks = checkBlocks(form, ordinary, budget?.item.points ?? null, profile);
  const all = budget ? [budget.item, ...items] : items;
  const applied = applyRulings(all, rulings);
  for (const item of items) settle(item, indicators, profile);
  if (budget) settleBudget(budget, profile);

  const groups = scoreGroups(form, items, blocks);
  const totals = totalsOf(form, all, groups, budget, blocks, profile);
  const grade = {
    stated: form.totals.flatMap((total) => total.grade ?? [])[0]?.value ?? null,
    recomputed: totals.recomputed ? (gradeOf(totals.recomputed, profile.grades)?.names[0] ?? null) : null,
  };
  return {
    form,
    profile,
    statements: [],
    unread: [],
    ...chosen,
    budget,
    indicators: items,
    groups: [...budgetGroup(budget), ...groups],
    totals,
    grade,
    blocks,
    rulings: applied,
    costs: costTotals(form),
    checks: conclusionChecks(form, [...budgetGroup(budget), ...groups], totals, profile),
    clauses: null,
    impliedPoints: null,
  };
}
