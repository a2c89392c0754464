import { Decimal, printScore } from '../../model/decimal.ts';
import { isEvaluation } from '../../model/form.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { gradeOf } from '../../scoring/sums/grade.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { formPlace } from '../sentence-parts.ts';

export default defineRule({
  id: 'grade-bands-gap',
  severity: 'info',
  page: {
    what: text(
      '总分落在两个等级之间的空档里，例如 80–89 与 90–100 之间的 89.5。',
      'The total lies between two grades, such as 89.5 between 80–89 and 90–100.',
    ),
    why: text('按文字无法判定等级，需要请财政部门明确。', 'The scale does not say which grade it is.'),
    causes: text('等级标准按整数写成了闭区间。', 'The scale was written for whole numbers.'),
  },
  *check(card) {
    const { stated, at } = card.totals;
    const { grades } = card.profile;
    const place = at ?? formPlace(card);
    const scale = scaleDraft(card);
    if (scale) yield scale;
    if (!stated || !place || grades.length === 0 || gradeOf(stated, grades)) return;
    const lowest = Decimal.min(...grades.map((grade) => grade.low));
    if (stated.lessThan(lowest)) return;
    yield {
      at: place,
      subject: ['等级'],
      message: text(
        `总分 ${printScore(stated)} 落在等级标准的空档里，判不出等级。`,
        `The total ${printScore(stated)} lies in a gap of the grade scale.`,
      ),
      remedy: text('请财政部门明确这一分数属于哪个等级。', 'Ask the finance bureau which grade applies.'),
      found: printScore(stated),
    };
  },
});

/** The scale that an evaluation prints itself leaves something open, whether or not its total lies there. */
function scaleDraft(card: Scorecard): Draft | null {
  const { grades } = card.profile;
  const scale = card.statements.find(({ setting }) => setting === 'grades');
  if (!scale || !isEvaluation(card.form)) return null;
  const gaps = grades.flatMap(({ high }, index) => {
    const above = grades[index - 1];
    return above && high !== null && new Decimal(high).lessThan(above.low) ? [`${high}–${above.low}`] : [];
  });
  if (gaps.length === 0) return null;
  return {
    at: scale.at,
    subject: ['等级标准'],
    message: text(
      `${scale.at.cell} 的等级标准在 ${gaps.join('、')} 之间有空档，落在中间的分数判不出等级。`,
      `${scale.at.cell}: the scale of grades leaves ${gaps.join(', ')} open.`,
    ),
    remedy: text(
      '把各等级写成首尾相接的区间，例如 80（含）–90。',
      'Let each grade begin where the next one ends.',
    ),
    found: scale.words,
  };
}
