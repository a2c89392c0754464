import type { Decimal } from '../../model/decimal.ts';
import { checkParts } from '../../scoring/budget/budget-components.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { sumDrafts } from '../sums/sum-check.ts';

export default defineRule({
  id: 'parts-sum',
  severity: 'warning',
  page: {
    what: text(
      '分项加起来与总数不符：金额与总额，扣分明细与扣分，得分加扣分与分值。',
      'Parts do not add up to the whole: amounts, single deductions, score and deduction.',
    ),
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
    yield* sumDrafts(card, 'parts-sum');
    const budget = card.budget?.budget;
    for (const { whole, stated, added, names, compares, role } of budget ? checkParts(budget) : []) {
      if (compares !== 'differs') continue;
      const column = budget?.headers.get(role)?.text.replace(/\s+/g, '') ?? '';
      yield {
        at: whole.at,
        subject: ['预算执行', column],
        message: text(
          names.length > 1
            ? `${whole.at.cell} ${column}总额填 ${shown(stated)}，下面${names.join('、')}加起来是 ${shown(added)}。`
            : `${whole.at.cell} ${column}总额填 ${shown(stated)}，小于下面“${names.join('')}”的 ${shown(added)}。`,
          names.length > 1
            ? `${whole.at.cell}: the total is ${shown(stated)}, its parts (${names.join(', ')}) add up to ${shown(added)}.`
            : `${whole.at.cell}: the total is ${shown(stated)}, less than its part ${names.join('')} of ${shown(added)}.`,
        ),
        remedy: text('核对总额与各项来源的金额。', 'Check the total and its parts.'),
        found: shown(stated),
        expected: shown(added),
        difference: added.minus(stated),
      };
    }
    const { costs } = card;
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
