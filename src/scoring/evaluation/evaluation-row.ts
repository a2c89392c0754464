import { type Decimal, HUNDRED, roundTo } from '../../model/decimal.ts';
import type { SumCheck, SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Derivation, Verdict } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { meets } from '../sums/printed.ts';
import { detailChecks } from './evaluation-details.ts';
import { exact, type Found, interval, onTrust } from './evaluation-due.ts';
import { jointSpread, numbersOf, type RowNumbers, scoreSpread } from './evaluation-figures.ts';
import { compareRate, rateChecks, rateStep } from './evaluation-rate.ts';

/** One row of a summary table, judged. */
export interface JudgedRow {
  row: SummaryRow;
  numbers: RowNumbers;
  derivation: Derivation;
  verdict: Verdict;
  onTrust: boolean;
  checks: SumCheck[];
}

/** What the other cells of a row say about its score, and what the score says about them. */
export function judgeRow(row: SummaryRow, table: SummaryTable, profile: Profile): JudgedRow {
  const numbers = numbersOf(row, table, profile);
  const finding = dueOf(row, numbers, table, profile);
  const { due, verdict, steps, method } = finding;
  const derivation: Derivation = {
    due,
    exact: due.kind === 'exact' ? due.value : null,
    method,
    source: method === 'none' ? null : (profile.sources[profile.evaluation.source] ?? null),
    steps: numbers.rate && numbers.points && numbers.score ? [...steps, rateStep(numbers)] : steps,
    cells: [...row.figures.values()].filter(({ value }) => value.kind !== 'blank').map(({ at }) => at),
    attainment: null,
    met: null,
  };
  const checks = [...finding.checks, ...detailChecks(row, numbers)];
  return { row, numbers, derivation, verdict, onTrust: method === 'none', checks };
}

function dueOf(row: SummaryRow, numbers: RowNumbers, table: SummaryTable, profile: Profile): Found {
  const { points, score, given } = numbers;
  const deduction = numbers.deduction ?? (numbers.details?.ownColumn ? numbers.details.sum : null);
  if (!score) return missing(row, numbers, deduction, table, profile);
  if (!points) return onTrust(null, text('表上没有分值', 'no points are printed'));
  if (deduction) return byDeduction(row, { ...numbers, points, score, deduction }, profile);
  if (given) return byShare(row, { ...numbers, points, score }, given, profile);
  if (score.equals(points) && table.columns.has('deduction')) {
    return {
      ...exact(points, 'deduction', `${points.toFixed()} − 0`),
      verdict: 'agrees',
      checks: rateChecks(row, numbers, profile),
    };
  }
  if (numbers.rate) return byRate(row, { ...numbers, points, score, rate: numbers.rate }, profile);
  const because = text('只有分值和得分', 'nothing but points and score');
  return { ...onTrust(points, because), verdict: score.greaterThan(points) ? 'differs' : 'agrees' };
}

type Known<K extends keyof RowNumbers> = RowNumbers & { [key in K]: Decimal };

/** 得分 = 分值 − 扣分. Where the rate or the single deductions bear the score out, the sum of deductions is wrong instead. */
function byDeduction(
  row: SummaryRow,
  numbers: Known<'points' | 'score' | 'deduction'>,
  profile: Profile,
): Found {
  const { points, score, deduction, details } = numbers;
  const value = points.minus(deduction);
  const found = exact(value, 'deduction', `${points.toFixed()} − ${deduction.toFixed()}`);
  const rates = rateChecks(row, numbers, profile);
  if (score.equals(value)) return { ...found, verdict: 'agrees', checks: rates };
  const lost = scoreSpread(deduction, profile);
  if (meets(scoreSpread(score, profile), { low: points.minus(lost.high), high: points.minus(lost.low) })) {
    return { ...found, verdict: 'rounding', checks: rates };
  }
  const left = points.minus(score);
  const borneOut =
    numbers.rate !== null
      ? compareRate(score, points, numbers, profile) !== 'differs' &&
        compareRate(value, points, numbers, profile) === 'differs'
      : details !== null && !details.mainOnly && details.sum.equals(left);
  const cell = row.figures.get('deduction');
  if (borneOut && cell && left.greaterThanOrEqualTo(0)) {
    const expression = `${points.toFixed()} − ${left.toFixed()}`;
    return {
      ...exact(score, 'deduction', expression),
      verdict: 'agrees',
      checks: [...rates, deductionCheck(row, numbers, left)],
    };
  }
  // A rate that fits the due score is no second error.
  const wrong = compareRate(value, points, numbers, profile) === 'differs' ? rates : [];
  return { ...found, verdict: 'differs', checks: wrong };
}

