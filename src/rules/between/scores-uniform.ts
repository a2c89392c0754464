import { groupedBy } from '../../model/grouped.ts';
import { text } from '../../text/language.ts';
import type { Extract } from './extract.ts';
import { type Batch, type BetweenDraft, type BetweenRule, LISTED } from './rule.ts';

/** From so many projects on equal totals are no coincidence. */
const OF_A_DEPARTMENT = 3;
const OF_A_BATCH = 5;

export const scoresUniform: BetweenRule = {
  id: 'scores-uniform',
  severity: 'warning',
  page: {
    what: text(
      '一个部门的所有项目（或这一批的所有项目）总分都一样，例如都是 100 分。',
      'All projects of a department, or of the batch, have the same total, such as 100.',
    ),
    why: text(
      '总分都一样，多半不是逐项打出来的。',
      'Equal totals were most likely not added up from scores.',
    ),
    causes: text(
      '先定总分再分到各行，或一张表复制了多份；三个以上项目才算，整批要五个以上。',
      'The total was set first, or one form was copied. From three projects of a department, five of a batch.',
    ),
  },
  open: () => ({ check }),
};

function* check({ forms, departmentOf }: Batch): Iterable<BetweenDraft> {
  const scored = forms.filter(({ stated }) => stated !== null);
  const whole = uniform(scored, OF_A_BATCH);
  const departments = new Set(scored.map(departmentOf));
  if (whole && departments.size > 1) {
    yield draft(scored, whole, text('这一批', 'in this batch'));
    return;
  }
  for (const [name, own] of groupedBy(scored, departmentOf)) {
    const total = uniform(own, OF_A_DEPARTMENT);
    if (total) yield draft(own, total, text(name, `of ${name}`));
  }
}

/** The total that all of them state; null where they differ or are too few. */
function uniform(forms: readonly Extract[], least: number): string | null {
  const totals = new Set(forms.map(({ stated }) => Number(stated)));
  const projects = new Set(forms.map(({ file, sheet, project }) => project ?? `${file}\n${sheet}`));
  return totals.size === 1 && projects.size >= least ? (forms[0]?.stated ?? null) : null;
}

function draft(forms: readonly Extract[], total: string, whose: { zh: string; en: string }): BetweenDraft {
  const [form, ...others] = forms;
  if (!form) throw new Error('equal totals of no form');
  const cell = form.totalCell ?? form.cell;
  return {
    form,
    cell,
    subject: ['总分'],
    message: text(
      `${whose.zh}的 ${forms.length} 个项目总分都是 ${total}。`,
      `All ${forms.length} projects ${whose.en} have a total of ${total}.`,
    ),
    remedy: text(
      '抽查其中几张，看各行得分有没有依据。',
      'Look into some of them: what do the scores rest on?',
    ),
    found: total,
    others: others
      .slice(0, LISTED)
      .map(({ file, totalCell, cell: own }) => ({ file, cell: totalCell ?? own })),
  };
}
