import { printScore } from '../../model/decimal.ts';
import type { BudgetRole } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { scoredRow } from '../../scoring/budget/budget.ts';
import { isNotApplicable } from '../../scoring/not-applicable.ts';
import { understand } from '../../scoring/pair/understand.ts';
import { isExtra } from '../../scoring/points/extra.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';
import { notApplicableWords } from '../value/not-applicable.ts';

export default defineRule({
  id: 'score-without-evidence',
  severity: 'error',
  page: {
    what: text(
      '目标值或实际完成值是空的，却给了分。',
      'A score is given although the target or the result is blank.',
    ),
    why: text(
      '没有目标或没有结果就无从计分，复核时会按 0 分处理或退回。',
      'Without a target or a result there is nothing to score by.',
    ),
    causes: text(
      '漏填，或者目标写进了指标名称。',
      'Forgotten, or the target stands in the name of the indicator.',
    ),
  },
  *check(card) {
    const budget = budgetDraft(card);
    if (budget) yield budget;
    for (const item of card.indicators) {
      const { indicator, stated } = item;
      if (!indicator || !stated || stated.isZero() || item.ruling) continue;
      // A bonus has no target.
      const roles = isExtra(item) ? (['actual'] as const) : (['target', 'actual'] as const);
      const blanks = roles.filter((role) => isForgotten(indicator, role));
      const [first] = blanks;
      if (!first) continue;
      const names = blanks.map((role) => (role === 'target' ? '目标值' : '实际完成值')).join('和');
      const english = blanks.map((role) => (role === 'target' ? 'target' : 'result')).join(' and ');
      const who = whose(item.at, item.name);
      const words = {
        message: text(
          `${who.zh}没有${names}，却得 ${printScore(stated)} 分。`,
          `${who.en}: no ${english}, and yet a score of ${printScore(stated)}.`,
        ),
        remedy: text(
          `补填${names}；确实没有的，这一项不能得分。`,
          `Fill in the ${english}; without it the row cannot score.`,
        ),
      };
      yield {
        at: item.at,
        subject: subjectOf(item),
        ...(isNotApplicable(item) ? notApplicableWords(item) : words),
        found: item.score?.text.trim() ?? null,
        related: blanks.flatMap((role) => indicator[role]?.at ?? []),
      };
    }
  },
});

/**
 * An empty cell of a column that the row's own table has. A dash typed as the target says that none applies, and
 * the result in words can still be read.
 */
function isForgotten(indicator: Indicator, role: 'target' | 'actual'): boolean {
  const value = indicator[role]?.value;
  if (value?.kind !== 'blank') return false;
  if (understand(indicator)[role] !== null) return false;
  if (role === 'actual') return true;
  return value.mark === '' || indicator.actual?.value.kind === 'blank';
}

/** A budget score without the amounts it is the quotient of. */
function budgetDraft(card: Scorecard): Draft | null {
  const { item, budget, rate } = card.budget ?? {};
  // A column that was not found is told by a rule of its own.
  if (
    !item ||
    !budget ||
    budget.gaps.length > 0 ||
    rate ||
    !item.stated ||
    item.stated.isZero() ||
    item.ruling
  )
    return null;
  const row = scoredRow(budget);
  const blank = (role: BudgetRole) => (row?.figures.get(role)?.value.kind ?? 'blank') === 'blank';
  const names = [
    ...(blank('executed') ? ['执行数'] : []),
    ...(blank('revised') && blank('original') ? ['预算数'] : []),
  ];
  if (names.length === 0) return null;
  const who = whose(item.at, item.name);
  return {
    at: item.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}没有${names.join('和')}，却得 ${printScore(item.stated)} 分。`,
      `${who.en}: the amounts are blank, and yet a score of ${printScore(item.stated)}.`,
    ),
    remedy: text(`补填${names.join('和')}。`, 'Fill in the amounts.'),
    found: item.score?.text.trim() ?? null,
  };
}
