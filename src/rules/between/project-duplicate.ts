import { groupedBy } from '../../model/grouped.ts';
import { text } from '../../text/language.ts';
import { type Extract, plain } from './extract.ts';
import type { Batch, BetweenDraft, BetweenRule } from './rule.ts';

export const projectDuplicate: BetweenRule = {
  id: 'project-duplicate',
  severity: 'warning',
  page: {
    what: text(
      '同一部门、同一年度的同一个项目有两张表，结果却不一样。',
      'Two forms of one project, department and year have different results.',
    ),
    why: text('只能有一张是真的，汇总时还会算两次。', 'Only one can be right, and both are counted.'),
    causes: text('改过的表另存了一份，旧的没有删。', 'A corrected form was saved under another name.'),
  },
  open: () => ({ check }),
};

function* check({ forms, departmentOf }: Batch): Iterable<BetweenDraft> {
  const named = forms.filter(({ project }) => project !== null && project !== '');
  const groups = groupedBy(named, (form) =>
    [departmentOf(form), plain(form.project ?? ''), form.year].join('\n'),
  );
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    for (const form of others) {
      const what = differenceOf(first, form);
      if (!what) continue;
      yield {
        form,
        cell: form.cell,
        subject: ['项目名称'],
        message: text(
          `${form.project}已有一张表（${first.file}），${what.zh}。`,
          `There is another form of ${form.project} (${first.file}): ${what.en}.`,
        ),
        remedy: text('确认以哪一张为准，另一张不要上报。', 'Settle which one holds and withdraw the other.'),
        found: form.stated,
        expected: first.stated,
        others: [{ file: first.file, cell: first.cell }],
      };
    }
  }
}

function differenceOf(a: Extract, b: Extract): { zh: string; en: string } | null {
  const totals = [a.stated, b.stated].map((total) => (total === null ? null : Number(total)));
  if (totals[0] !== totals[1]) {
    const said = [a, b].map(({ stated }) => stated ?? '—');
    return text(
      `总分一张是 ${said[0]}，一张是 ${said[1]}`,
      `one has a total of ${said[0]}, the other of ${said[1]}`,
    );
  }
  if (a.rows !== b.rows) return text('总分相同，各行的结果不同', 'the totals are equal, the rows are not');
  return null;
}
