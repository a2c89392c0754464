import { Decimal, sum } from '../../model/decimal.ts';
import type { Form, StatedTotal } from '../../model/form.ts';
import type { Profile } from '../../model/profile.ts';
import type { Scorecard, ScoredBudget, ScoredGroup, ScoredItem } from '../../model/scorecard.ts';
import { capFor } from '../budget/budget-points.ts';
import { statedScore } from '../item.ts';
import { isExtra } from '../points/extra.ts';
import { cannotCount, pointsOf, sumOrNull } from './groups.ts';

/** The total as stated, summed and recomputed. */
export function totalsOf(
  form: Form,
  all: readonly ScoredItem[],
  groups: readonly ScoredGroup[],
  budget: ScoredBudget | null,
  blocks: Scorecard['blocks'],
  profile: Profile,
): Scorecard['totals'] {
  const total = principalTotal(form);
  const outer = groups.filter((group) => group.path.length === 0);
  const whole = blocks.find((block) => block.whole && block.expects !== 'short');
  const grouped = whole ? [whole.points] : outer.map((group) => group.recomputed);
  const ungrouped = form.groups.some((group) => group.name === '');
  const parts =
    ungrouped && !whole ? all.map((item) => item.counted) : [budget?.item.counted ?? null, ...grouped];
  const summed = sumOrNull(all.map((item) => item.stated));
  const cap = capFor(budget?.rate ?? null, profile);
  const unscored = summed === null && !form.columns.has('score');
  const added = unscored || all.some(cannotCount) ? null : sumOrNull(parts);
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
  const hundred = outer.filter(({ items }) => !items.every(isExtra));
  const brackets = hundred.map((group) => group.points);
  if (brackets.length === 0 || brackets.some((points) => points === null)) return null;
  return sum([
    ...brackets.flatMap((points) => points ?? []),
    ...(budget?.item.points ? [budget.item.points] : []),
    // Rows of a second table that stands under no group, each with points of its own.
    ...all.flatMap((item) => (item.indicator && item.path.length === 0 && item.points ? [item.points] : [])),
  ]);
}
