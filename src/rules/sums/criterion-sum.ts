import { printScore } from '../../model/decimal.ts';
import { criterionDoubt } from '../../scoring/criterion/limits.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'criterion-sum',
  severity: 'warning',
  page: {
    what: text(
      '本行评分标准的满分或各款分数之和，与本行分值不一致。',
      'The full marks of a criterion, or its parts added up, are not the points of its row.',
    ),
    why: text(
      '标准和分值对不上，这一行就没有办法按标准打满分。',
      'Where they differ the row cannot be scored by its criterion.',
    ),
    causes: text(
      '改了分值没有改评分标准，或套用了别处的标准。',
      'The points were changed and the criterion was not, or it was copied from elsewhere.',
    ),
  },
  *check(card) {
    for (const item of card.indicators) {
      const doubt = criterionDoubt(item);
      const at = item.indicator?.criterion?.at;
      if (doubt?.kind !== 'other-points' || !item.points || !at) continue;
      const who = whose(at, item.name);
      const [said, points] = [printScore(doubt.said), printScore(item.points)];
      yield {
        at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}评分标准合计 ${said} 分，本行分值是 ${points}。`,
          `${who.en}: the criterion adds up to ${said} points, the row has ${points}.`,
        ),
        remedy: text('核对评分标准和分值，改成一致。', 'Make the criterion and the points agree.'),
        found: said,
        expected: points,
        related: [item.at],
      };
    }
  },
});
