import { printScore } from '../model/decimal.ts';
import { text } from '../model/text.ts';
import { gradeOf } from '../scoring/grade.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'grade-mismatch',
  severity: 'error',
  page: {
    what: text('等级与总分对不上。', 'The grade does not fit the total.'),
    why: text(
      '等级决定结果应用，写错一档影响预算安排。',
      'The grade decides what follows from the evaluation.',
    ),
    causes: text(
      '总分改了等级没有改，或用了别处的等级标准。',
      'The total changed and the grade did not, or the scale of another place was used.',
    ),
  },
  *check(card) {
    const { grades } = card.profile;
    const { stated } = card.totals;
    if (!stated || grades.length === 0) return;
    const due = gradeOf(stated, grades);
    for (const { grade } of card.form.totals) {
      if (!grade || !due || due.names.includes(grade.value.trim())) continue;
      const [found, expected] = [grade.value.trim(), due.names[0] ?? ''];
      yield {
        at: grade.at,
        subject: ['等级'],
        message: text(
          `${grade.at.cell} 等级填“${found}”，${printScore(stated)} 分应为“${expected}”。`,
          `${grade.at.cell}: the grade is “${found}”; ${printScore(stated)} points are “${expected}”.`,
        ),
        remedy: text(
          `把 ${grade.at.cell} 改为“${expected}”，或核对总分。`,
          `Put “${expected}” into ${grade.at.cell}, or check the total.`,
        ),
        found,
        expected,
      };
    }
  },
});
