import { printScore, sum } from '../../model/decimal.ts';
import { isSumOf } from '../../scoring/sums/added.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { awaitsScore, whose } from '../sentence-parts.ts';
import { sumDrafts } from './sum-check.ts';

export default defineRule({
  id: 'subtotal-mismatch',
  severity: 'error',
  page: {
    what: text(
      '小计与它上面各行得分之和不符，或结论表里的一行与自评表不符。',
      'A subtotal is not the sum of its rows, or a row of the conclusion is not what the form says.',
    ),
    why: text('小计错了，总分往往也跟着错。', 'A wrong subtotal usually makes the total wrong.'),
    causes: text('改了某一行得分，没有同步改小计。', 'A row was changed and the subtotal was not.'),
  },
  *check(card) {
    yield* sumDrafts(card, 'subtotal-mismatch');
    for (const { group, items, stated, name, path } of card.groups) {
      const cell = group?.subtotal?.score;
      if (!cell || !stated) continue;
      const summed = sum(items.flatMap((item) => item.stated ?? []));
      if (isSumOf(items, stated) || items.some(awaitsScore)) continue;
      const who = whose(cell.at, name);
      yield {
        at: cell.at,
        subject: [...path, name],
        message: text(
          `${who.zh}小计填 ${cell.text.trim()}，各行得分合计 ${printScore(summed)}。`,
          `${who.en}: the subtotal says ${cell.text.trim()}, the rows add up to ${printScore(summed)}.`,
        ),
        remedy: text(
          `把小计改为 ${printScore(summed)}，或核对各行得分。`,
          `Put ${printScore(summed)}, or check the rows.`,
        ),
        found: cell.text.trim(),
        expected: printScore(summed),
        difference: summed.minus(stated),
        related: items.map((item) => item.at),
      };
    }
  },
});
