import type { Role } from '../../model/role.ts';
import { parseFigure } from '../../values/index.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from './header.ts';
import { headingLevel, isHeading } from './row.ts';

/** A line that names a group and says what the rows under it add up to. */
export interface GroupRow {
  level: 1 | 2;
  label: Slot;
  /** The level that the label opens where the table has no columns of levels and it stands among the names. */
  heads: 'level1' | 'level2' | null;
}

/**
 * Reads a line as the row of a group, as tables have it that are written like an outline: 「产出指标 | | | | | 60 | 58」
 * above its indicators. It has a label that begins here, points or a score, and nothing else; and the next line
 * stands under it, else it is an indicator of which the rest was forgotten.
 */
export function groupRow(
  line: Line,
  next: Line | undefined,
  columns: Columns<Role>,
  page: Page,
): GroupRow | null {
  const row = labelledSum(line, columns, page);
  if (!row || !next) return null;
  const below = labelledSum(next, columns, page);
  if (below) return below.level > row.level ? row : null;
  const label = own(row.level === 1 ? 'level1' : 'level2', next, columns);
  const outer = row.level === 2 ? own('level1', next, columns) : undefined;
  const named = own('name', next, columns) ?? own('level2', next, columns);
  return named && (!label || label.key === row.label.key) && !outer ? row : null;
}

function labelledSum(line: Line, columns: Columns<Role>, page: Page): GroupRow | null {
  const { slots } = columns;
  if (!slots.has('name') || !slots.has('target') || !slots.has('actual')) return null;
  const name = own('name', line, columns);
  const heads = slots.has('level1') || slots.has('level2') || !name ? null : headingOf(name);
  if ((name && !heads) || WORDS.some((role) => own(role, line, columns))) return null;
  const sums = (['points', 'score'] as const).flatMap((role) => own(role, line, columns) ?? []);
  if (sums.length === 0 || sums.some(({ text }) => parseFigure(text).kind !== 'number')) return null;
  if (name && heads) return { level: heads === 'level1' ? 1 : 2, label: name, heads };
  // A label merged across the name column is still a label; one merged over the figures is a remark.
  const level2 = own('level2', line, columns);
  if (level2) return { level: 2, label: level2, heads: null };
  const level1 = own('level1', line, columns);
  const covered = page.slotAt(line.row, slots.get('name')?.area.left ?? 0);
  return level1 && (covered === null || covered.cell === level1.cell)
    ? { level: 1, label: level1, heads: null }
    : null;
}

/** 产出指标 or 数量指标 among the names: a group, where 产出 alone might be anything. */
const headingOf = (name: Slot) =>
  !/指标$/.test(name.key) || !isHeading(name) ? null : headingLevel(name) === 1 ? 'level1' : 'level2';

const WORDS: Role[] = ['comparator', 'target', 'unit', 'actual'];

/** The cell of a column that begins in this line. */
function own(role: Role, line: Line, columns: Columns<Role>): Slot | undefined {
  const area = columns.slots.get(role)?.area;
  return line.slots.find((slot) => area && slot.area.left >= area.left && slot.area.left <= area.right);
}
