import { text } from '../../text/language.ts';
import { AlikeFinder, type Match } from './alike.ts';
import type { Extract } from './extract.ts';
import type { BetweenDraft, BetweenRule, Comparison } from './rule.ts';

const THRESHOLD = 0.9;
/** So many measured results have to be equal. */
const LEAST = 6;

export const actualsIdentical: BetweenRule = {
  id: 'actuals-identical',
  severity: 'warning',
  page: {
    what: text(
      '两个不同项目的许多指标，实际完成值一模一样。',
      'Many indicators of two different projects have the same actual values.',
    ),
    why: text('两个项目不会碰巧完成得分毫不差。', 'No two projects happen to reach the very same figures.'),
    causes: text(
      '一张表复制成另一张后没有改完成值。只比较同名指标里不会碰巧相等的数（两位以上，100 除外），六个以上、九成相同才算。',
      'A form was copied and the figures were left. Compared are figures of indicators of one name that would hardly be equal by chance (two digits or more, not 100); from six, nine tenths of them equal.',
    ),
  },
  open,
};

function open(): Comparison {
  const finder = new AlikeFinder<Extract>(THRESHOLD);
  const matches: Match<Extract>[] = [];
  return {
    add(form) {
      const { results } = form;
      const match = results.size >= LEAST && results.cell !== null ? finder.add(form, results) : null;
      if (match) matches.push(match);
    },
    *check({ departmentOf }) {
      for (const { item: form, founder: other } of matches) {
        const department = departmentOf(other);
        // The same project twice is the business of another rule.
        const again =
          form.project !== null && form.project === other.project && departmentOf(form) === department;
        if (!again) yield draft(form, other, department);
      }
    },
  };
}

/** @param department whose the other form is */
function draft(form: Extract, other: Extract, department: string): BetweenDraft {
  const { size, cell } = form.results;
  return {
    form,
    cell: cell ?? form.cell,
    subject: ['实际完成值'],
    message: text(
      `${form.project ?? '这张表'}的 ${size} 个实际完成值，与${department}的 ${other.file}${other.project ? `（${other.project}）` : ''}几乎都相同。`,
      `Almost all of the ${size} actual values are those of ${other.file} (${department}).`,
    ),
    remedy: text('对照原始记录核实完成值。', 'Hold the figures against the records.'),
    found: String(size),
    others: [{ file: other.file, cell: other.results.cell ?? other.cell }],
  };
}
