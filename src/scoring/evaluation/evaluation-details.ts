import { sum } from '../../model/decimal.ts';
import type { SumCheck, SummaryRow } from '../../model/evaluation.ts';
import { text } from '../../text/language.ts';
import type { RowNumbers } from './evaluation-figures.ts';

/**
 * The single deductions of a row against their sum. A column of its own claims to hold them all; a text may leave
 * some out, and one that says so is only wrong where it lists too much.
 */
export function detailChecks(row: SummaryRow, { points, score, deduction, details }: RowNumbers): SumCheck[] {
  const lost = deduction ?? (points && score ? points.minus(score) : null);
  const cell = row.words.get('details') ?? row.words.get('remark');
  // Without 扣分 the column of details is what the score was judged by.
  if (details?.ownColumn && !deduction) return [];
  // A single number repeats the deduction, or names one of several.
  if (!details || !lost || !cell || details.parts.length < 2) return [];
  const added = sum(details.parts);
  if (details.mainOnly && added.lessThan(lost)) return [];
  const expression = details.parts.map((part) => part.toFixed()).join(' + ');
  return [
    {
      rule: 'parts-sum',
      verdict: added.equals(lost) ? 'agrees' : 'differs',
      subject: [row.name],
      at: cell.at,
      what: text('逐项扣分合计', 'the deductions listed'),
      found: added.toFixed(),
      printed: false,
      expected: lost.toFixed(),
      difference: lost.minus(added),
      because: text(
        `${expression} = ${added.toFixed()}，本行${deduction ? '扣分' : '分值减得分'}是 ${lost.toFixed()}`,
        `${expression} = ${added.toFixed()}; the row loses ${lost.toFixed()}`,
      ),
      related: [row.figures.get('deduction')?.at].flatMap((at) => at ?? []),
      severity: details.ownColumn ? 'error' : 'warning',
    },
  ];
}
