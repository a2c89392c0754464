import { printScore } from '../../model/decimal.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { printCap } from '../sentence-parts.ts';

export default defineRule({
  id: 'total-exceeds-cap',
  severity: 'error',
  page: {
    what: text(
      '预算执行率太低，总分超过了口径规定的上限。',
      'The execution rate is so low that the profile limits the total, and the total is above the limit.',
    ),
    why: text(
      '有的地方规定执行率低于一定比例的，总分封顶。',
      'Some places cap the total where little was spent.',
    ),
    causes: text(
      '按各项得分直接加总，没有看封顶的规定。',
      'The scores were added up without regard to the limit.',
    ),
  },
  *check(card) {
    const { at, cap, stated } = card.totals;
    if (!cap || !at || !stated?.greaterThan(cap.total)) return;
    yield {
      at,
      subject: ['总分'],
      message: text(
        `${at.cell} 总分填 ${printScore(stated)}，超过了上限 ${printScore(cap.total)}。`,
        `${at.cell}: the total is ${printScore(stated)}, above its limit of ${printScore(cap.total)}.`,
      ),
      why: printCap(cap),
      remedy: text(
        `把 ${at.cell} 改为 ${printScore(cap.total)}。`,
        `Put ${printScore(cap.total)} into ${at.cell}.`,
      ),
      found: printScore(stated),
      expected: printScore(cap.total),
      difference: cap.total.minus(stated),
    };
  },
});
