import type { Decimal } from '../model/decimal.ts';
import { text } from '../model/text.ts';
import { costTotals } from '../scoring/cost-rows.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'parts-sum',
  severity: 'warning',
  page: {
    what: text('分项金额加起来与总额不符。', 'The parts of an amount do not add up to the whole.'),
    why: text(
      '同一张表里的金额应当对得上，差额超出四舍五入就是有一处错了。',
      'Amounts of one form must agree; beyond rounding one of them is wrong.',
    ),
    causes: text(
      '漏了一项、多算一项，或总额没有随调整更新。',
      'A part left out or counted twice, or a whole that was not updated.',
    ),
  },
  *check(card) {
    const costs = costTotals(card);
    if (costs?.compares === 'differs') {
      const [found, expected] = [shown(costs.whole), shown(costs.added)];
      yield {
        at: costs.at,
        subject: ['预算执行'],
        message: text(
          `${costs.at.cell} 执行数填 ${found}，各成本指标的决算数加起来是 ${expected}。`,
          `${costs.at.cell}: executed is ${found}, the cost rows add up to ${expected}.`,
        ),
        remedy: text('核对各成本指标的决算数与预算执行数。', 'Check the cost rows and the executed amount.'),
        found,
        expected,
        difference: costs.added.minus(costs.whole),
        related: costs.related,
      };
    }
  },
});

const shown = (amount: Decimal) => amount.toFixed();
