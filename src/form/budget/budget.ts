import type { Budget, BudgetRole, BudgetRow } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { bracketPoints, parseFigure } from '../../values/index.ts';
import { squeeze } from '../page/key.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import type { BudgetHeader } from './budget-header.ts';

/**
 * Reads the budget block under its header.
 *
 * @param isOther says that a line begins another part of the form
 */
export function readBudget(
  header: Line,
  { columns, tasks, gaps, unknown }: BudgetHeader,
  lines: readonly Line[],
  page: Page,
  isOther: (line: Line) => boolean,
  unitOfForm: string | null,
): { budget: Budget; rows: Set<number> } {
  const first = Math.min(...[...columns.slots.values(), ...unknown].map((slot) => slot.area.left));
  const label = blockLabel(header, first, page) ?? header.slots[0];
  if (!label) throw new Error('a budget header without a cell');
  const unit = unitIn(label.text) ?? unitOfForm;
  const rows: BudgetRow[] = [];
  const taken = new Set<number>();
  for (const line of lines) {
    if (line.row <= header.row) continue;
    if (line.row < columns.bodyRow) {
      taken.add(line.row);
      continue;
    }
    if (isOther(line)) break;
    const names = tasks?.area ?? { left: 1, right: first - 1 };
    const row = readRow(line, columns, names, label, page, unit, rows.length === 0);
    if (!row) break;
    rows.push(row);
    taken.add(line.row);
  }
  const scored = scoredAmong(rows);
  if (scored) {
    scored.scored = true;
    fillBlanks(scored, columns, page);
  }
  const points = bracketPoints(label.text) ?? pointsOfHeader(columns);
  const inRow = scored?.figures.get('points');
  const headers = new Map([...columns.slots].map(([role, slot]) => [role, page.text(slot)] as const));
  const located = points ? page.located(label, points) : numberAt(inRow);
  return {
    budget: {
      label: page.text(label),
      points: located,
      unit,
      headers,
      rows,
      gaps,
      unknown: unknown.map((slot) => page.text(slot)),
    },
    rows: taken,
  };
}

/** Where a form has several such blocks, the one that is scored is meant, and then the one that can be read whole. */
export function isBetterBudget(budget: Budget, before: Budget | null): boolean {
  return before === null || weightOf(budget) > weightOf(before);
}

function weightOf({ points, headers, gaps }: Budget): number {
  const scored = points !== null || headers.has('points') || headers.has('score');
  return Number(scored) * 2 + Number(gaps.length === 0);
}

/** The label down the side of the block, 预算执行情况（20 分）; it stands left of the columns, beside or above the header. */
function blockLabel(header: Line, first: number, page: Page): Slot | null {
  for (let column = 1; column < first; column++) {
    const slot = page.slotAt(header.row, column);
    if (slot) return slot;
  }
  return null;
}

const FUNDS = /资金|拨款|支出|结转|预算|总额|收入|其中|来源|结构|自筹|补助|中央|省|市|县|区|地方|财政/;

function readRow(
  line: Line,
  columns: Columns<BudgetRole>,
  names: { left: number; right: number },
  label: Slot,
  page: Page,
  unit: string | null,
  isFirst: boolean,
): BudgetRow | null {
  const named =
    line.slots.findLast(
      ({ area, cell }) => area.left >= names.left && area.left <= names.right && cell !== label.cell,
    ) ?? page.slotAt(line.row, names.right);
  const figures = new Map<BudgetRole, Located<Figure>>();
  for (const [role, header] of columns.slots) {
    const slot = line.slots.find(
      ({ area }) => area.left >= header.area.left && area.left <= header.area.right,
    );
    if (slot) figures.set(role, page.figure(slot, unit));
  }
  const counts = [...figures.values()].some(({ value }) => value.kind !== 'words');
  // The only row may go without a name of its own; then the label of the block stands for it.
  const name = named ?? (isFirst && counts ? label : null);
  if (!name || !(counts || FUNDS.test(name.key))) return null;
  if (!counts && figures.size > 0) return null;
  const section = sectionOf(line.row, names.left, name, label, page);
  return { name: page.text(name), section: section && page.text(section), scored: false, figures };
}

/** The label between that of the block and the name. */
function sectionOf(row: number, left: number, name: Slot, label: Slot, page: Page): Slot | null {
  for (let column = name.area.left - 1; column >= left; column--) {
    const slot = page.slotAt(row, column);
    if (slot && slot.cell !== label.cell) return slot;
  }
  return null;
}

/**
 * The row whose score counts. It stands first, or below the rows it adds up: then it alone has points or a score,
 * and those above have none or a stroke for one.
 */
function scoredAmong(rows: readonly BudgetRow[]): BudgetRow | undefined {
  const candidates = rows.filter((row) => row.figures.has('score') || row.figures.has('executed'));
  const [first] = candidates;
  if (!first || isMarked(first) || (isWhole(first) && !first.figures.has('score'))) return first;
  return candidates.find(isMarked) ?? candidates.find(isWhole) ?? first;
}

const isMarked = ({ figures }: BudgetRow) =>
  (['points', 'score'] as const).some((role) => (figures.get(role)?.value.kind ?? 'blank') !== 'blank');

/** 年度资金总额, 总额, 部门整体支出总额. */
const isWhole = ({ name }: BudgetRow) => /总额|总金额|总计|合计/.test(squeeze(name.text));

/** The scored row keeps the place of what it leaves blank. */
function fillBlanks(row: BudgetRow, columns: Columns<BudgetRole>, page: Page): void {
  for (const [role, { area }] of columns.slots) {
    if (!row.figures.has(role))
      row.figures.set(role, page.blank(row.name.at.row, area.left, parseFigure('')));
  }
}

/** 「得分（20*执行率）」. */
function pointsOfHeader(columns: Columns<BudgetRole>) {
  const words = squeeze(columns.slots.get('score')?.text ?? '');
  const match = /(?<!\d)(\d+(?:\.\d+)?)分?[*×xX]执行率/.exec(words);
  return match ? bracketPoints(`(${match[1]}分)`) : null;
}

/** The points that a cell of the block gives it. */
export function numberAt(figure: Located<Figure> | undefined): Budget['points'] {
  return figure?.value.kind === 'number' ? { ...figure, value: figure.value.number } : null;
}

/** 万元, 元 or 亿元 out of a bracket or 单位：万元. */
export function unitIn(words: string): string | null {
  return /[(（:：]\s*(亿元|万元|元)/.exec(words.normalize('NFKC'))?.[1] ?? null;
}
