import { Decimal, sum } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import type { Profile } from '../../model/profile.ts';
import type { ScoredBudget, ScoredGroup, ScoredItem } from '../../model/scorecard.ts';
import { numberOf } from '../derive.ts';
import { countedScore, statedScore, verdictOf } from '../item.ts';
import { isExtra } from '../points/extra.ts';
import { budgetScoreStands, deriveBudget, scoredRow } from './budget.ts';

/** The scored row of the budget block with its due score. */
export function scoreBudget(
  form: Form,
  profile: Profile,
  indicators: readonly ScoredItem[],
): ScoredBudget | null {
  const { budget } = form;
  const row = budget && scoredRow(budget);
  if (!budget || !row) return null;
  const scored = budget.headers.has('score') || budget.points !== null;
  const printed = numberOf(row.figures.get('points')?.value) ?? budget.points?.value ?? null;
  const points = printed ?? (scored && profile.budget.points ? new Decimal(profile.budget.points) : null);
  const score = row.figures.get('score') ?? null;
  const meant = points && (pointsLeft(points, statedScore(score), indicators, profile) ?? points);
  const derivation = deriveBudget(budget, meant, profile);
  return {
    budget,
    rate: derivation.attainment,
    item: {
      indicator: null,
      name: '预算执行',
      path: [],
      points,
      sharedPoints: null,
      ceiling: meant,
      score,
      stated: statedScore(score),
      derivation,
      verdict: 'unknown',
      diagnosis: null,
      ruling: null,
      counted: null,
      onTrust: false,
      at: score?.at ?? row.name.at,
    },
  };
}

/**
 * The points that the indicators leave for the budget, where those printed for it lift the whole above full marks and
 * its score does not need them: 100 typed for 10. Null where the printed ones stand: where they are only somewhat too many, the points of
 * another row may be what is wrong.
 */
function pointsLeft(
  printed: Decimal,
  stated: Decimal | null,
  indicators: readonly ScoredItem[],
  { points: { total } }: Profile,
): Decimal | null {
  const others = indicators.filter((item) => !isExtra(item) && item.points !== null);
  if (others.length === 0) return null;
  const left = new Decimal(total).minus(sum(others.flatMap(({ points }) => points ?? [])));
  if (!left.greaterThan(0) || printed.lessThan(left.times(MANY)) || stated?.greaterThan(left)) return null;
  return left;
}

/** Ten times as many is a slip of typing; with rows that are off too it may come to less. */
const MANY = 5;

/** Verdict and counted score, once rulings have had their say. */
export function settleBudget({ item, budget }: ScoredBudget, profile: Profile): void {
  const { stated, ceiling: points } = item;
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

/** The budget block among the groups; nothing where it carries no points. */
export function budgetGroup(budget: ScoredBudget | null): ScoredGroup[] {
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
