import { ROLE_NAMES } from '../../model/column-reading.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { headerCell } from '../sentence-parts.ts';

export default defineRule({
  id: 'column-unread',
  severity: 'error',
  page: {
    what: text(
      '有一栏可能是得分、分值、目标值或实际完成值，但表头和内容都定不下来是哪一种。',
      'A column could hold the scores, the points, the targets or the results, and neither word nor content says which.',
    ),
    why: text(
      '这一栏没有读，有关的得分就没有核对；没有核对不等于没有错。',
      'The column was not read, so the scores that depend on it were not checked; that is not the same as right.',
    ),
    causes: text(
      '表头空着、改了名，或者写的是编号。',
      'The header is blank, was renamed, or holds a number.',
    ),
  },
  *check(card) {
    for (const reading of card.form.readings) {
      if (reading.by !== 'open') continue;
      const could = reading.could.map((role) => ROLE_NAMES[role]);
      const [zh, en] = [could.map((one) => one.zh).join('或'), could.map((one) => one.en).join(' or ')];
      const cell = headerCell(reading);
      yield {
        at: reading.at,
        subject: ['表头', `${reading.column} 列`],
        message: text(
          `${cell.zh}，认不出这一栏是什么，可能是${zh}（${reading.because.zh}），没有读，有关的得分没有核对。`,
          `${cell.en}; what the column holds could not be told, perhaps the ${en} (${reading.because.en}); it was not read, and the scores that depend on it were not checked.`,
        ),
        remedy: text(
          `把表头写成通行的名称，例如“${could[0]?.zh ?? ''}”，再检查一次。`,
          'Name the header in a usual way and check again.',
        ),
        found: reading.heading,
        expected: zh,
      };
    }
  },
});
