import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace, itemsOf, subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'hidden-row-scored',
  severity: 'warning',
  page: {
    what: text(
      '隐藏的行、列或工作表里有得分，计入了总分。',
      'A hidden row, column or sheet holds a score that counts.',
    ),
    why: text(
      '打印出来看不到这一行，读的人加不出总分。',
      'It is not printed, so readers cannot add up to the total.',
    ),
    causes: text(
      '套用旧表时隐藏了不用的行，没有清空。',
      'Rows of an older form were hidden instead of cleared.',
    ),
  },
  *check(card) {
    const scored = itemsOf(card).filter((item) => item.stated !== null);
    const at = formPlace(card);
    if (at && scored.length > 0 && scored.every((item) => item.at.hidden)) {
      yield {
        at,
        subject: ['全表'],
        message: text(
          `工作表“${at.sheet}”或其中的得分栏是隐藏的，表里的得分照样核对了。`,
          `The sheet “${at.sheet}” or its score column is hidden; its scores were checked all the same.`,
        ),
        remedy: text('要交的表取消隐藏；不用的旧表删掉。', 'Unhide the sheet, or delete it.'),
      };
      return;
    }
    for (const item of scored) {
      if (!item.at.hidden) continue;
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${whose(item.at, item.name).zh}所在的行、列或工作表是隐藏的，得分 ${item.score?.text.trim()} 仍计入总分。`,
          `${whose(item.at, item.name).en} is hidden, and its score of ${item.score?.text.trim()} counts.`,
        ),
        remedy: text('取消隐藏；不用的行删掉或清空得分。', 'Unhide it, or delete the row.'),
        found: item.score?.text.trim() ?? null,
      };
    }
  },
});
