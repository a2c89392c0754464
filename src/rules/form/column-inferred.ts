import { ROLE_NAMES } from '../../model/column-reading.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { headerCell } from '../sentence-parts.ts';

export default defineRule({
  id: 'column-inferred',
  severity: 'info',
  page: {
    what: text(
      '表头没有写明的一栏，按内容和数字关系认定了用途。',
      'A column whose header does not say what it is was settled by what stands in it.',
    ),
    why: text(
      '认定错了，重算就会用错数；请看一眼认得对不对。',
      'If it was settled wrongly, the recomputation uses the wrong figures; have a look.',
    ),
    causes: text(
      '表头空着、改了名，或者合并单元格盖住了它。',
      'The header is blank, was renamed, or a merged cell covers it.',
    ),
  },
  *check(card) {
    for (const reading of card.form.readings) {
      if (reading.by !== 'content' || reading.role === null) continue;
      const role = ROLE_NAMES[reading.role];
      const cell = headerCell(reading);
      yield {
        at: reading.at,
        subject: ['表头', role.zh],
        message: text(
          `${cell.zh}，这一栏按内容读作“${role.zh}”：${reading.because.zh}。`,
          `${cell.en}; by its content the column was read as the ${role.en}: ${reading.because.en}.`,
        ),
        remedy: text(
          `认得不对时，把表头写成“${role.zh}”一类的通行名称。`,
          'If that is wrong, name the header in a usual way.',
        ),
        found: reading.heading,
        expected: role.zh,
      };
    }
  },
});
