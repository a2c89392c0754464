import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { blankDrafts } from './blank.ts';

export default defineRule({
  id: 'target-missing',
  severity: 'warning',
  page: {
    what: text(
      '没有目标值：某一行是空的，或者整张表缺这一栏（后者是错误）。',
      'There is no target, in a row or, which is an error, in the whole table.',
    ),
    why: text('没有目标值就不能重算得分。', 'Without it no score can be recomputed.'),
    causes: text('漏填、表头改了名，或删了一列。', 'Forgotten, a renamed header, or a deleted column.'),
  },
  check: (card) => blankDrafts(card, 'target', text('目标值', 'target')),
});
