import { HUNDRED, twoDecimals } from '../../model/decimal.ts';
import type { CostTotals, Scorecard } from '../../model/scorecard.ts';
import { checkRates } from '../../scoring/budget/budget.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { itemsOf, printDue, subjectOf, whose } from '../sentence-parts.ts';
import { roundingDrafts } from '../sums/sum-check.ts';

export default defineRule({
  id: 'rounding-only',
  severity: 'info',
  page: {
    what: text(
      '两个数差在末位，四舍五入就能解释。',
      'Two numbers differ in the last digit, which rounding explains.',
    ),
    why: text(
      '不是错误，写出来是为了让复核的人不必再查。',
      'No error; it is told so that nobody has to look into it again.',
    ),
    causes: text(
      '金额以万元保留两位小数，各自四舍五入后再相加或相除。',
      'Amounts in 10 000 yuan were rounded before they were added or divided.',
    ),
  },
  *check(card) {
    for (const item of itemsOf(card)) {
      if (item.verdict !== 'rounding') continue;
      const due = printDue(item.derivation.due) ?? '';
      const found = item.score?.text.trim() ?? '';
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${whose(item.at, item.name).zh}得分填 ${found}，精确计算为 ${due}，按填报的执行率或四舍五入前的金额成立。`,
          `${whose(item.at, item.name).en}: the score is ${found}, exactly ${due}; it follows from the printed rate or the rounded amounts.`,
        ),
        remedy: NOTHING_TO_DO,
        found,
        expected: due,
      };
    }
    yield* rates(card);
    if (card.costs?.compares === 'rounding') yield costsDraft(card.costs);
    yield* roundingDrafts(card);
  },
});

const NOTHING_TO_DO = text('不用改。', 'Nothing to do.');

function* rates(card: Scorecard): Iterable<Draft> {
  for (const { row, cell, rate, compares } of checkRates([card.form.budget, card.form.tasks], card.profile)) {
    if (compares !== 'rounding') continue;
    const due = `${twoDecimals(rate.exact.times(HUNDRED))}%`;
    const name = row.name.text.trim();
    yield {
      at: cell.at,
      subject: ['预算执行', name],
      message: text(
        `${whose(cell.at, name).zh}执行率填 ${cell.text.trim()}，按表上金额算是 ${due}，差在金额的四舍五入。`,
        `${whose(cell.at, name).en}: the rate is ${cell.text.trim()}, ${due} by the printed amounts; rounding explains it.`,
      ),
      remedy: NOTHING_TO_DO,
      found: cell.text.trim(),
      expected: due,
    };
  }
}

function costsDraft(totals: CostTotals): Draft {
  const [found, expected] = [totals.whole.toFixed(), totals.added.toFixed()];
  return {
    at: totals.at,
    subject: ['预算执行', '执行数'],
    message: text(
      `${totals.at.cell} 执行数 ${found}，各成本指标的决算数加起来是 ${expected}，差在四舍五入。`,
      `${totals.at.cell}: executed is ${found}, the cost rows add up to ${expected}; rounding explains it.`,
    ),
    remedy: NOTHING_TO_DO,
    found,
    expected,
    difference: totals.added.minus(totals.whole),
    related: totals.related,
  };
}
