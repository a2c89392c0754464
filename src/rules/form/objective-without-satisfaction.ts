import type { IndicatorGroup } from '../../model/indicator.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { isUnscored, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'objective-without-satisfaction',
  severity: 'info',
  page: {
    what: text('一个年度目标下没有满意度指标。', 'An objective has no indicator of satisfaction.'),
    why: text(
      '评审自评报告时会看产出、效益、满意度是否都有。',
      'Reviewers look for outputs, effects and satisfaction in each objective.',
    ),
    causes: text('满意度只设在了别的目标下。', 'Satisfaction was only asked for under another objective.'),
  },
  *check(card) {
    if (isUnscored(card)) return;
    for (const group of card.form.groups) {
      if (group.kind !== 'objective' || !group.label || hasSatisfaction(group)) continue;
      yield {
        at: group.label.at,
        subject: [group.name],
        message: text(
          `${whose(group.label.at, group.name).zh}没有设满意度指标。`,
          `${whose(group.label.at, group.name).en} has no indicator of satisfaction.`,
        ),
        remedy: text(
          '下年设定目标时补上；确实没有服务对象的可以不设。',
          'Add one next year, unless nobody is served.',
        ),
      };
    }
  },
});

function hasSatisfaction(group: IndicatorGroup): boolean {
  const named = group.name.includes('满意') && group.kind !== 'objective';
  return (
    named || group.indicators.some((row) => row.name.includes('满意')) || group.groups.some(hasSatisfaction)
  );
}
