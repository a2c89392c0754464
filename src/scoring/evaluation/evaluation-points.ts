import { Decimal, HUNDRED, sum } from '../../model/decimal.ts';
import type { SumCheck } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import { text } from '../../text/language.ts';
import { contains, impliedSpread, numbersOf, scoreSpread } from './evaluation-figures.ts';
import { rateChecks } from './evaluation-rate.ts';
import type { JudgedRow } from './evaluation-row.ts';
import type { JudgedTable } from './evaluation-sums.ts';

/** Points that score and rate imply, row by row; null where rounding leaves more than one value, or none. */
export type ImpliedPoints = (Decimal | null)[];

/** Points are given out in whole numbers, seldom in halves. */
const STEPS = [new Decimal(1), new Decimal('0.5')];

/**
 * The points of a table that prints none, from 得分 ÷ 得分率. They are worked out, never taken for stated. One row that
 * they cannot be worked out for has what the others leave of the total.
 */
export function impliedPoints({ rows, table }: JudgedTable, profile: Profile): ImpliedPoints | null {
  if (table.columns.has('points') || rows.some(({ numbers }) => numbers.points !== null)) return null;
  const implied = rows.map((row) => soleValue(row, profile));
  if (implied.filter((points) => points !== null).length === 0) return null;
  const open = implied.indexOf(null);
  if (open >= 0 && open === implied.lastIndexOf(null)) {
    const rest = new Decimal(profile.points.total).minus(sum(implied.flatMap((points) => points ?? [])));
    const score = rows[open]?.numbers.score;
    if (score && rest.greaterThanOrEqualTo(score)) implied[open] = rest;
  }
  return implied;
}

function soleValue({ numbers }: JudgedRow, profile: Profile): Decimal | null {
  const { score, rate, rateDecimals } = numbers;
  if (!score || !rate || score.isZero()) return null;
  const spread = impliedSpread(scoreSpread(score, profile), rate, rateDecimals);
  if (!spread) return null;
  for (const step of STEPS) {
    const first = spread.low.div(step).ceil().times(step);
    if (!contains(spread, first)) continue;
    return contains(spread, first.plus(step)) ? null : first;
  }
  return null;
}

/** The rates held against the implied points, and the points against what a form has in all. */
export function impliedChecks(judged: JudgedTable, implied: ImpliedPoints, profile: Profile): SumCheck[] {
  const checks = judged.rows.flatMap(({ row, numbers }, index) =>
    rateChecks(row, { ...numbers, points: implied[index] ?? null }, profile),
  );
  const total = judged.table.total;
  const rate = total?.figures.get('rate');
  if (total) {
    const numbers = { ...numbersOf(total, judged.table, profile), points: new Decimal(profile.points.total) };
    checks.push(...rateChecks(total, numbers, profile));
  }
  const known = implied.flatMap((points) => points ?? []);
  const added = sum(known);
  const { total: expected } = profile.points;
  if (known.length === implied.length && !added.equals(expected)) {
    const listed = known.map((points) => points.toFixed()).join('、');
    checks.push({
      rule: 'points-sum',
      verdict: 'differs',
      subject: ['推得的分值'],
      at: (rate ?? judged.table.label).at,
      what: text('由得分率推得的分值合计', 'the points that the rates imply'),
      found: added.toFixed(),
      printed: false,
      expected,
      difference: added.negated().plus(expected),
      because: text(
        `得分 ÷ 得分率推得 ${listed}，有一行的得分或得分率不对`,
        `score ÷ rate gives ${listed}; the score or the rate of one row is wrong`,
      ),
      related: judged.rows.flatMap(({ row }) => row.figures.get('rate')?.at ?? []),
      severity: 'warning',
    });
  }
  return checks;
}

/** How the points of a row were worked out, as a step of its derivation. */
export function impliedStep({ numbers }: JudgedRow, points: Decimal) {
  const { score, rate } = numbers;
  const share = score && rate ? `${score.toFixed()} ÷ ${rate.toFixed()}%` : '';
  const exact = score && rate && !rate.isZero() ? score.times(HUNDRED).div(rate) : null;
  return {
    label: text('分值（推得，表上没有）', 'points (worked out, not printed)'),
    expression: exact ? `${share} ≈ ${exact.toFixed(3)}` : share,
    result: points.toFixed(),
  };
}
