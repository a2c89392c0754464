import { printScore } from '../../model/decimal.ts';
import { isEvaluation } from '../../model/form.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { type Text, text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace, isUnscored } from '../sentence-parts.ts';

export default defineRule({
  id: 'form-unscored',
  severity: 'info',
  page: {
    what: text('这张表没有分值也没有得分，没有可以重算的分数。', 'The form has neither points nor scores.'),
    why: text(
      '只能核对完成情况；不会把它报成 0 分。',
      'Only the results can be looked at; it is not reported as 0.',
    ),
    causes: text(
      '转移支付绩效自评表等格式本来就不打分。',
      'Some forms, such as those for transfer payments, are not scored.',
    ),
  },
  *check(card) {
    const at = formPlace(card);
    if (!at || !isUnscored(card) || isEvaluation(card.form)) return;
    const { stated } = card.totals;
    const total = stated
      ? text(
          `；写明的总分 ${printScore(stated)} 没有分项得分，无法核对`,
          `; the stated total of ${printScore(stated)} has no breakdown and cannot be verified`,
        )
      : text('，没有可以重算的分数', '; there is nothing to recompute');
    yield {
      at: stated && card.totals.at ? card.totals.at : at,
      subject: ['总分'],
      message: text(`这张表没有分值和得分${total.zh}。`, `The form has no points and no scores${total.en}.`),
      why: statusOf(card.indicators),
      found: stated ? printScore(stated) : null,
      remedy: text(
        '需要打分的，请用带分值和得分栏的表。',
        'Use a form with points and scores if one is wanted.',
      ),
    };
  },
});

/** Without scores there is still something to read: which targets were reached. */
function statusOf(items: readonly ScoredItem[]): Text {
  const met = items.filter((item) => item.derivation.met === true).length;
  const unmet = items.filter((item) => item.derivation.met === false);
  const names = unmet.map((item) => item.name).join('、');
  const open = items.length - met - unmet.length;
  return text(
    `${items.length} 项指标：达到目标 ${met} 项，未达到 ${unmet.length} 项${names ? `（${names}）` : ''}，从填写的内容判断不出 ${open} 项`,
    `${items.length} indicators: ${met} reached, ${unmet.length} not reached${names ? ` (${names})` : ''}, ${open} cannot be told`,
  );
}
