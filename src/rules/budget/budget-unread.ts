import type { BudgetGap } from '../../model/form.ts';
import { type Text, text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'budget-unread',
  severity: 'warning',
  page: {
    what: text(
      '预算执行情况的表头里有一栏认不出来，预算数、执行数或得分没有读到。',
      'A column of the budget block goes by a word that is not known: budgeted, executed or score was not read.',
    ),
    why: text(
      '没有这一栏就算不出执行率，预算执行得分没有核对，总分也不能据此更正。',
      'Without it the budget score was not checked, and the total cannot be corrected by it.',
    ),
    causes: text('表头用了少见的名称，或删了一栏。', 'An unusual header word, or a deleted column.'),
  },
  *check(card) {
    const { budget } = card.form;
    if (!budget || budget.gaps.length === 0) return;
    const at = budget.unknown[0]?.at ?? budget.label.at;
    const gaps = budget.gaps.map((gap) => NAMES[gap]);
    const [zh, en] = [gaps.map((gap) => gap.zh).join('、'), gaps.map((gap) => gap.en).join(', ')];
    const words = budget.unknown.map((word) => word.text.replace(/\s+/g, '')).join('、');
    yield {
      at,
      subject: ['预算执行', '表头'],
      message: text(
        `${whose(at, '预算执行').zh}表头没有认出${zh}一栏${words ? `（认不出的有：${words}）` : ''}，预算执行得分没有核对。`,
        `${whose(at, '预算执行').en}: the header has no known column for ${en}${words ? ` (not known: ${words})` : ''}; the budget score was not checked.`,
      ),
      remedy: text(
        '把这一栏写成通行的名称（年初预算数、全年预算数、全年执行数、得分）再检查。',
        'Name the column in a usual way (全年预算数, 全年执行数, 得分) and check again.',
      ),
      found: words || null,
      expected: zh,
    };
  },
});

const NAMES: Record<BudgetGap, Text> = {
  budgeted: text('预算数', 'the amount budgeted'),
  executed: text('执行数', 'the amount executed'),
  score: text('得分', 'the score'),
};
