import { sum } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import { indicatorsOf } from '../../model/indicator.ts';
import type { CostTotals } from '../../model/scorecard.ts';
import { moneyFactor } from '../../values/index.ts';
import { numberOf } from '../derive.ts';
import { costAmounts } from '../methods/cost.ts';
import { addSpreads, meets, spreadOf, spreadOfAmount } from '../sums/printed.ts';
import { scoredRow } from './budget.ts';

/**
 * Null unless every objective has its cost sentence: only then should they make up the whole. Amounts are compared
 * in the unit of the budget block.
 */
export function costTotals({ budget, groups }: Form): CostTotals | null {
  const executed = budget && scoredRow(budget)?.figures.get('executed');
  const whole = numberOf(executed?.value);
  if (!budget || !executed || !whole) return null;
  const objectives = groups.filter((group) => group.kind === 'objective');
  // A single one has no others to be added to.
  if (objectives.length < 2) return null;
  const factor = moneyFactor(budget.unit);
  const rows = indicatorsOf(groups).flatMap(({ actual, path }) => {
    if (actual?.value.kind !== 'amounts') return [];
    const { spent } = costAmounts(actual.value);
    return spent ? [{ spent: spent.div(factor), at: actual.at, objective: path[0] }] : [];
  });
  const covered = new Set(rows.map((row) => row.objective));
  if (rows.length < 2 || covered.size < objectives.length || rows.length > objectives.length) return null;
  const added = sum(rows.map((row) => row.spent));
  const spreads = () => addSpreads(rows.map((row) => spreadOf(row.spent, 2)));
  const compares = added.equals(whole)
    ? 'equal'
    : meets(spreads(), spreadOfAmount(whole, budget.unit))
      ? 'rounding'
      : 'differs';
  return { added, whole, compares, at: executed.at, related: rows.map((row) => row.at) };
}
