import { printScore } from '../../model/decimal.ts';
import { writingsOf } from '../../model/grade.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { gradeOf } from '../../scoring/sums/grade.ts';
import { text } from '../../text/language.ts';
import { metWords } from '../form/clause-words.ts';
import { type Draft, defineRule } from '../rule.ts';

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
    const letter = letterDraft(card);
    if (letter) yield letter;
    if (!stated || grades.length === 0) return;
    const due = gradeOf(stated, grades);
    // Of a scale that the form prints itself, the first writing is its own.
    const ownScale = [...card.statements, ...card.overrides].some(({ setting }) => setting === 'grades');
    const names = ownScale ? due?.names.slice(0, 1) : due?.names;
    for (const { grade } of card.form.totals) {
      if (!grade || !due || names?.includes(grade.value.trim())) continue;
      const [found, expected] = [grade.value.trim(), due.names[0] ?? ''];
      // 优 for 优秀 is the same grade; only the word is not the scale's own.
      const same = due.names.some((name) => writingsOf(name).includes(found));
      yield {
        at: grade.at,
        subject: ['等级'],
        message: same
          ? text(
              `${grade.at.cell} 等级写“${found}”，本表等级标准的用词是“${expected}”；等级没有错，用词不一致。`,
              `${grade.at.cell}: the grade is written “${found}”, the scale's own word is “${expected}”; the grade itself is right.`,
            )
          : text(
              `${grade.at.cell} 等级填“${found}”，${printScore(stated)} 分应为“${expected}”。`,
              `${grade.at.cell}: the grade is “${found}”; ${printScore(stated)} points are “${expected}”.`,
            ),
        remedy: text(
          `把 ${grade.at.cell} 改为“${expected}”${same ? '' : '，或核对总分'}。`,
          `Put “${expected}” into ${grade.at.cell}${same ? '' : ', or check the total'}.`,
        ),
        found,
        expected,
        ...(same ? { severity: 'warning' as const } : {}),
      };
    }
  },
});

/** The letter of a report that is graded by clauses. */
function letterDraft(card: Scorecard): Draft | null {
  const grade = card.form.totals.flatMap((total) => total.grade ?? [])[0];
  const due = card.clauses?.due;
  if (!grade || !due) return null;
  const found = grade.value.trim();
  if (found.replace(/级$/, '').toUpperCase() === due) return null;
  return {
    at: grade.at,
    subject: ['等级'],
    message: text(
      `${grade.at.cell} 级别填“${found}”，按符合的条款应为“${due}”。`,
      `${grade.at.cell}: the letter is “${found}”; by the clauses met it is “${due}”.`,
    ),
    why: metWords(card),
    remedy: text(
      `把 ${grade.at.cell} 改为“${due}”，或核对各条是否符合。`,
      `Put “${due}” into ${grade.at.cell}, or check the clauses.`,
    ),
    found,
    expected: due,
  };
}
