import type { Role } from '../../model/role.ts';
import type { Page, Slot } from '../page/page.ts';
import { type Body, cellOf } from './body.ts';
import { traitsOf } from './traits.ts';

/** Takes back what words claim and content contradicts. */
export function takeBack(slots: Map<Role, Slot>, cells: readonly Slot[], body: () => Body, page: Page): void {
  dropDefinitions(slots, body, page);
  turnNameIntoGroup(slots, cells, body, page);
}

/** 指标解释 is a standard only where it says how many points there are for what; else it says what the indicator is. */
function dropDefinitions(slots: Map<Role, Slot>, body: () => Body, page: Page): void {
  const slot = slots.get('criterion');
  if (slot?.word.faint !== 'criterion') return;
  const { filled, speaksOfPoints } = traitsOf(slot.area.left, slot, body(), page);
  if (speaksOfPoints * 3 < filled || filled === 0) slots.delete('criterion');
}

/** 评价内容 beside 评价指标: where it has fewer cells than that, it names groups, and the other column the indicators. */
function turnNameIntoGroup(
  slots: Map<Role, Slot>,
  cells: readonly Slot[],
  body: () => Body,
  page: Page,
): void {
  const name = slots.get('name');
  if (!name || slots.has('level1') || slots.has('level2')) return;
  const other = cells.find(({ word, area }) => word.faint === 'name' && area.left > name.area.right);
  if (!other) return;
  const own = ({ area }: Slot) =>
    body().rows.filter((line) => cellOf(line, area.left, page)?.area.top === line.row).length;
  if (own(name) >= own(other)) return;
  slots.set('level1', name);
  slots.set('name', other);
}
