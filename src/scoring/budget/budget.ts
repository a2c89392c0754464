import { Decimal, decimalOf, HUNDRED, ONE, printPercent, roundTo, twoDecimals } from '../../model/decimal.ts';
import type { Budget, BudgetRow } from '../../model/form.ts';
import type { Located, Place } from '../../model/place.ts';
import type { Profile } from '../../model/profile.ts';
import type { Derivation, Due, Step } from '../../model/scorecard.ts';
import type { Figure } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { numberOf } from '../derive.ts';
import { MIXED_SCALES, mixesScales } from '../scale.ts';
import { meets, printedDecimals, quotient, type Spread, spreadOf, spreadOfAmount } from '../sums/printed.ts';
import { budgetPoints, countUnits, NO_RATE, NO_STEP, stepOf } from './budget-points.ts';

/** The row whose score counts. */
export function scoredRow(budget: Budget): BudgetRow | null {
  return budget.rows.find((row) => row.scored) ?? budget.rows[0] ?? null;
}

/** executed ÷ base of one budget row. */
export interface ExecutionRate {
  exact: Decimal;
  /** What it can be with what the printed amounts can stand for. */
  spread: () => Spread | null;
  executed: Located<Figure>;
  base: Located<Figure>;
}

export function executionRate(row: BudgetRow, budget: Budget, profile: Profile): ExecutionRate | null {
  // The column of the amount that the original one was changed to goes by a word that is not known.
  const isOpen = budget.gaps.includes('budgeted') && profile.budget.base === 'revised';
  const base = isOpen ? undefined : baseOf(row, profile);
  const executed = row.figures.get('executed');
  const [baseAmount, executedAmount] = [numberOf(base?.value), numberOf(executed?.value)];
  if (!base || !executed || !baseAmount || !executedAmount || baseAmount.isZero()) return null;
  // Two more divisions, for the few rates that do not agree as they stand.
  const spread = () =>
    quotient(spreadOfAmount(executedAmount, budget.unit), spreadOfAmount(baseAmount, budget.unit));
  return { exact: executedAmount.div(baseAmount), spread, executed, base };
}

/** The profile names the base; a form that has only one of the two columns is judged by that one. */
function baseOf(row: BudgetRow, profile: Profile): Located<Figure> | undefined {
  const order =
    profile.budget.base === 'revised'
      ? (['revised', 'original'] as const)
      : (['original', 'revised'] as const);
  return order.map((role) => row.figures.get(role)).find((figure) => numberOf(figure?.value) !== null);
}

/**
 * The rate that a cell states, as a share. A cell that holds the bare ratio (1 for 100 %) is `typedAsRatio`.
 */
export function statedRate(
  figure: Figure | undefined,
  near: Decimal,
): { share: Decimal; typedAsRatio: boolean } | null {
  if (figure?.kind === 'percent') return { share: figure.number.div(HUNDRED), typedAsRatio: false };
  if (figure?.kind !== 'number') return null;
  const asRatio = figure.number;
  const asPercent = figure.number.div(HUNDRED);
  const ratioIsNearer = asRatio.minus(near).abs().lessThan(asPercent.minus(near).abs());
  return ratioIsNearer ? { share: asRatio, typedAsRatio: true } : { share: asPercent, typedAsRatio: false };
}

/** How a printed rate stands to the one recomputed: by its own digits, and by what rounded amounts allow. */
function compareRate(
  printed: string,
  share: Decimal,
  rate: ExecutionRate,
): 'agrees' | 'rounding' | 'differs' {
  const stated = share.times(HUNDRED);
  const decimals = Math.max(printedDecimals(printed), stated.decimalPlaces());
  const due = rate.exact.times(HUNDRED);
  if (roundTo(due, decimals).equals(stated)) return 'agrees';
  const spread = rate.spread();
  if (!spread) return 'differs';
  const possible = { low: spread.low.times(HUNDRED), high: spread.high.times(HUNDRED) };
  return meets(spreadOf(stated, decimals), possible) ? 'rounding' : 'differs';
}

