import type { LayoutProblem } from '../../model/form.ts';
import type { Role } from '../../model/role.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from './header.ts';
import type { RoleOf } from './header-words.ts';
import { isOtherColumn } from './hints.ts';

/** The columns that a table with scores lacks: without target or actual nothing can be recomputed. */
export function missingColumns(
  line: Line,
  columns: Columns<Role>,
  page: Page,
  layout: string,
  roleOf: RoleOf,
): LayoutProblem[] {
  const has = (role: Role) => columns.slots.has(role);
  // A table that is scored by the 评分标准 of its rows needs neither.
  if (!has('score') || has('criterion')) return [];
  const anchor = columns.slots.get('name') ?? line.slots[0];
  if (!anchor) return [];
  const { at } = page.text(anchor);
  const missing = (['target', 'actual'] as const).filter((role) => !has(role));
  // A table of 一级 · 二级 · 三级 · 分值 · 得分 was made without either, where no column stands open that could be one.
  if (missing.length === 2 && has('points') && line.slots.every((slot) => isTold(slot, columns, roleOf)))
    return [];
  return missing.map((role) => ({ kind: 'column-missing', at, role, found: layout }));
}

/** The header cell names a column that is read, or one that is neither target nor result. */
function isTold({ area, word }: Slot, { slots }: Columns<Role>, roleOf: RoleOf): boolean {
  if (isOtherColumn(word.heading) || roleOf(word) !== null) return true;
  return [...slots.values()].some(({ area: own }) => own.left <= area.right && own.right >= area.left);
}
