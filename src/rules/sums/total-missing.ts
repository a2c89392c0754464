import { printScore } from '../../model/decimal.ts';
import { isEvaluation } from '../../model/form.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace, isUnscored, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'total-missing',
  severity: 'error',
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
    const [total] = card.form.totals;
    const at = total?.score?.at ?? total?.label.at ?? formPlace(card);
    if (stated || !summed || !at || isUnscored(card)) return;
    // A total that is no number is told by its own rule.
    if (card.form.totals.some(({ score }) => score && score.value.kind !== 'blank')) return;
    const sum = printScore(summed);
    const message = total
      ? text(
          `${whose(at, total.label.text.trim()).zh}没有填总分；各项得分加起来是 ${sum}。`,
          `${whose(at, total.label.text.trim()).en}: no total is filled in; the scores add up to ${sum}.`,
        )
      : text(`表里没有写总分；各项得分加起来是 ${sum}。`, `No total is stated; the scores add up to ${sum}.`);
    yield {
      at,
      subject: ['总分'],
      // Some forms have no place for it; a table of one dimension needs none.
      ...(total ? {} : { severity: isEvaluation(card.form) ? ('info' as const) : ('warning' as const) }),
      message,
      remedy: total
        ? text(`各行得分核对无误后，在 ${at.cell} 补填总分。`, `Check the rows, then fill in ${at.cell}.`)
        : text('补一行总分。', 'Add a row for the total.'),
      expected: sum,
    };
  },
});
