import { Decimal, sum } from '../model/decimal.ts';
import { type Form, type Indicator, indicatorsOf, isEvaluation, type StatedTotal } from '../model/form.ts';
import type { Profile } from '../model/profile.ts';
import type { Ruling, Scorecard, ScoredBudget, ScoredGroup, ScoredItem } from '../model/scorecard.ts';
import { checkBlocks } from './block.ts';
import { budgetScoreStands, deriveBudget, executionRate, scoredRow } from './budget.ts';
import { capFor } from './budget-points.ts';
import { conclusionChecks } from './conclusion.ts';
import { type AssignedPoints, derive, numberOf } from './derive.ts';
import { diagnose } from './diagnose.ts';
import { gradeOf } from './grade.ts';
import { pointsOf, scoreGroups, sumOrNull } from './groups.ts';
import { countedScore, statedScore, verdictOf } from './item.ts';
import { assignPoints } from './row-points.ts';
import { applyRulings } from './rulings.ts';
import { shareScores } from './shared-score.ts';
import { scoreEvaluation } from './summary-card.ts';

/** Recomputes a whole form: a due score beside every stated one, and the sums stated, summed and recomputed. */
export function scoreForm(
  form: Form,
  profile: Profile,
  chosen: Pick<Scorecard, 'chosenBy' | 'overrides'> & Partial<Pick<Scorecard, 'statements'>>,
  rulings: readonly Ruling[],
): Scorecard {
  if (isEvaluation(form)) return scoreEvaluation(form, profile, chosen, rulings);
  const indicators = [...indicatorsOf(form.groups)];
  const assigned = assignPoints(form, profile);
  const items = indicators.map((row) => scoreIndicator(row, profile, assigned.get(row) ?? null));
  shareScores(items, profile);
  const budget = scoreBudget(form, profile);
  const blocks = checkBlocks(form, items, budget?.item.points ?? null, profile);
  const all = budget ? [budget.item, ...items] : items;
  const applied = applyRulings(all, rulings);
  for (const [index, item] of items.entries()) {
    const neighbours = [indicators[index - 1], indicators[index + 1]].flatMap((row) => row ?? []);
    settle(item, neighbours, profile);
  }
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
    ...chosen,
    budget,
    indicators: items,
    groups: [...budgetGroup(budget), ...groups],
    totals,
    grade,
    blocks,
    rulings: applied,
    checks: conclusionChecks(form, [...budgetGroup(budget), ...groups], totals),
    clauses: null,
    impliedPoints: null,
  };
}

function scoreIndicator(indicator: Indicator, profile: Profile, assigned: AssignedPoints | null): ScoredItem {
  const stated = statedScore(indicator.score);
  // One points cell for several rows that are scored one by one: only their sum can be held against it.
  const shares = indicator.pointsRows !== 1 && indicator.scoreRows === 1;
  const { derivation, onTrust } = derive(
    shares ? { ...indicator, points: null } : indicator,
    profile,
    stated,
    assigned,
  );
  const printed = numberOf(indicator.points?.value);
  const points = shares ? null : (printed ?? assigned?.points ?? null);
  return {
    indicator,
    name: indicator.name,
    path: indicator.path,
    points,
    sharedPoints: shares ? printed : null,
    ceiling: points,
    score: indicator.score,
    stated,
    derivation,
    verdict: 'unknown',
    diagnosis: null,
    ruling: null,
    counted: null,
    onTrust,
    at: indicator.score?.at ?? indicator.at,
  };
}

/** Verdict, diagnosis and counted score, once blocks and rulings have had their say. */
function settle(item: ScoredItem, neighbours: Indicator[], profile: Profile): void {
  const { indicator, points, stated, derivation } = item;
  // The row above answers for it.
  if (indicator?.scoreRows === 0) return;
  item.verdict = verdictOf(item.score, stated, derivation, profile);
  if (item.ruling && stated) item.verdict = stated.equals(item.ruling.score) ? 'agrees' : 'differs';
  item.counted = countedScore(item);
  const { due } = derivation;
  if (
    item.verdict !== 'differs' ||
    item.diagnosis ||
    due.kind !== 'exact' ||
    !indicator ||
    !points ||
    !stated
  )
    return;
  const exact = derivation.exact ?? due.value;
  const { decimals } = profile.rounding;
  item.diagnosis = diagnose({ indicator, points, stated, due: due.value, exact, neighbours, decimals });
}

