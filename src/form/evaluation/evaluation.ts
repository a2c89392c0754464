import type { SummaryTable } from '../../model/evaluation.ts';
import type { Form, StatedTotal } from '../../model/form.ts';
import type { Role } from '../../model/role.ts';
import { text } from '../../text/language.ts';
import type { Line, Page } from '../page/page.ts';
import { readSummaryHead, TITLE } from './evaluation-head.ts';
import type { FoundTable } from './evaluation-table.ts';
import { rowsOf } from './evaluation-tables.ts';

/**
 * The evaluations of a sheet that its summary tables make up: a form each, cut at titles and where another table
 * begins that is no second addition of the one before.
 */
export function evaluations(page: Page, tables: readonly FoundTable[]): Form[] {
  const forms: { lines: Line[]; tables: SummaryTable[] }[] = [];
  const rows = rowsOf(tables);
  let current: { lines: Line[]; tables: SummaryTable[] } = { lines: [], tables: [] };
  let waiting: Line[] = [];
  for (const line of page.lines) {
    for (const { table } of tables.filter(({ firstRow }) => firstRow === line.row)) {
      if (current.tables.length > 0 && !addsAgain(table, current.tables)) {
        forms.push(current);
        current = { lines: waiting, tables: [] };
      } else current.lines.push(...waiting);
      waiting = [];
      current.tables.push(table);
    }
    if (rows.has(line.row)) continue;
    // Lines from a title on belong to the table that follows, if it is another evaluation.
    if (waiting.length > 0 || (current.tables.length > 0 && isTitle(line))) waiting.push(line);
    else current.lines.push(line);
  }
  current.lines.push(...waiting);
  if (current.tables.length > 0) forms.push(current);
  return forms.map(({ lines, tables: own }) => formOf(page, lines, own));
}

function isTitle(line: Line): boolean {
  const [slot] = line.slots;
  return line.slots.length === 1 && slot !== undefined && TITLE.test(slot.key);
}

/** 维持, 提升, 创新 beside the dimensions: other names, and one of the two is made of kinds. */
function addsAgain(table: SummaryTable, before: readonly SummaryTable[]): boolean {
  const [other] = before;
  if (!other || before.length > 1 || isTiered(table) === isTiered(other)) return false;
  const names = new Set(other.rows.map(({ name }) => name));
  return table.rows.every(({ name }) => !names.has(name));
}

function formOf(page: Page, lines: readonly Line[], tables: SummaryTable[]): Form {
  const head = readSummaryHead(lines, page);
  // The tiers come second wherever they stand.
  const summaries = [...tables].sort((a, b) => Number(isTiered(a)) - Number(isTiered(b)));
  const [main] = summaries;
  const totals = [...summaries.flatMap(totalOf), ...head.totals];
  const [first] = totals;
  if (first && head.grade && !totals.some(({ grade }) => grade)) first.grade = head.grade;
  const columns = (['points', 'score'] as const).filter((role) => main?.columns.has(role));
  return {
    sheet: page.name,
    title: head.title,
    layout: summaries.map(({ layout }) => layout).join(' + '),
    columns: new Set<Role>(columns),
    fields: head.fields,
    head: aboveOf(page, lines, tables),
    budget: null,
    tasks: null,
    groups: [],
    totals,
    explanations: [],
    notes: head.notes,
    readings: [],
    problems: [],
    reasons: summaries.map(reasonOf),
    summaries,
    conclusions: [],
    clauses: null,
  };
}

/** Every cell above the tables. */
function aboveOf(page: Page, lines: readonly Line[], tables: readonly SummaryTable[]): Form['head'] {
  const first = Math.min(...tables.map(({ label }) => label.at.row));
  return lines.filter(({ row }) => row < first).flatMap(({ slots }) => slots.map((slot) => page.text(slot)));
}

/** Why a table was read as it was. */
function reasonOf(table: SummaryTable): Form['reasons'][number] {
  const { label, layout, rows } = table;
  const [first] = rows;
  const across = first !== undefined && first.nameAt.at.row === label.at.row;
  const zh = isTiered(table) ? '按类型的第二次加总，应与总分相等' : '没有目标值和实际完成值，作为评价汇总读';
  const en = isTiered(table)
    ? 'a second addition by kind, which must give the total'
    : 'a summary: no target, no result';
  return {
    at: label.at,
    reason: text(
      `表头“${layout}”：${zh}${across ? '；横排的表，转过来读' : ''}`,
      `the header “${layout}”: ${en}${across ? '; the table lies on its side and was turned' : ''}`,
    ),
  };
}

const isTiered = ({ rows }: SummaryTable) => rows.every(({ name }) => /型(?:指标)?$/.test(name));

function totalOf({ total }: SummaryTable): StatedTotal[] {
  if (!total) return [];
  const score = total.figures.get('score') ?? null;
  const grade = total.words.get('grade') ?? null;
  return [{ label: total.nameAt, where: 'row', points: total.figures.get('points') ?? null, score, grade }];
}
