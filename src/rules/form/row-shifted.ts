import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'row-shifted',
  severity: 'warning',
  page: {
    what: text('一行的内容整体错开了一列。', 'The content of a row stands one column off.'),
    why: text(
      '检查时按错开后的位置读取，但系统导入时会把分值当成得分。',
      'It was read where it stands, but an import would take the points for the score.',
    ),
    causes: text(
      '从文档粘贴表格时少了或多了一个单元格。',
      'A cell was lost or gained when a table was pasted.',
    ),
  },
  *check(card) {
    for (const problem of card.form.problems) {
      if (problem.kind !== 'row-shifted') continue;
      const side = problem.found === '右' ? 'right' : 'left';
      yield {
        at: problem.at,
        subject: [`第 ${problem.at.row} 行`],
        message: text(
          `${whose(problem.at, `第 ${problem.at.row} 行`).zh}整行向${problem.found}错开了一列，按错开后的位置读取。`,
          `Row ${problem.at.row} stands one column to the ${side}; it was read where it stands.`,
        ),
        remedy: text(
          '把这一行移回表头对应的列，并核对得分。',
          'Move the row back under its header and check its score.',
        ),
        found: problem.found,
      };
    }
  },
});
