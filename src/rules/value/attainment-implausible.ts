import { decimalOf, printPercent } from '../../model/decimal.ts';
import { exceedsTarget } from '../../scoring/methods/over-completion.ts';
import { percentSlips } from '../../scoring/pair/percent-slip.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'attainment-implausible',
  severity: 'warning',
  page: {
    what: text('实际完成远超目标值。', 'The result is far above its target.'),
    why: text(
      '完成率过高多半是目标定低了，财政部门会要求说明或调减分值。',
      'A very high attainment usually means that the target was set too low.',
    ),
    causes: text(
      '目标保守、口径不一致，或实际值多写了一位。',
      'A cautious target, another way of counting, or a digit too many.',
    ),
  },
  *check(card) {
    const line = decimalOf(card.profile.overCompletion.threshold);
    const threshold = printPercent(line);
    for (const item of card.indicators) {
      const { attainment } = item.derivation;
      const actual = item.indicator?.actual;
      if (!actual || !attainment || !exceedsTarget(attainment, actual.value, card.profile)) continue;
      // 10000% is 100 typed into a cell of percentages, and told as that.
      if (item.indicator && percentSlips(item.indicator).length > 0) continue;
      const rate = printPercent(attainment);
      const beyond = attainment.equals(line) ? '达到' : '超过';
      const who = whose(actual.at, item.name);
      const target = item.indicator?.target?.text.trim() ?? '';
      yield {
        at: actual.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}目标 ${target}，实际 ${actual.text.trim()}，完成率 ${rate}，${beyond}了 ${threshold} 的提示线。`,
          `${who.en}: target ${target}, result ${actual.text.trim()}, an attainment of ${rate}; the threshold is ${threshold}.`,
        ),
        remedy: text(
          '核对目标与实际的口径；目标偏低的说明原因，并在下年调整目标值。',
          'Check both numbers; explain a target that was too low and raise it next year.',
        ),
        found: rate,
        expected: `<${threshold}`,
        related: item.indicator?.target ? [item.indicator.target.at] : [],
      };
    }
  },
});
