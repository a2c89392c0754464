import { type Decimal, HUNDRED, sum } from '../../model/decimal.ts';
import type { Budget } from '../../model/form.ts';
import { type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';

/**
 * Points written as percentages, 10% for 10: when all of them are, and they add up to 100, with or without those of
 * the budget, they are turned into points. Else they stay what they are and cannot be scored by.
 */
export function turnPercentPoints(groups: readonly IndicatorGroup[], budget: Budget | null): void {
  const rows = indicatorsOf(groups);
  const cells = rows.flatMap((row) => row.points ?? []);
  if (cells.length === 0 || !cells.some((cell) => cell.value.kind === 'percent')) return;
  const own = budget?.rows.find((row) => row.scored)?.figures.get('points');
  const budgetPoints = numberOf(own) ?? budget?.points?.value ?? null;
  const all = sum(cells.flatMap((cell) => numberOf(cell) ?? []));
  const whole = all.equals(HUNDRED) || (budgetPoints !== null && all.plus(budgetPoints).equals(HUNDRED));
  if (!whole) return;
  for (const cell of [...cells, ...(own ? [own] : [])]) turn(cell);
}

function turn(cell: Located<Figure>): void {
  if (cell.value.kind === 'percent') cell.value = { kind: 'number', number: cell.value.number };
}

function numberOf(cell: Located<Figure> | undefined): Decimal | null {
  const figure = cell?.value;
  return figure?.kind === 'number' || figure?.kind === 'percent' ? figure.number : null;
}
