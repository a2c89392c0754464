import type { ClauseTable } from '../../model/evaluation.ts';
import type { Form } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import { GRADE, readSummaryHead } from './evaluation-head.ts';
import { rowName } from './evaluation-row.ts';

/** Over the requirements, and over the marks: 是否符合, or 符合 and 不符合 side by side. */
const CLAUSE =
  /^(?:具体|评级|评审|考核|指标|质量)?(?:要求|条款|指标|内容|项目|标准|要素|要点|事项)(?:名称)?$/;
const MARK =
  /^(?:是否)?(?:符合|达到|满足|达标)(?:情况|要求|与否|结果)?$|^(?:评审|评定|考核|判定|审核|评级)(?:结果|情况|结论|意见)?$/;
const UNMET = /^(?:不|未)(?:符合|达到|满足|达标)(?:要求)?$/;

/** What tells a graded report from any other list of things to check. */
const LETTER = /评级|级别|等级/;

const YES = /^(?:[√✓✔☑是有Yy○●]|符合|达到|满足|达标|已?符合要求|基本符合)$/;
const NO = /^(?:[×✗✘xXＸ☒否无Nn╳]|(?:不|未|不能)(?:符合|达到|满足|达标)(?:要求)?)$/;

interface Columns {
  clause: Slot;
  mark: Slot;
  unmet: Slot | null;
}

/** Reads a sheet as a report that is graded by clauses, each met or not; null where it holds no such table. */
export function clauseForm(page: Page): Form | null {
  for (const [index, line] of page.lines.entries()) {
    const columns = columnsOf(line);
    const found = columns && readRows(page.lines.slice(index + 1), columns, page);
    if (!columns || !found) continue;
    if (!page.lines.some(({ slots }) => slots.some(({ key }) => LETTER.test(key)))) return null;
    const outside = page.lines.filter(({ row }) => row !== line.row && !found.taken.has(row));
    const head = readSummaryHead(outside, page);
    const grade = found.grade ?? head.grade;
    const slots = [columns.clause, columns.mark, ...(columns.unmet ? [columns.unmet] : [])];
    const layout = slots.map(({ key }) => key).join('·');
    return {
      sheet: page.name,
      title: head.title,
      layout,
      columns: new Set(),
      fields: head.fields,
      head: [],
      budget: null,
      tasks: null,
      groups: [],
      totals: grade ? [{ label: grade, where: 'row', points: null, score: null, grade }] : [],
      explanations: [],
      notes: head.notes,
      readings: [],
      problems: [],
      reasons: [],
      summaries: [],
      conclusions: [],
      clauses: { label: page.text(columns.clause), layout, rows: found.rows },
    };
  }
  return null;
}

function columnsOf(line: Line): Columns | null {
  const clause = line.slots.find(({ key }) => CLAUSE.test(key));
  const mark = line.slots.find((slot) => slot !== clause && MARK.test(slot.key));
  const unmet = line.slots.find(({ key }) => UNMET.test(key)) ?? null;
  return clause && mark && clause.area.left < mark.area.left ? { clause, mark, unmet } : null;
}

function readRows(lines: readonly Line[], columns: Columns, page: Page) {
  const rows: ClauseTable['rows'] = [];
  const taken = new Set<number>();
  let grade: Located<string> | null = null;
  for (const line of lines) {
    const clause = page.slotAt(line.row, columns.clause.area.left);
    const mark = page.slotAt(line.row, columns.mark.area.left);
    const unmet = columns.unmet && page.slotAt(line.row, columns.unmet.area.left);
    if (!clause || clause.area.top !== line.row) break;
    if (mark && GRADE.test(mark.key)) {
      grade = page.text(mark);
      taken.add(line.row);
      break;
    }
    const met = metBy(mark, unmet);
    if (met === null && mark) break;
    const place = columns.mark.area.left;
    rows.push({
      name: rowName(clause.text),
      nameAt: page.text(clause),
      mark: mark ? page.text(mark) : unmet ? page.text(unmet) : page.blank(line.row, place, ''),
      met,
    });
    taken.add(line.row);
  }
  return rows.length >= 3 ? { rows, taken, grade } : null;
}

/** Null for a clause that nobody has judged. */
function metBy(mark: Slot | null, unmet: Slot | null): boolean | null {
  if (unmet && !NO.test(unmet.key)) return false;
  if (!mark) return null;
  if (YES.test(mark.key)) return true;
  return NO.test(mark.key) ? false : null;
}
