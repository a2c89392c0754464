import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'unit-misplaced',
  severity: 'warning',
  page: {
    what: text('度量单位栏里填的是数值，不是单位。', 'The unit column holds a value.'),
    why: text(
      '导入系统时会当作单位，目标值就丢了。',
      'An import takes it for the unit and loses the target.',
    ),
    causes: text('目标值填错了栏。', 'The target was put into the wrong column.'),
  },
  *check(card) {
    for (const item of card.indicators) {
      const unit = item.indicator?.unit;
      if (!unit || !/[≥≤><=＝≧≦]|^\s*\d/.test(unit.text)) continue;
      const who = whose(unit.at, item.name);
      yield {
        at: unit.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}度量单位栏填的是“${unit.text.trim()}”，像是目标值。`,
          `${who.en}: the unit column says “${unit.text.trim()}”, which looks like a target.`,
        ),
        remedy: text(
          '单位栏只写单位（%、个、万元），数值写到指标值栏。',
          'Write only the unit here and the number in the target column.',
        ),
        found: unit.text.trim(),
      };
    }
  },
});
