import { isNothing } from '../../scoring/explained.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'explanation-without-loss',
  severity: 'info',
  page: {
    what: text('得了满分，偏差原因栏却写了原因。', 'Full marks, and yet a reason for a deviation.'),
    why: text(
      '可能是得分没有按扣分填，也可能是原因写错了行。',
      'Either the score was not reduced or the reason belongs to another row.',
    ),
    causes: text(
      '原因错行，或超额完成的说明写在了这里（这是对的）。',
      'A reason in the wrong row; a note on over-completion is fine.',
    ),
  },
  *check(card) {
    for (const item of card.indicators) {
      const reason = item.indicator?.explanation;
      if (!reason || reason.at.row !== item.at.row || isNothing(reason.text)) continue;
      const over = item.derivation.attainment?.greaterThan(1) ?? false;
      if (!item.ceiling || !item.stated?.equals(item.ceiling) || item.derivation.met !== true || over)
        continue;
      yield {
        at: reason.at,
        subject: subjectOf(item),
        message: text(
          `${whose(reason.at, item.name).zh}得了满分，却写了偏差原因。`,
          `${whose(reason.at, item.name).en}: full marks, and yet a reason is given.`,
        ),
        remedy: text(
          '核对得分是否漏扣，或原因是否写错了行。',
          'Check the score, or whether the reason belongs to another row.',
        ),
        found: reason.text.trim(),
      };
    }
  },
});
