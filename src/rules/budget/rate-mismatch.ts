import { HUNDRED, roundTo, twoDecimals } from '../../model/decimal.ts';
import { checkRates } from '../../scoring/budget/budget.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';
import { sumDrafts } from '../sums/sum-check.ts';

export default defineRule({
  id: 'rate-mismatch',
  severity: 'warning',
  page: {
    what: text(
      '填报的执行率不是执行数 ÷ 预算数，或得分率不是得分 ÷ 分值。',
      'A stated execution rate is not executed ÷ budget, or a rate of scoring is not score ÷ points.',
    ),
    why: text(
      '执行率决定预算执行得分，也会被单独公开。',
      'The rate decides the budget score and is published by itself.',
    ),
    causes: text(
      '手工四舍五入出错，预算数或执行数改过，或把占比当成了执行率。',
      'Rounded by hand, an amount changed later, or a share taken for a rate.',
    ),
  },
  *check(card) {
    yield* sumDrafts(card, 'rate-mismatch');
    for (const { row, cell, rate, stated, compares } of checkRates(
      [card.form.budget, card.form.tasks],
      card.profile,
    )) {
      if (compares !== 'differs') continue;
      const due = `${twoDecimals(rate.exact.times(HUNDRED))}%`;
      const name = row.name.text.trim();
      yield {
        at: cell.at,
        subject: ['预算执行', name],
        message: text(
          `${whose(cell.at, name).zh}执行率填 ${cell.text.trim()}，应为 ${due}。`,
          `${whose(cell.at, name).en}: the execution rate is ${cell.text.trim()}, due is ${due}.`,
        ),
        why: text(
          `${rate.executed.text.trim()} ÷ ${rate.base.text.trim()} = ${due}，金额的末位四舍五入也解释不了这个差`,
          `${rate.executed.text.trim()} ÷ ${rate.base.text.trim()} = ${due}; the rounding of the amounts does not explain the difference`,
        ),
        remedy: text(
          `把 ${cell.at.cell} 改为 ${due}，或核对预算数与执行数。`,
          `Put ${due} into ${cell.at.cell}, or check the amounts.`,
        ),
        found: cell.text.trim(),
        expected: due,
        difference: roundTo(rate.exact.minus(stated).times(HUNDRED), 2),
        related: [rate.executed.at, rate.base.at],
      };
    }
  },
});
