import type { SummaryRow } from '../model/evaluation.ts';
import type { Form } from '../model/form.ts';
import type { Role } from '../model/role.ts';
import { squeeze } from '../text/squeeze.ts';

/** What recognition looks at: everything a form prints outside its indicators, squeezed. */
export interface FormWords {
  all: string;
  /** The title and the names of the units whose form it is. */
  owners: string[];
  columns: ReadonlySet<Role>;
}

/** The words of a form that recognition goes by. */
export function wordsOf(form: Form): FormWords {
  const { budget, clauses, explanations, fields, groups, head, notes, summaries, title } = form;
  // Goals in whole sentences may name anything.
  const lines = head.map(({ text }) => text).filter((line) => line.length <= LONGEST_LINE);
  const words = [form.sheet, form.layout, ...lines];
  if (title) words.push(title.text);
  for (const [label, value] of fields) words.push(label, value.text);
  if (budget) words.push(budget.label.text);
  for (const row of budget?.rows ?? []) words.push(row.name.text);
  for (const header of budget?.headers.values() ?? []) words.push(header.text);
  for (const group of groups) if (group.label) words.push(group.label.text);
  for (const { label, rows } of summaries) words.push(label.text, ...rows.flatMap(namesIn));
  for (const { nameAt } of clauses?.rows ?? []) words.push(nameAt.text);
  for (const note of [...notes, ...explanations]) words.push(note.text);
  return { all: words.map(squeeze).join('\n'), owners: ownersOf(form), columns: form.columns };
}

const LONGEST_LINE = 40;

const OWNER = /^(?:.{0,6}(?:单位|部门|机关)(?:及代码|名称|\(盖章\)|\(单位\)名称)?)[:：]?$/;
/** 「单位名称:襄阳市中心医院 填报日期:…」 in one cell. */
const OWNER_INSIDE = /(?:单位|部门|机关)(?:名称|\(盖章\))?[:：]([^:：]{2,40})/;

function ownersOf({ fields, head, title }: Form): string[] {
  const owners = title ? [title.text] : [];
  for (const [label, value] of fields) if (OWNER.test(squeeze(label))) owners.push(value.text);
  for (const [index, { text }] of head.entries()) {
    const next = head[index + 1];
    if (next && OWNER.test(squeeze(text))) owners.push(next.text);
    const inside = OWNER_INSIDE.exec(squeeze(text))?.[1];
    if (inside) owners.push(inside);
  }
  return [...new Set(owners.map(squeeze))].filter((name) => name !== '');
}

const namesIn = ({ nameAt, path }: SummaryRow) => [nameAt.text, ...path.map(({ label }) => label.text)];
