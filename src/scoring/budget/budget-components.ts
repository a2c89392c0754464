import { type Decimal, sum } from '../../model/decimal.ts';
import type { Budget, BudgetRole, BudgetRow } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { numberOf } from '../derive.ts';
import { addSpreads, meets, spreadOfAmount } from '../sums/printed.ts';
import { scoredRow } from './budget.ts';
import { addUpAgainAndAgain, waysOf } from './budget-ways.ts';

/** One column of the budget block whose parts were added up against its total row. */
export interface PartsCheck {
  role: BudgetRole;
  whole: Located<Figure>;
  stated: Decimal;
  added: Decimal;
  /** The rows that were added, by name. */
  names: string[];
  compares: 'equal' | 'rounding' | 'differs';
}

/**
 * The parts under the total row (其中：财政拨款, 上年结转, 其他资金; or 1、资金来源 and 2、资金结构, two ways of dividing
 * the same money), each way on its own.
 */
export function checkParts(budget: Budget): PartsCheck[] {
  const total = scoredRow(budget);
  if (!total) return [];
  const place = budget.rows.indexOf(total);
  // A total row below its parts; one in the middle does not say which rows are its own.
  const isLast = place > 0 && place === budget.rows.length - 1;
  const parts = isLast ? budget.rows.slice(0, place) : place === 0 ? budget.rows.slice(1) : [];
  const ways = waysOf(parts);
  return (['original', 'revised', 'executed'] as const).flatMap((role) => {
    const checks = ways.flatMap((rows) => checkColumn(role, total, rows, budget));
    if (checks.length === 0) return largerPart(role, total, parts, budget);
    if (checks.every(({ compares }) => compares !== 'differs')) return checks;
    return addUp(role, total, parts, budget) ? [] : checks;
  });
}

/** Where the parts are not added up, because one stands alone, no part may be larger than the whole. */
function largerPart(
  role: BudgetRole,
  total: BudgetRow,
  parts: readonly BudgetRow[],
  budget: Budget,
): PartsCheck[] {
  const whole = total.figures.get(role);
  const stated = numberOf(whole?.value);
  if (!whole || !stated) return [];
  for (const part of parts) {
    const amount = numberOf(part.figures.get(role)?.value);
    if (!amount?.greaterThan(stated) || !/其中|资金|拨款|补助|财政/.test(part.name.text)) continue;
    const compares = compare([amount], stated, budget);
    if (compares === 'differs')
      return [{ role, whole, stated, added: amount, names: [part.name.text.replace(/\s+/g, '')], compares }];
  }
  return [];
}

/** The rows come to the total as one way, or as several that nothing tells apart but the amounts. */
function addUp(role: BudgetRole, total: BudgetRow, rows: readonly BudgetRow[], budget: Budget): boolean {
  const stated = numberOf(total.figures.get(role)?.value);
  if (!stated) return false;
  const amounts = rows.map((row) => numberOf(row.figures.get(role)?.value));
  const isWhole = (run: readonly Decimal[]) => compare(run, stated, budget) !== 'differs';
  return isWhole(amounts.flatMap((amount) => amount ?? [])) || addUpAgainAndAgain(amounts, isWhole);
}

function checkColumn(role: BudgetRole, total: BudgetRow, rows: BudgetRow[], budget: Budget): PartsCheck[] {
  const whole = total.figures.get(role);
  const stated = numberOf(whole?.value);
  const amounts = rows.flatMap((row) => numberOf(row.figures.get(role)?.value) ?? []);
  if (!whole || !stated || amounts.length === 0) return [];
  const names = rows.map((row) => row.name.text.replace(/\s+/g, ''));
  const compares = compare(amounts, stated, budget);
  return [{ role, whole, stated, added: sum(amounts), names, compares }];
}

function compare(amounts: readonly Decimal[], stated: Decimal, { unit }: Budget): PartsCheck['compares'] {
  if (sum(amounts).equals(stated)) return 'equal';
  const spreads = amounts.map((amount) => spreadOfAmount(amount, unit));
  return meets(addSpreads(spreads), spreadOfAmount(stated, unit)) ? 'rounding' : 'differs';
}
