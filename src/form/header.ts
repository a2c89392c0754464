import type { BudgetRole, Role } from '../model/form.ts';
import type { Line, Page, Slot } from './page.ts';
import { isBetterWord, type RoleOf } from './words.ts';

/** Which columns of a table hold what, from its header row or rows. */
export interface Columns<R extends string> {
  /** First row under the header. */
  bodyRow: number;
  slots: Map<R, Slot>;
}

/**
 * Reads a line as the header of an indicator table, or gives null. It is one when it names the indicators, and at
 * least two of target, actual, points, score, criterion. Headers of two rows (年度指标值 over 指标性质·指标值·度量单位)
 * are read together.
 */
export function indicatorHeader(line: Line, page: Page, roleOf: RoleOf): Columns<Role> | null {
  const slots = new Map<Role, Slot>();
  for (const slot of line.slots) {
    const role = roleOf(slot.word);
    const before = role && slots.get(role);
    if (role && (!before || isBetter(role, slot, before, page))) slots.set(role, slot);
  }
  if (!slots.has('target')) move(slots, 'revisedTarget', 'target');
  takeFaint(line, slots);
  const named = slots.has('name') || slots.has('level2');
  const told = SCORED.filter((role) => slots.has(role)).length;
  if (!named || told < 2) return null;
  // Two columns of labels with points are a list, not a table of indicators.
  if (!slots.has('name') && !slots.has('target') && !slots.has('actual')) return null;
  if (!slots.has('name')) move(slots, 'level2', 'name');
  const bottom = Math.max(...[...slots.values()].map((slot) => slot.area.bottom));
  const second = page.lines.find((candidate) => candidate.row === line.row + 1);
  const sub = second ? subHeader(line, second, slots, roleOf) : null;
  if (!sub) return { bodyRow: bottom + 1, slots };
  return { bodyRow: Math.max(bottom, sub.row) + 1, slots: sub.slots };
}

/** 目标 or 自评 for a role that no clearer word claims. */
function takeFaint(line: Line, slots: Map<Role, Slot>): void {
  let name: Slot | null = null;
  for (const slot of line.slots) {
    const role = slot.word.faint;
    if (!role || slots.has(role)) continue;
    if (role === 'name') name ??= slot;
    else slots.set(role, slot);
  }
  if (name && !slots.has('level2') && (slots.has('target') || slots.has('actual'))) slots.set('name', name);
}

/** Where two columns claim a role, one that is shown goes before a hidden one, which is a copy or an earlier state. */
function isBetter(role: Role, slot: Slot, before: Slot, page: Page): boolean {
  const [hidden, hiddenBefore] = [page.text(slot).at.hidden, page.text(before).at.hidden];
  return hidden === hiddenBefore ? isBetterWord(role, slot.key, before.key) : hiddenBefore;
}

const SCORED: Role[] = ['target', 'actual', 'points', 'score', 'criterion'];

/** Of two levels only, the second one is scored; an adjusted target alone is the target. */
function move(slots: Map<Role, Slot>, from: Role, to: Role): void {
  const slot = slots.get(from);
  if (!slot) return;
  slots.delete(from);
  slots.set(to, slot);
}

/** A second header row stands under a header cell that spans several columns. */
function subHeader(first: Line, second: Line, slots: Map<Role, Slot>, roleOf: RoleOf) {
  const wide = [...slots]
    .map(([role, slot]) => [role, { ...slot, area: reach(slot, first) }] as const)
    .filter(([, slot]) => slot.area.right > slot.area.left && slot.area.bottom < second.row);
  const found = new Map<Role, Slot>();
  for (const slot of second.slots) {
    const role = roleOf(slot.word);
    const under = wide.some(([, { area }]) => slot.area.left >= area.left && slot.area.right <= area.right);
    if (role && under && !found.has(role)) found.set(role, slot);
  }
  if (found.size < 2) return null;
  const merged = new Map(slots);
  for (const [role, { area }] of wide) {
    if ([...found.values()].some((slot) => slot.area.left >= area.left && slot.area.right <= area.right))
      merged.delete(role);
  }
  for (const [role, slot] of found) merged.set(role, slot);
  if (!merged.has('target')) move(merged, 'revisedTarget', 'target');
  return { row: second.row, slots: merged };
}

/**
 * Reads a line as the header of the budget block, an executed column beside an original or revised one, or of a
 * 年度主要任务 table, which lists the same amounts for one task a row.
 */
export function budgetHeader(line: Line): { columns: Columns<BudgetRole>; tasks: Slot | null } | null {
  const tasks = line.slots.find((slot) => /^(任务名称|主要任务|任务)$/.test(slot.key)) ?? null;
  const slots = new Map<BudgetRole, Slot>();
  for (const slot of line.slots) {
    const role = tasks && /^预算(资金|金额|安排)$/.test(slot.key) ? 'revised' : slot.word.budget;
    if (role && !slots.has(role)) slots.set(role, slot);
  }
  if (!slots.has('executed') || !(slots.has('revised') || slots.has('original'))) return null;
  return { columns: { bodyRow: line.row + 1, slots }, tasks };
}

/** The columns a header cell stands over: its merged area, and empty cells to its right where nothing was merged. */
function reach(slot: Slot, line: Line): Slot['area'] {
  const next = line.slots.find((other) => other.area.left > slot.area.left);
  return { ...slot.area, right: Math.max(slot.area.right, (next?.area.left ?? slot.area.right + 1) - 1) };
}
