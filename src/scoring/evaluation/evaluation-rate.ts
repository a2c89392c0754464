import { type Decimal, HUNDRED, roundTo, ZERO } from '../../model/decimal.ts';
import type { SumCheck, SummaryRow } from '../../model/evaluation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Step } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import { meets, spreadOf } from '../sums/printed.ts';
import { type RowNumbers, scoreSpread } from './evaluation-figures.ts';

/** How a printed 得分率 stands to score ÷ points: by its own digits, and by what a rounded score allows. */
export function compareRate(
  score: Decimal,
  points: Decimal,
  { rate, rateDecimals }: Pick<RowNumbers, 'rate' | 'rateDecimals'>,
  profile: Profile,
): 'agrees' | 'rounding' | 'differs' {
  if (!rate || points.isZero()) return 'agrees';
  if (roundTo(score.div(points).times(HUNDRED), rateDecimals).equals(rate)) return 'agrees';
  if (profile.evaluation.scores === 'exact') return 'differs';
  const { low, high } = scoreSpread(score, profile);
  const possible = { low: low.div(points).times(HUNDRED), high: high.div(points).times(HUNDRED) };
  return meets(spreadOf(rate, rateDecimals), possible) ? 'rounding' : 'differs';
}

/** `96.21%`. */
const printRate = (percent: Decimal, decimals = 2) => `${roundTo(percent, decimals).toFixed(decimals)}%`;

export function rateStep({ points, score }: RowNumbers): Step {
  const [whole, part] = [points ?? ZERO, score ?? ZERO];
  return {
    label: text('得分率', 'rate'),
    expression: `${part.toFixed()} ÷ ${whole.toFixed()}`,
    result: whole.isZero() ? '' : printRate(part.div(whole).times(HUNDRED)),
  };
}

/** 得分率 against 得分 ÷ 分值. */
export function rateChecks(row: SummaryRow, numbers: RowNumbers, profile: Profile): SumCheck[] {
  const { points, score, rate, rateDecimals } = numbers;
  const cell = row.figures.get('rate');
  if (!points || !score || !rate || !cell || points.isZero()) return [];
  const due = score.div(points).times(HUNDRED);
  const expected = printRate(due, Math.max(2, rateDecimals));
  return [
    {
      rule: 'rate-mismatch',
      verdict: compareRate(score, points, numbers, profile),
      subject: [row.name],
      at: cell.at,
      what: text('得分率', 'rate'),
      found: cell.text.trim(),
      printed: true,
      expected,
      difference: roundTo(due, Math.max(2, rateDecimals)).minus(rate),
      because: text(
        `得分 ${score.toFixed()} ÷ 分值 ${points.toFixed()} = ${expected}`,
        `score ${score.toFixed()} ÷ points ${points.toFixed()} = ${expected}`,
      ),
      related: [row.figures.get('score')?.at, row.figures.get('points')?.at].flatMap((at) => at ?? []),
      severity: null,
    },
  ];
}