/** points × executed ÷ base, capped, of the amounts as printed; what their rounding allows is the verdict's matter. */
export function deriveBudget(budget: Budget, points: Decimal | null, profile: Profile): Derivation {
  const row = scoredRow(budget);
  const rate = row && executionRate(row, budget, profile);
  const source = profile.sources[profile.budget.source] ?? profile.budget.source;
  const derived = (
    due: Due,
    exact: Decimal | null,
    steps: Step[],
    cells: Place[],
    met: boolean | null,
  ): Derivation => ({
    due,
    exact,
    method: 'execution-rate',
    source,
    steps,
    cells,
    attainment: rate?.exact ?? null,
    met,
  });
  if (!row || !rate) {
    const because = budget.gaps.length > 0 ? UNREAD : NO_RATE;
    return derived({ kind: 'unknown', because }, null, [], row ? [row.name.at] : [], null);
  }
  const cells = [rate.executed.at, rate.base.at];
  if (mixesScales(rate.exact, ONE)) {
    return {
      ...derived({ kind: 'unknown', because: MIXED_SCALES }, null, [], cells, null),
      attainment: null,
    };
  }
  const met = rate.exact.greaterThanOrEqualTo(ONE);
  const amounts = `${rate.executed.text.trim()} ÷ ${rate.base.text.trim()}`;
  const rateStep = {
    label: text('预算执行率', 'execution rate'),
    expression: amounts,
    result: `${twoDecimals(rate.exact.times(HUNDRED))}%`,
  };
  if (!points) {
    const because = text('没有预算执行的分值', 'the form prints no points for the budget');
    return derived({ kind: 'unknown', because }, null, [rateStep], cells, met);
  }
  if (stepOf(rate.exact, profile)?.share === null) {
    return derived({ kind: 'unknown', because: NO_STEP }, null, [rateStep], cells, met);
  }
  const exact = budgetPoints(points, rate.exact, profile);
  const value = roundTo(exact, profile.rounding.decimals, profile.rounding.mode);
  const step = { ...pointsStep(points, rate.exact, amounts, profile), result: twoDecimals(value) };
  return derived({ kind: 'exact', value }, exact, [rateStep, step], cells, met);
}

const UNREAD = text(
  '没有认出预算数或执行数一栏，无法计算执行率',
  'the column of the budget or of the executed amount is not known',
);

/** How the points follow from the rate. */
function pointsStep(points: Decimal, rate: Decimal, amounts: string, { budget }: Profile) {
  const whole = points.toFixed();
  const step = stepOf(rate, { budget });
  if (budget.steps.length > 0) {
    const from = step ? ` ≥ ${printPercent(decimalOf(step.from))}` : '';
    const share = printPercent(decimalOf(step?.share ?? '0'));
    return {
      label: text(`应得分（执行率${from}一档）`, `due (step${from})`),
      expression: `${whole} × ${share}`,
    };
  }
  if (budget.lostPerPoint !== null) {
    const missing = Decimal.max(0, ONE.minus(rate).times(HUNDRED));
    const units = roundTo(countUnits(missing, budget.partialPoint), 2).toFixed();
    return { label: text('应得分', 'due'), expression: `${whole} − ${units} × ${budget.lostPerPoint}` };
  }
  const share = rate.greaterThanOrEqualTo(ONE) ? '100%' : amounts;
  return { label: text('应得分', 'due'), expression: `${whole} × ${share}` };
}

/**
 * Whether a budget score that is not the due one may stand: it follows from rounded amounts or from the rate as
 * the form prints it. A printed rate that is off by more than a tenth of a percentage point was not mis-rounded but
 * wrong, and excuses nothing.
 */
export function budgetScoreStands(
  stated: Decimal,
  budget: Budget,
  points: Decimal,
  profile: Profile,
): boolean {
  const row = scoredRow(budget);
  const rate = row && executionRate(row, budget, profile);
  if (!row || !rate) return false;
  const { decimals, mode } = profile.rounding;
  const scoreOf = (share: Decimal) => roundTo(budgetPoints(points, share, profile), decimals, mode);
  const cell = row.figures.get('rate');
  const printed = statedRate(cell?.value, rate.exact);
  if (cell && printed && scoreOf(printed.share).equals(stated)) {
    const misrounded = printed.share.minus(rate.exact).abs().lessThanOrEqualTo('0.001');
    if (misrounded || compareRate(cell.text, printed.share, rate) !== 'differs') return true;
  }
  const spread = rate.spread();
  return (
    spread !== null &&
    stated.greaterThanOrEqualTo(scoreOf(spread.low)) &&
    stated.lessThanOrEqualTo(scoreOf(spread.high))
  );
}

/** A rate that the form states, beside the one its amounts give. */
export interface RateCheck {
  row: BudgetRow;
  cell: Located<Figure>;
  stated: Decimal;
  rate: ExecutionRate;
  compares: 'agrees' | 'rounding' | 'differs';
}

/** Every execution rate of budget block and tasks, but of amounts in two units. */
export function* checkRates(blocks: readonly (Budget | null)[], profile: Profile): Generator<RateCheck> {
  for (const budget of blocks) {
    for (const row of budget?.rows ?? []) {
      const cell = row.figures.get('rate');
      const rate = budget && executionRate(row, budget, profile);
      const stated = rate && statedRate(cell?.value, rate.exact);
      if (!cell || !rate || !stated || mixesScales(rate.exact, ONE)) continue;
      yield { row, cell, rate, stated: stated.share, compares: compareRate(cell.text, stated.share, rate) };
    }
  }
}
