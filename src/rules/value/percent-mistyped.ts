import { percentSlips } from '../../scoring/pair/percent-slip.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'percent-mistyped',
  severity: 'warning',
  page: {
    what: text(
      '百分比格式的单元格里填了整数，100 显示成 10000%。',
      'A whole number was typed into a cell of percentages: 100 shows as 10000%.',
    ),
    why: text(
      '比率差了一百倍，这一行没有办法按它重算。',
      'The rate is a hundred times too large, and the row cannot be recomputed from it.',
    ),
    causes: text(
      '单元格先设成了百分比格式，填报时又直接填了 100。',
      'The cell had a percent format before 100 was typed into it.',
    ),
  },
  *check(card) {
    for (const { indicator, name, path } of card.indicators) {
      for (const { cell, role, likely } of indicator ? percentSlips(indicator) : []) {
        const who = whose(cell.at, name);
        const shown = cell.text.trim();
        const label = role === 'target' ? text('目标值', 'target') : text('实际完成值', 'result');
        yield {
          at: cell.at,
          subject: subjectOf({ path, name }),
          message: text(
            `${who.zh}${label.zh}是 ${shown}，像是填报时在百分比格式的单元格里填了 ${likely.toFixed()}，应为 ${likely.toFixed()}%。`,
            `${who.en}: the ${label.en} is ${shown}; ${likely.toFixed()} seems to have been typed into a cell of percentages, for ${likely.toFixed()}%.`,
          ),
          remedy: text(`核对后改填 ${likely.toFixed()}%。`, `Check it, and put ${likely.toFixed()}% there.`),
          found: shown,
          expected: `${likely.toFixed()}%`,
        };
      }
    }
  },
});
