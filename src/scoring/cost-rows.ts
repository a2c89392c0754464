import { type Decimal, sum } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { scoredRow } from './budget.ts';
import { costAmounts } from './cost.ts';
import { numberOf } from './derive.ts';
import { addSpreads, meets, spreadOf, spreadOfAmount } from './printed.ts';

/** What the cost rows of the objectives spent together, against the executed amount of the budget block. */
export interface CostTotals {
  added: Decimal;
  whole: Decimal;
  compares: 'equal' | 'rounding' | 'differs';
  at: Place;
  related: Place[];
}

/**
 * Null unless every objective has its cost sentence: only then should they make up the whole. Amounts are compared
 * in the unit of the budget block.
 */
export function costTotals(card: Scorecard): CostTotals | null {
  const { budget } = card;
  const executed = budget && scoredRow(budget.budget)?.figures.get('executed');
  const whole = numberOf(executed?.value);
  if (!budget || !executed || !whole) return null;
  const objectives = card.form.groups.filter((group) => group.kind === 'objective');
  // A single one has no others to be added to.
  if (objectives.length < 2) return null;
  const factor = budget.budget.unit === '元' ? 1 : 10_000;
  const rows = card.indicators.flatMap(({ indicator }) => {
    const value = indicator?.actual?.value;
    if (value?.kind !== 'amounts' || !indicator?.actual) return [];
    const { spent } = costAmounts(value);
    return spent ? [{ spent: spent.div(factor), at: indicator.actual.at, objective: indicator.path[0] }] : [];
  });
  const covered = new Set(rows.map((row) => row.objective));
  if (rows.length < 2 || covered.size < objectives.length || rows.length > objectives.length) return null;
  const added = sum(rows.map((row) => row.spent));
  const spread = addSpreads(rows.map((row) => spreadOf(row.spent, 2)));
  const result = { added, whole, at: executed.at, related: rows.map((row) => row.at) };
  if (added.equals(whole)) return { ...result, compares: 'equal' };
  if (meets(spread, spreadOfAmount(whole, budget.budget.unit))) return { ...result, compares: 'rounding' };
  return { ...result, compares: 'differs' };
}
