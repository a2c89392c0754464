import { printScore } from '../model/decimal.ts';
import { text } from '../model/text.ts';
import { defineRule } from './rule.ts';
import { formPlace, isUnscored } from './say.ts';

export default defineRule({
  id: 'total-missing',
  severity: 'info',
  page: {
    what: text('各行都有得分，表里却没有写总分。', 'The rows are scored and no total is stated.'),
    why: text('没有总分就没有可以核对的合计。', 'Without a stated total the sum cannot be checked.'),
    causes: text(
      '总分行漏填，或者总分写在了表外。',
      'The row was left blank, or the total stands outside the table.',
    ),
  },
  *check(card) {
    const { stated, summed } = card.totals;
    const at = card.form.totals[0]?.score?.at ?? card.form.totals[0]?.label.at ?? formPlace(card);
    if (stated || !summed || !at || isUnscored(card)) return;
    // A total whose formula has no result is told by its own rule.
    if (card.form.totals.some((total) => total.score && total.score.value.kind !== 'blank')) return;
    yield {
      at,
      subject: ['总分'],
      message: text(
        `表里没有写总分；各项得分加起来是 ${printScore(summed)}。`,
        `No total is stated; the scores add up to ${printScore(summed)}.`,
      ),
      remedy: text('补填总分。', 'State the total.'),
      expected: printScore(summed),
    };
  },
});
