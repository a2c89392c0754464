import type { Located } from '../model/place.ts';
import type { SummaryFigure, SummaryRow, SummaryTable, SummaryWords } from '../model/summary.ts';
import type { Figure } from '../model/value.ts';
import { bracketPoints, parseFigure } from '../values/index.ts';
import { nameOf } from './key.ts';
import type { Line, Page, Slot } from './page.ts';
import { type SummaryColumns, summaryHeader } from './summary-header.ts';
import { isFigure, isSummarySubtotal, isSummaryTotal, type SummaryRole } from './summary-words.ts';

/** A summary table as found, with the rows of its page that it takes. */
export interface FoundTable {
  table: SummaryTable;
  page: Page;
  firstRow: number;
  lastRow: number;
}

/** Reads the table under a header; null where fewer than two rows with figures stand there. */
export function readSummaryTable(header: Line, columns: SummaryColumns, page: Page): FoundTable | null {
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
    const row = readSummaryRow(line, columns, page, carried);
    if (row === null) break;
    end = bottom;
    if (row === 'covered') coverBy(rows.at(-1), line, columns, page);
    else if (row.kind === 'total') total = row.row;
    else if (row.kind === 'subtotal') subtotals.push(inSection(row.row, rows.at(-1)));
    else rows.push(row.row);
  }
  const label = columns.slots.get('name');
  if (!label || rows.filter(hasNumber).length < 2) return null;
  const inOrder = [...new Set(columns.slots.values())].sort((a, b) => a.area.left - b.area.left);
  const roles = [...columns.slots.keys()].filter((role) => role !== 'name');
  const table: SummaryTable = {
    label: page.text(label),
    layout: inOrder.map((slot) => slot.key).join('·'),
    columns: new Set(roles),
    rows,
    subtotals,
    total,
  };
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

type ReadRow = { kind: 'row' | 'subtotal' | 'total'; row: SummaryRow };

/** Null where the line is no row of the table, `covered` where its score stands in the row above. */
function readSummaryRow(
  line: Line,
  columns: SummaryColumns,
  page: Page,
  carried: Carried,
): ReadRow | 'covered' | null {
  const labels = labelsOf(line, columns, page, carried);
  const name = labels.at(-1);
  if (!name) return null;
  const figures = new Map<SummaryFigure, Located<Figure>>();
  const words = new Map<SummaryWords, Located<string>>();
  let any = false;
  let covered = false;
  for (const [role, { area }] of columns.slots) {
    if (role === 'name') continue;
    const slot = slotUnder(area, line.row, page);
    const own = slot !== null && slot.area.top === line.row;
    if (isFigure(role)) {
      if (own) {
        const figure = figureIn(role, slot, page);
        any ||= figure.value.kind !== 'words';
        figures.set(role, figure);
      } else if (slot) covered ||= role === 'score';
      else figures.set(role, page.blank(line.row, area.left, parseFigure('')));
    } else if (own) words.set(role, page.text(slot));
  }
  if (!figures.has('points')) {
    const points = bracketPoints(name.text);
    if (points) {
      figures.set('points', { ...page.text(name), value: { kind: 'number', number: points } });
      any = true;
    }
  }
  if (covered) return 'covered';
  if (!any) return null;
  const row: SummaryRow = {
    name: shortened(rowName(name.text), labels.length > 1 ? 12 : NAME_LENGTH),
    nameAt: page.text(name),
    path: labels.slice(0, -1).map((slot) => ({ name: rowName(slot.text), label: page.text(slot) })),
    figures,
    words,
    covers: [],
  };
  // 合计 stands first in its row; a row of a rubric may be called 自评得分.
  const [outer = name] = labels;
  if (isSummaryTotal(outer.key)) return { kind: 'total', row };
  return { kind: labels.some(({ key }) => isSummarySubtotal(key)) ? 'subtotal' : 'row', row };
}

/** The section labels of the rows above, by column: a section may be printed once, without a merged cell. */
type Carried = Map<number, Slot>;

/** The cells left of the figures, outermost first, also those of rows above; row numbers and dashes are left out. */
function labelsOf(line: Line, columns: SummaryColumns, page: Page, carried: Carried): Slot[] {
  const own = new Map<number, Slot>();
  for (let column = columns.labels.first; column <= columns.labels.last; column++) {
    const slot = isWordsColumn(column, columns) ? null : page.slotAt(line.row, column);
    if (slot && !/^(?:\d+|[—–\-/]+)$/.test(slot.key)) own.set(slot.area.left, slot);
  }
  // 合计 may stand in a column for row numbers.
  const outside = line.slots.find(
    (slot) => isSummaryTotal(slot.key) && slot.area.left < columns.labels.first,
  );
  if (own.size === 0) return outside ? [outside] : [];
  const [first = 0, innermost = 0] = [Math.min(...own.keys()), Math.max(...own.keys())];
  const closes = [...own.values()].some(({ key }) => isSummaryTotal(key) && own.get(first)?.key === key);
  const above = closes ? [] : [...carried].filter(([column]) => column < first);
  for (const column of [...carried.keys()]) if (column >= first) carried.delete(column);
  for (const [column, slot] of own) if (column < innermost) carried.set(column, slot);
  return [...above.map(([, slot]) => slot), ...own.values()];
}

function isWordsColumn(column: number, columns: SummaryColumns): boolean {
  return [...columns.slots].some(
    ([role, { area }]) => role !== 'name' && column >= area.left && column <= area.right,
  );
}

function slotUnder(area: Slot['area'], row: number, page: Page): Slot | null {
  for (let column = area.left; column <= area.right; column++) {
    const slot = page.slotAt(row, column);
    if (slot) return slot;
  }
  return null;
}

/** 「扣 6 分」 and −6 are a deduction of 6, 「得 14 分」 a score of 14. */
function figureIn(role: SummaryRole, slot: Slot, page: Page): Located<Figure> {
  const figure = page.figure(slot);
  const { value } = figure;
  if (value.kind === 'words') {
    const spelled = parseFigure(value.text.replace(/^[扣得减]/, ''));
    return spelled.kind === 'number' || spelled.kind === 'percent' ? { ...figure, value: spelled } : figure;
  }
  if (role !== 'deduction' || value.kind !== 'number') return figure;
  return { ...figure, value: { kind: 'number', number: value.number.abs() } };
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

/** Sentences are called by how they begin. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const clause = name.split(/[，,。；;(（]/)[0] ?? name;
  return clause.length <= NAME_LENGTH ? clause : `${clause.slice(0, NAME_LENGTH)}…`;
}

const NAME_LENGTH = 24;

/** 「1.管理效率（20 分）」 is 管理效率; blanks inside Chinese words are line breaks of the print. */
export function rowName(text: string): string {
  const name = nameOf(text)
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .replace(
      /^(?:[(（]?(?:[一二三四五六七八九十]+|\d+)[)）]?[、.．]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|[①-⑳])\s*/,
      '',
    )
    .trim();
  return name === '' ? text.trim() : name;
}
