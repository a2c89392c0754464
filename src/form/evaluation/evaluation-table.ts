import type { SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import type { Line, Page } from '../page/page.ts';
import { type SummaryColumns, summaryHeader } from './evaluation-header.ts';
import { withSections } from './evaluation-outline.ts';
import { type Carried, readSummaryRow, slotUnder } from './evaluation-row.ts';

/** A summary table as found, with the rows of its page that it takes. */
export interface FoundTable {
  table: SummaryTable;
  page: Page;
  firstRow: number;
  lastRow: number;
}

/** Reads the table under a header; null where fewer than two rows with figures stand there, or blank ones and a 合计. */
export function readSummaryTable(header: Line, columns: SummaryColumns, page: Page): FoundTable | null {
  const filled = readRows(header, columns, page, 'filled');
  if (filled.rows.filter(hasNumber).length >= 2) {
    return isSum(filled, columns) ? found(withSections(filled), header, columns, page) : null;
  }
  const blank = readRows(header, columns, page, 'blank');
  return blank.rows.length >= 2 && blank.total ? found(blank, header, columns, page) : null;
}

/** A list of results, 项目·评价得分·评价等级, adds up to nothing: a sum has points, deductions or rates, or a 合计. */
function isSum({ rows, total }: Rows, { slots }: SummaryColumns): boolean {
  const told = (['points', 'deduction', 'rate'] as const).some((role) => slots.has(role));
  return told || total !== null || rows.some(({ figures }) => figures.has('points'));
}

interface Rows {
  rows: SummaryRow[];
  subtotals: SummaryRow[];
  total: SummaryRow | null;
  end: number;
}

/** @param which `blank` takes rows without any figure too: a template, which its 合计 closes */
function readRows(header: Line, columns: SummaryColumns, page: Page, which: 'filled' | 'blank'): Rows {
  const rows: SummaryRow[] = [];
  const subtotals: SummaryRow[] = [];
  let total: SummaryRow | null = null;
  let end = columns.bodyRow - 1;
  const carried: Carried = new Map();
  for (const line of page.lines) {
    if (line.row < columns.bodyRow) continue;
    if (line.row > end + 2 || (total !== null && rows.length > 0)) break;
    const bottom = bottomOf(line, columns);
    if (summaryHeader(line)) {
      // A header repeated at the top of the next printed page.
      if (!sameHeader(line, header)) break;
      end = bottom;
      continue;
    }
    const row = readSummaryRow(line, columns, page, carried, which);
    if (row === null) break;
    end = bottom;
    if (row === 'covered') coverBy(rows.at(-1), line, columns, page);
    else if (row.kind === 'total') total = row.row;
    else if (row.kind === 'subtotal') subtotals.push(inSection(row.row, rows.at(-1)));
    else rows.push(row.row);
  }
  return { rows, subtotals, total, end };
}

function found({ end, ...rows }: Rows, header: Line, columns: SummaryColumns, page: Page): FoundTable | null {
  const label = columns.slots.get('name');
  if (!label) return null;
  const inOrder = [...new Set(columns.slots.values())].sort((a, b) => a.area.left - b.area.left);
  const roles = [...columns.slots.keys()].filter((role) => role !== 'name');
  const layout = inOrder.map((slot) => slot.key).join('·');
  const table: SummaryTable = { label: page.text(label), layout, columns: new Set(roles), ...rows };
  return { table, page, firstRow: header.row, lastRow: end };
}

/** The last row that the figures of a line reach. */
function bottomOf(line: Line, columns: SummaryColumns): number {
  const figures = line.slots.filter(({ area }) => area.left > columns.labels.last);
  return Math.max(line.row, ...figures.map(({ area }) => area.bottom));
}

const hasNumber = ({ figures }: SummaryRow) =>
  [...figures.values()].some(({ value }) => value.kind === 'number' || value.kind === 'percent');

function sameHeader(line: Line, header: Line): boolean {
  const keys = ({ slots }: Line) => slots.map(({ key }) => key).join();
  return keys(line) === keys(header);
}

/** The points of a row whose score cell is merged into the row above. */
function coverBy(owner: SummaryRow | undefined, line: Line, columns: SummaryColumns, page: Page): void {
  const area = columns.slots.get('points')?.area;
  const slot = area && slotUnder(area, line.row, page);
  if (owner && slot && slot.area.top === line.row) owner.covers.push(page.figure(slot));
}

/** A 小计 without a section beside it closes the one above. */
function inSection(subtotal: SummaryRow, above: SummaryRow | undefined): SummaryRow {
  return subtotal.path.length > 0 ? subtotal : { ...subtotal, path: above?.path.slice(0, 1) ?? [] };
}
