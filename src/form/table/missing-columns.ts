import type { LayoutProblem, Role } from '../../model/form.ts';
import type { Line, Page } from '../page/page.ts';
import type { Columns } from './header.ts';

/** The columns that a table with scores lacks: without target or actual nothing can be recomputed. */
export function missingColumns(
  line: Line,
  columns: Columns<Role>,
  page: Page,
  layout: string,
  title: string,
): LayoutProblem[] {
  const has = (role: Role) => columns.slots.has(role);
  // A table that is scored by the 评分标准 of its rows needs neither.
  if (!has('score') || has('criterion')) return [];
  const anchor = columns.slots.get('name') ?? line.slots[0];
  if (!anchor) return [];
  const { at } = page.text(anchor);
  const missing = (['target', 'actual'] as const).filter((role) => !has(role));
  // 项目支出绩效评分表 has 一级 · 二级 · 三级 · 分值 · 得分 and was made without either.
  if (missing.length === 2 && /[得评打]分表/.test(title)) return [];
  return missing.map((role) => ({ kind: 'column-missing', at, role, found: layout }));
}
