import { cellOf } from '../../model/place.ts';
import { text } from '../../text/language.ts';
import type { Batch, BetweenDraft, BetweenRule } from './rule.ts';

/** Names in so large a part of the forms belong to all of them: 财政局, which collects the forms. */
const EVERYWHERE = 0.1;
const FEW = 3;
/** 武汉市, 东湖区: what may stand before the name that others use. */
const PLACE = /^.{1,12}?(省|自治区|自治州|市|区|县|旗)(?=.{3,})/;

export const departmentForeign: BetweenRule = {
  id: 'department-foreign',
  severity: 'warning',
  page: {
    what: text(
      '表里出现了另一个部门的名称，那个部门也在这一批里。',
      'A form names another department, one whose own form is in the batch.',
    ),
    why: text(
      '多半是拿那个部门的表作底稿，没有改干净。',
      'Most likely that department’s form served as a draft.',
    ),
    causes: text(
      '复制后漏改；确实与那个部门共同实施的，可以不管这一条。',
      'Copied and not changed everywhere. Where both really work together there is nothing to do.',
    ),
  },
  open: () => ({ check }),
};

function* check(batch: Batch): Iterable<BetweenDraft> {
  const names = namesOf(batch);
  const common = commonNames(batch, names);
  for (const form of batch.forms) {
    const own = [...form.departments, batch.departmentOf(form)].flatMap((name) => [name, shortName(name)]);
    const told = new Set<string>();
    for (const { words, cell } of form.mentions) {
      const name = nameIn(words, names);
      if (name === null || common.has(name) || told.has(name)) continue;
      if (own.some((one) => one.includes(name) || name.includes(one))) continue;
      const other = names.get(name);
      if (!other) continue;
      told.add(name);
      const at = cellOf(cell);
      yield {
        form,
        cell,
        subject: [name],
        message: text(
          `${at} 写着“${name}”，那是另一个部门（${other.file}），本表是${batch.departmentOf(form)}的。`,
          `${at} names “${name}”, which is another department (${other.file}); this form is that of ${batch.departmentOf(form)}.`,
        ),
        remedy: text(
          '核对这一处是不是从那张表抄来的，是就改过来。',
          'See whether this was copied from there, and put it right if so.',
        ),
        found: name,
        others: [{ file: other.file, cell: other.cell }],
        // The short name is what one also writes of those one works with.
        ...(batch.departmentOf(other) === name ? {} : { severity: 'info' as const }),
      };
    }
  }
}

/** The names of the departments of the batch, in full and without the place, with the first form of each. */
function namesOf({ forms, departmentOf }: Batch): Map<string, Batch['forms'][number]> {
  const names = new Map<string, Batch['forms'][number]>();
  const ambiguous = new Set<string>();
  for (const form of forms) {
    const full = departmentOf(form);
    if (full.length < 3) continue;
    for (const name of new Set([full, shortName(full)])) {
      const before = names.get(name);
      if (!before) names.set(name, form);
      else if (departmentOf(before) !== full) ambiguous.add(name);
    }
  }
  // 民政局 of two counties could be either.
  for (const name of ambiguous) names.delete(name);
  return names;
}

const shortName = (name: string) => name.replace(PLACE, '');

/** The longest name of a department that the words end with. */
function nameIn(words: string, names: ReadonlyMap<string, unknown>): string | null {
  for (let from = 0; from <= words.length - 3; from++) {
    const name = words.slice(from);
    if (names.has(name)) return name;
  }
  return null;
}

function commonNames(batch: Batch, names: ReadonlyMap<string, unknown>): Set<string> {
  const forms = new Map<string, number>();
  for (const form of batch.forms) {
    const found = new Set(form.mentions.flatMap(({ words }) => nameIn(words, names) ?? []));
    for (const name of found) forms.set(name, (forms.get(name) ?? 0) + 1);
  }
  const limit = Math.max(FEW, batch.forms.length * EVERYWHERE);
  return new Set([...forms].flatMap(([name, count]) => (count > limit ? [name] : [])));
}
