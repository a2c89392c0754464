import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'indicator-misplaced',
  severity: 'info',
  page: {
    what: text('满意度指标下面放的不是满意度。', 'What stands under 满意度 is no satisfaction.'),
    why: text(
      '满意度的分值被别的工作占了，必设的满意度指标等于没有设。',
      'The points meant for satisfaction go to something else.',
    ),
    causes: text('为了凑齐一级指标，把工作任务填在了满意度下面。', 'A task was put there to fill the row.'),
  },
  *check(card) {
    for (const item of card.indicators) {
      if (!item.path.some((name) => name.includes('满意度'))) continue;
      if (/满意|认可|好评|评价|投诉|测评|知晓|信任|口碑|反馈/.test(item.name)) continue;
      const at = item.indicator?.nameAt.at ?? item.at;
      yield {
        at,
        subject: subjectOf(item),
        message: text(
          `${whose(at, item.name).zh}放在满意度指标下，但不是满意度。`,
          `${whose(at, item.name).en} stands under 满意度 but is no satisfaction.`,
        ),
        remedy: text('移到产出或效益指标，满意度另设。', 'Move it, and set an indicator of satisfaction.'),
        found: item.name,
      };
    }
  },
});
