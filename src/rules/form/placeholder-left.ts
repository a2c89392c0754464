import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'placeholder-left',
  severity: 'info',
  page: {
    what: text(
      '模板里的占位行（指标1、……）没有删，或一行只有名称没有内容。',
      'A placeholder row of the template was left, or a row has a name and nothing else.',
    ),
    why: text('这一行没有计分，也没有重算。', 'The row was neither scored nor recomputed.'),
    causes: text('套用模板后没有清理。', 'The template was not cleaned up.'),
  },
  *check(card) {
    for (const problem of card.form.problems) {
      if (problem.kind !== 'placeholder-left') continue;
      const name = problem.found.trim().replace(/\s+/g, ' ');
      yield {
        at: problem.at,
        subject: [name],
        message: text(
          `${whose(problem.at, name).zh}这一行没有可以计分的内容，没有计入。`,
          `${whose(problem.at, name).en}: the row has nothing to score by and was not counted.`,
        ),
        remedy: text('删去这一行，或补全目标、实际、分值和得分。', 'Delete the row, or fill it in.'),
        found: name,
      };
    }
  },
});
