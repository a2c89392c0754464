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
      const { moved, found, at } = problem;
      const side = found === '右' ? 'right' : 'left';
      const who = whose(at, `第 ${at.row} 行`);
      const lost = moved?.lost ?? null;
      yield {
        at,
        subject: [`第 ${at.row} 行`],
        // What is gone only a person can put back.
        ...(lost ? { severity: 'error' as const } : {}),
        message: moved
          ? text(
              `${who.zh}名称以后的内容向${found}错开了一列${lost ? `，${lost} 原来的内容没有了` : ''}，按错开后的位置读取。`,
              `Row ${at.row}: what stands behind the name is one column to the ${side}${lost ? `, and what stood in ${lost} is gone` : ''}; it was read where it stands.`,
            )
          : text(
              `${who.zh}整行向${found}错开了一列，按错开后的位置读取。`,
              `Row ${at.row} stands one column to the ${side}; it was read where it stands.`,
            ),
        remedy: moved
          ? text(
              `把 ${moved.from} 移到 ${moved.to}${lost ? `，补填 ${lost}` : ''}，并核对得分。`,
              `Move ${moved.from} to ${moved.to}${lost ? `, fill in ${lost}` : ''} and check the score.`,
            )
          : text(
              '把这一行移回表头对应的列，并核对得分。',
              'Move the row back under its header and check its score.',
            ),
        found,
      };
    }
  },
});
