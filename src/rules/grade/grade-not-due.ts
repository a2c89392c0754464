import { isEvaluation } from '../../model/form.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'grade-not-due',
  severity: 'info',
  page: {
    what: text(
      '本口径的自评只评分不评级，表上却写了等级。',
      'Self-evaluations of this jurisdiction carry a score and no grade, and the form states one.',
    ),
    why: text(
      '等级由财政部门评审自评报告时评定，部门自评不写等级。',
      'Grades are given by the finance bureau when it reviews the report.',
    ),
    causes: text('套用了带等级的模板。', 'A form with a grade was taken for a pattern.'),
  },
  *check(card) {
    if (card.profile.evaluation.grade !== 'none' || isEvaluation(card.form)) return;
    for (const { grade } of card.form.totals) {
      if (!grade || grade.value.trim() === '') continue;
      const found = grade.value.trim();
      yield {
        at: grade.at,
        subject: ['等级'],
        message: text(
          `${grade.at.cell} 写了等级“${found}”；自评只评分不评级。`,
          `${grade.at.cell} states the grade “${found}”; a self-evaluation has a score and no grade.`,
        ),
        remedy: text('删去等级，只保留得分。', 'Delete the grade and keep the score.'),
        found,
      };
    }
  },
});