function scoreBudget(form: Form, profile: Profile): ScoredBudget | null {
  const { budget } = form;
  const row = budget && scoredRow(budget);
  if (!budget || !row) return null;
  const scored = budget.headers.has('score') || budget.points !== null;
  const printed = numberOf(row.figures.get('points')?.value) ?? budget.points?.value ?? null;
  const points = printed ?? (scored && profile.budget.points ? new Decimal(profile.budget.points) : null);
  const score = row.figures.get('score') ?? null;
  return {
    budget,
    rate: executionRate(row, budget, profile)?.exact ?? null,
    item: {
      indicator: null,
      name: '预算执行',
      path: [],
      points,
      sharedPoints: null,
      ceiling: points,
      score,
      stated: statedScore(score),
      derivation: deriveBudget(budget, points, profile),
      verdict: 'unknown',
      diagnosis: null,
      ruling: null,
      counted: null,
      onTrust: false,
      at: score?.at ?? row.name.at,
    },
  };
}

function settleBudget({ item, budget }: ScoredBudget, profile: Profile): void {
  const { stated, points } = item;
  item.verdict = verdictOf(item.score, stated, item.derivation, profile);
  if (item.ruling && stated) item.verdict = stated.equals(item.ruling.score) ? 'agrees' : 'differs';
  else if (
    item.verdict === 'differs' &&
    stated &&
    points &&
    budgetScoreStands(stated, budget, points, profile)
  ) {
    item.verdict = 'rounding';
  }
  item.counted = countedScore(item);
}

function budgetGroup(budget: ScoredBudget | null): ScoredGroup[] {
  if (!budget || (!budget.item.points && !budget.item.stated)) return [];
  const { item } = budget;
  return [
    {
      kind: 'budget',
      name: item.name,
      path: [],
      group: null,
      points: item.points,
      stated: item.stated,
      summed: item.stated,
      recomputed: item.counted,
      items: [item],
      at: item.at,
    },
  ];
}

function totalsOf(
  form: Form,
  all: readonly ScoredItem[],
  groups: readonly ScoredGroup[],
  budget: ScoredBudget | null,
  blocks: Scorecard['blocks'],
  profile: Profile,
): Scorecard['totals'] {
  const total = principalTotal(form);
  const outer = groups.filter((group) => group.path.length === 0);
  const whole = blocks.find((block) => block.whole && block.expects === 'full');
  const grouped = whole ? [whole.points] : outer.map((group) => group.recomputed);
  const ungrouped = form.groups.some((group) => group.name === '');
  const parts =
    ungrouped && !whole ? all.map((item) => item.counted) : [budget?.item.counted ?? null, ...grouped];
  const summed = sumOrNull(all.map((item) => item.stated));
  const cap = capFor(budget?.rate ?? null, profile);
  const added = summed === null && !form.columns.has('score') ? null : sumOrNull(parts);
  return {
    points: pointsTotal(all, outer, budget),
    stated: total ? statedScore(total.score) : null,
    summed,
    recomputed: added && cap ? Decimal.min(added, cap.total) : added,
    cap,
    at: total?.score?.at ?? total?.label.at ?? null,
  };
}

/** 总分 before 合计, which in some forms is of the indicators only. */
function principalTotal(form: Form): StatedTotal | undefined {
  const stated = form.totals.filter((total) => statedScore(total.score) !== null);
  return stated.find((total) => /总/.test(total.label.text)) ?? stated[0] ?? form.totals[0];
}

/** All points, from the rows; from the brackets where the rows print none. */
function pointsTotal(
  all: readonly ScoredItem[],
  outer: readonly ScoredGroup[],
  budget: ScoredBudget | null,
): Decimal | null {
  const rows = pointsOf(all);
  if (rows) return rows;
  const brackets = outer.map((group) => group.points);
  if (brackets.length === 0 || brackets.some((points) => points === null)) return null;
  return sum([
    ...brackets.flatMap((points) => points ?? []),
    ...(budget?.item.points ? [budget.item.points] : []),
    // Rows of a second table that stands under no group, each with points of its own.
    ...all.flatMap((item) => (item.indicator && item.path.length === 0 && item.points ? [item.points] : [])),
  ]);
}
