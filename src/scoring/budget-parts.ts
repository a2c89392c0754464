import { type Decimal, sum, ZERO } from '../model/decimal.ts';
import type { Budget, BudgetRole, BudgetRow } from '../model/form.ts';
import type { Located } from '../model/place.ts';
import type { Figure } from '../model/value.ts';
import { scoredRow } from './budget.ts';
import { numberOf } from './derive.ts';
import { addSpreads, meets, spreadOfAmount } from './printed.ts';

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
 * the same money). A way of dividing that has parts of parts in it is left alone: nothing says which rows to add.
 */
export function checkParts(budget: Budget): PartsCheck[] {
  const total = scoredRow(budget);
  if (!total) return [];
  const place = budget.rows.indexOf(total);
  // A total row below its parts; one in the middle does not say which rows are its own.
  const isLast = place > 0 && place === budget.rows.length - 1;
  const parts = isLast ? budget.rows.slice(0, place) : place === 0 ? budget.rows.slice(1) : [];
  return waysOf(parts).flatMap((rows) =>
    (['original', 'revised', 'executed'] as const).flatMap((role) => checkColumn(role, total, rows, budget)),
  );
}

/** Rows numbered 1、 2、 begin a way each; else all rows are one. */
function waysOf(rows: readonly BudgetRow[]): BudgetRow[][] {
  const ways: BudgetRow[][] = [];
  for (const row of rows) {
    const begins = /^\s*[0-9一二三]\s*[、.．]/.test(row.name.text);
    if (begins || ways.length === 0) ways.push([]);
    ways.at(-1)?.push(row);
  }
  return ways.filter((way) => way.length > 1 && !way.slice(1).some((row) => /其中/.test(row.name.text)));
}

function checkColumn(role: BudgetRole, total: BudgetRow, rows: BudgetRow[], budget: Budget): PartsCheck[] {
  const whole = total.figures.get(role);
  const stated = numberOf(whole?.value);
  const amounts = rows.map((row) => numberOf(row.figures.get(role)?.value));
  if (!whole || !stated || amounts.every((amount) => amount === null)) return [];
  const added = sum(amounts.map((amount) => amount ?? ZERO));
  const names = rows.map((row) => row.name.text.replace(/\s+/g, ''));
  const spreads = amounts.flatMap((amount) => (amount ? [spreadOfAmount(amount, budget.unit)] : []));
  const compares = added.equals(stated)
    ? 'equal'
    : meets(addSpreads(spreads), spreadOfAmount(stated, budget.unit))
      ? 'rounding'
      : 'differs';
  return [{ role, whole, stated, added, names, compares }];
}