function deductionCheck(
  row: SummaryRow,
  { points, score, deduction }: Known<'points' | 'score' | 'deduction'>,
  left: Decimal,
): SumCheck {
  const cell = row.figures.get('deduction');
  return {
    rule: 'parts-sum',
    verdict: 'differs',
    subject: [row.name],
    at: cell?.at ?? row.nameAt.at,
    what: text('扣分', 'deduction'),
    found: cell?.text.trim() ?? deduction.toFixed(),
    printed: true,
    expected: left.toFixed(),
    difference: left.minus(deduction),
    because: text(
      `分值 ${points.toFixed()} 减得分 ${score.toFixed()} 是 ${left.toFixed()}，得分率或逐项扣分也支持这个得分`,
      `points ${points.toFixed()} less score ${score.toFixed()} is ${left.toFixed()}, which the rate or the single deductions bear out`,
    ),
    related: [...(row.figures.get('score') ? [row.figures.get('score')?.at ?? row.nameAt.at] : [])],
    severity: 'error',
  };
}

/** 「以 90% 完成率计分」: the score is that part of the points. */
function byShare(
  row: SummaryRow,
  numbers: Known<'points' | 'score'>,
  percent: Decimal,
  profile: Profile,
): Found {
  const { points, score } = numbers;
  const { decimals, mode } = profile.rounding;
  const value = roundTo(points.times(percent).div(HUNDRED), decimals, mode);
  const found = exact(value, 'stated-share', `${points.toFixed()} × ${percent.toFixed()}%`);
  if (score.equals(value)) return { ...found, verdict: 'agrees', checks: rateChecks(row, numbers, profile) };
  const fitsDue = compareRate(value, points, numbers, profile) !== 'differs';
  return { ...found, verdict: 'differs', checks: fitsDue ? [] : rateChecks(row, numbers, profile) };
}

/**
 * Nothing but 得分率: what it allows. A whole percentage that the score is far from was the basis of the score, 30 points
 * at 90 %; one with decimals was worked out from a score, and it is the rate that is wrong.
 */
function byRate(row: SummaryRow, numbers: Known<'points' | 'score' | 'rate'>, profile: Profile): Found {
  const { points, score, rate, rateDecimals } = numbers;
  const checks = rateChecks(row, numbers, profile);
  if (!checks.some(({ verdict }) => verdict === 'differs')) {
    const reached = interval(points, rate, rateDecimals, score, profile);
    const apart = reached.due.kind === 'exact' && !reached.due.value.equals(score);
    return { ...reached, verdict: apart ? 'rounding' : 'agrees', checks };
  }
  if (rateDecimals === 0) return byShare(row, numbers, rate, profile);
  const because = text('得分率与得分对不上', 'the rate does not fit the score');
  return { ...onTrust(points, because), verdict: score.greaterThan(points) ? 'differs' : 'agrees', checks };
}

function missing(
  row: SummaryRow,
  numbers: RowNumbers,
  deduction: Decimal | null,
  table: SummaryTable,
  profile: Profile,
): Found {
  const { points, given } = numbers;
  const blank = row.figures.get('score')?.value.kind ?? 'blank';
  const verdict: Verdict = blank === 'blank' && table.columns.has('score') ? 'missing' : 'unknown';
  if (points && deduction) {
    const expression = `${points.toFixed()} − ${deduction.toFixed()}`;
    return { ...exact(points.minus(deduction), 'deduction', expression), verdict, checks: [] };
  }
  if (points && given) {
    const { decimals, mode } = profile.rounding;
    const value = roundTo(points.times(given).div(HUNDRED), decimals, mode);
    return {
      ...exact(value, 'stated-share', `${points.toFixed()} × ${given.toFixed()}%`),
      verdict,
      checks: [],
    };
  }
  const joint = points ? jointSpread(numbers, profile) : null;
  if (points && numbers.rate && joint) {
    return {
      ...interval(points, numbers.rate, numbers.rateDecimals, joint.low, profile),
      verdict,
      checks: [],
    };
  }
  return { ...onTrust(null, text('没有得分', 'there is no score')), verdict };
}
