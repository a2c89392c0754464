import { printScore } from '../model/decimal.ts';
import { text } from '../model/text.ts';
import { defineRule } from './rule.ts';
import { cascadeOf, itemsOf, printSteps, subjectOf, whose } from './say.ts';

export default defineRule({
  id: 'score-exceeds-points',
  severity: 'error',
  page: {
    what: text('得分高于本行分值。', 'A score is higher than its points.'),
    why: text(
      '各地口径都规定得分不得突破分值，超额完成也只能得满分。',
      'No rule lets a score exceed its points, over-completion included.',
    ),
    causes: text(
      '按完成率直接相乘没有封顶，或填到了相邻行。',
      'The attainment was multiplied without a cap, or the number belongs to the next row.',
    ),
  },
  *check(card) {
    for (const item of itemsOf(card)) {
      const { ceiling: points, stated, counted } = item;
      if (!points || !stated?.greaterThan(points)) continue;
      const who = whose(item.at, item.name);
      const due = printScore(counted ?? points);
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}得分填 ${printScore(stated)}，超过分值 ${printScore(points)}，应为 ${due}。`,
          `${who.en}: the score ${printScore(stated)} exceeds the points ${printScore(points)}; due is ${due}.`,
        ),
        why: printSteps(item.derivation),
        diagnosis: item.diagnosis?.text ?? null,
        remedy: text(
          `把 ${item.at.cell} 改为 ${due}；超额完成只得满分。`,
          `Put ${due} into ${item.at.cell}.`,
        ),
        found: printScore(stated),
        expected: due,
        difference: (counted ?? points).minus(stated),
        cascade: cascadeOf(card, item, counted ?? points),
        related: item.derivation.cells,
      };
    }
  },
});
