import { type Decimal, printScore } from '../../model/decimal.ts';
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts';
import { isNotApplicable } from '../../scoring/not-applicable.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import {
  awaitsScore,
  isUnscored,
  itemsOf,
  printDue,
  printSteps,
  subjectOf,
  whose,
} from '../sentence-parts.ts';

export default defineRule({
  id: 'score-missing',
  severity: 'error',
  page: {
    what: text('有分值的指标没有填得分。', 'An indicator with points has no score.'),
    why: text('空白的得分在合计时当作 0，总分会偏低。', 'A blank counts as 0 in the sum.'),
    causes: text('漏填，或者从文档粘贴时整行错了一列。', 'Forgotten, or a row pasted one column off.'),
  },
  *check(card) {
    if (isUnscored(card)) return;
    for (const item of itemsOf(card)) {
      if (item.verdict !== 'missing' || !awaitsScore(item) || isNotApplicable(item)) continue;
      // Its score column goes by a word that is not known, which is told by a rule of its own.
      if (item === card.budget?.item && card.budget.budget.gaps.includes('score')) continue;
      const due = printDue(item.derivation.due);
      const rest = fromTotal(card, item);
      const who = whose(item.at, item.name);
      const byRule = due ? `按口径应为 ${due}` : '按口径无法推算';
      const byTotal = rest ? `，按总分倒推为 ${printScore(rest)}` : '';
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}没有填得分，${byRule}${byTotal}。`,
          `${who.en}: no score; ${due ? `due is ${due}` : 'it cannot be derived'}${rest ? `, the total leaves ${printScore(rest)}` : ''}.`,
        ),
        why: printSteps(item.derivation),
        remedy: due
          ? text(`在本行得分栏填 ${due}。`, `Put ${due} into the score column.`)
          : text('补填得分。', 'Fill in the score.'),
        found: '',
        expected: due,
        related: item.derivation.cells,
      };
    }
  },
});

/** What the stated total leaves for the only blank score; null where no score could be that. */
function fromTotal(card: Scorecard, item: ScoredItem): Decimal | null {
  const { stated, summed } = card.totals;
  const blanks = itemsOf(card).filter(awaitsScore);
  if (!stated || !summed || blanks.length !== 1 || blanks[0] !== item) return null;
  const rest = stated.minus(summed);
  const most = item.points ?? rest;
  return rest.isNegative() || rest.greaterThan(most) ? null : rest;
}
