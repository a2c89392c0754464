import { printScore } from '../../model/decimal.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace } from '../sentence-parts.ts';

export default defineRule({
  id: 'ruling-unmatched',
  severity: 'error',
  page: {
    what: text(
      '已登记的一条核定在表中找不到对应的指标。',
      'A recorded ruling names no indicator of the form.',
    ),
    why: text(
      '核定没有生效，重算总分还是按规则算的。',
      'The ruling was not applied, so the recomputed total lacks it.',
    ),
    causes: text(
      '指标改名、写错字，或者有几个同名指标而没有写路径。',
      'The indicator was renamed or misspelt, or several have the same name.',
    ),
  },
  *check(card) {
    const at = formPlace(card);
    if (!at) return;
    for (const { ruling, because } of card.rulings.unmatched) {
      yield {
        at,
        subject: ['核定', ruling.indicator],
        message: text(
          `${ruling.origin} 核定“${ruling.indicator}”得 ${printScore(ruling.score)} 分，没有用上：${because.zh}。`,
          `${ruling.origin}: the ruling on “${ruling.indicator}” (${printScore(ruling.score)}) was not applied: ${because.en}.`,
        ),
        remedy: text(
          '请登记核定的人员改正指标名称，或删去这条核定。',
          'Whoever recorded the ruling is to correct the name of its indicator, or delete it.',
        ),
        found: ruling.indicator,
      };
    }
  },
});
