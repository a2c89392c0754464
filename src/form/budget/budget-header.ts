import type { BudgetGap, BudgetRole } from '../../model/form.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { twoRows } from '../table/header-rows.ts';

/** The header of a budget block, or of a 年度主要任务 table, which lists the same amounts for one task a row. */
export interface BudgetHeader {
  columns: Columns<BudgetRole>;
  /** The header over the names, for a table of tasks. */
  tasks: Slot | null;
  /** Columns with figures under words that are not known. */
  unknown: Slot[];
  /** What the block should have and what none of its words names. */
  gaps: BudgetGap[];
}

/**
 * Reads a line as the header of the budget block: an executed amount beside an original or revised one. Where one of
 * them goes by a word that is not known, the rest of the line may still say that it is such a header; then it tells
 * what is missing.
 */
export function budgetHeader(first: Line, page: Page): BudgetHeader | null {
  if (!first.slots.some(({ word }) => word.budget && TELLING.has(word.budget.role))) return null;
  const second = page.lineAt(first.row + 1);
  // 年初 over 预算数, as a converted document breaks it.
  const broken = second && twoRows(first, second, ({ budget }) => budget !== null);
  if (!broken) return headerIn(first, first.row + 1, page);
  return headerIn({ row: broken.row, slots: broken.slots }, broken.row + 1, page);
}

function headerIn(line: Line, bodyRow: number, page: Page): BudgetHeader | null {
  const slots = rolesOf(line, page);
  const first = Math.min(...[...slots.values()].map(({ area }) => area.left));
  // A row with figures of its own: 预算执行率 among the indicators.
  if (line.slots.some((slot) => slot.area.left > first && isCount(slot, page))) return null;
  const tasks = tasksOf(line, slots);
  const columns = { bodyRow, slots };
  const base = slots.get('revised') ?? slots.get('original');
  const executed = slots.get('executed');
  if (base && executed) {
    if (!isClear([base, executed], slots, page)) return null;
    const others = tasks ? [] : unknownOf(line, slots, first, page);
    // Between the two the amount may stand that the first one was changed to.
    const changed = others.filter(
      ({ area, key }) =>
        area.left < executed.area.left && area.left > base.area.left && !/到位|结转/.test(key),
    );
    if (!slots.has('revised') && changed.length > 0)
      return { columns, tasks, unknown: changed, gaps: ['budgeted'] };
    const unknown = slots.has('points') && !slots.has('score') ? others : [];
    return { columns, tasks, unknown, gaps: unknown.length > 0 ? ['score'] : [] };
  }
  if (tasks) return null;
  const unknown = unknownOf(line, slots, 1, page);
  const gaps = gapsOf(slots);
  return looksLikeBudget(slots, unknown, gaps, page) ? { columns, tasks, unknown, gaps } : null;
}

/** Roles that only a budget block has; 分值 and 得分 stand over indicators too. */
const TELLING = new Set<BudgetRole>(['original', 'revised', 'executed', 'rate']);

function rolesOf(line: Line, page: Page): Map<BudgetRole, Slot> {
  const isList = line.slots.some(isTask);
  const slots = new Map<BudgetRole, Slot>();
  for (const slot of line.slots) {
    const { budget } = slot.word;
    if (!budget || (!isList && isLabel(slot, line, page))) continue;
    const before = slots.get(budget.role);
    if (!before || rank(slot) > rank(before)) slots.set(budget.role, slot);
  }
  return slots;
}

const rank = ({ word }: Slot) => word.budget?.rank ?? 0;

/** 预算执行 or 部门预算 beside the columns: a label, with names under it or the block at its side. */
function isLabel(slot: Slot, line: Line, page: Page): boolean {
  const { budget } = slot.word;
  if (!budget || budget.amount || !AMOUNTS.has(budget.role)) return false;
  if (slot.area.bottom > line.row && slot === line.slots[0]) return true;
  const below = under(slot, page);
  return below ? !isFigure(below, page) : slot === line.slots[0];
}

const AMOUNTS = new Set<BudgetRole>(['original', 'revised', 'executed']);

function tasksOf(line: Line, slots: ReadonlyMap<BudgetRole, Slot>): Slot | null {
  // 年度主要任务 down the side stands left of 任务名称.
  const list = line.slots.findLast(isTask);
  if (list) return list;
  // The projects of a department with what each of them spent are no block with a total.
  if (slots.has('points') || slots.has('score')) return null;
  return line.slots.find(({ key }) => /^(?:主要|重点|支出|预算)?项目(?:名称)?$/.test(key)) ?? null;
}

const isTask = ({ key }: Slot) => /^(?:任务名称|(?:年度)?(?:主要|重点)?(?:工作)?任务)$/.test(key);

/** One of the two says that amounts stand under it, another column is of a budget too, or figures stand under both. */
function isClear(pair: readonly Slot[], slots: ReadonlyMap<BudgetRole, Slot>, page: Page): boolean {
  return (
    pair.some(({ word }) => word.budget?.amount) ||
    (['rate', 'points', 'score'] as const).some((role) => slots.has(role)) ||
    pair.every((slot) => hasFigure(slot, page))
  );
}

/** Columns right of `first` that no word names and that hold figures. */
function unknownOf(line: Line, slots: ReadonlyMap<BudgetRole, Slot>, first: number, page: Page): Slot[] {
  const named = new Set(slots.values());
  return line.slots.filter((slot) => slot.area.left > first && !named.has(slot) && hasFigure(slot, page));
}

function gapsOf(slots: ReadonlyMap<BudgetRole, Slot>): BudgetGap[] {
  const gaps: BudgetGap[] = [];
  if (!slots.has('revised') && !slots.has('original')) gaps.push('budgeted');
  if (!slots.has('executed')) gaps.push('executed');
  return gaps;
}

/**
 * A rate, points or a score stand beside what is known of the amounts, and the others stand there under words of
 * their own; or there is a score and nothing that it could be the quotient of.
 */
function looksLikeBudget(
  slots: ReadonlyMap<BudgetRole, Slot>,
  unknown: readonly Slot[],
  gaps: readonly BudgetGap[],
  page: Page,
): boolean {
  const scored = slots.has('points') || slots.has('score');
  const isBlock = gaps.length < 2 ? scored || slots.has('rate') : scored && slots.has('rate');
  const known = [...slots.values()].filter((slot) => hasFigure(slot, page));
  const score = slots.get('score');
  const scoredWithout = gaps.length < 2 && score !== undefined && known.includes(score) && known.length > 2;
  return isBlock && known.length >= 2 && (unknown.length >= gaps.length || scoredWithout);
}

function under(slot: Slot, page: Page): Slot | null {
  const below = page.slotAt(slot.area.bottom + 1, slot.area.left);
  return below && below.area.top > slot.area.bottom ? below : null;
}

function hasFigure(slot: Slot, page: Page): boolean {
  const below = under(slot, page);
  return below !== null && isCount(below, page);
}

const isFigure = (slot: Slot, page: Page) => page.figure(slot).value.kind !== 'words';

function isCount(slot: Slot, page: Page): boolean {
  const { kind } = page.figure(slot).value;
  return kind === 'number' || kind === 'percent' || kind === 'uncalculated' || kind === 'error';
}
