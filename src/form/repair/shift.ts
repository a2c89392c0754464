import { HUNDRED } from '../../model/decimal.ts';
import type { Role } from '../../model/form.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';

/**
 * How many columns a row stands off its header: a paste from a document that lost or gained a cell moves the rest
 * of the row. 0 unless the row makes no sense where it is, or something stands where nothing should, and it does
 * make sense one column further.
 */
export function shiftOf(line: Line, columns: Columns<Role>, page: Page): -1 | 0 | 1 {
  if (!columns.slots.has('points') || !columns.slots.has('score')) return 0;
  const here = sense(line, columns, page, 0);
  if (here > 0) return spillsRight(line, columns, page) && sense(line, columns, page, 1) >= 2 ? 1 : 0;
  const [left, right] = [sense(line, columns, page, -1), sense(line, columns, page, 1)];
  const best = Math.max(left, right);
  // A shifted row may have lost its score over the edge, so it need not make full sense.
  if (best < 2 || best < here + 3) return 0;
  return right >= left ? 1 : -1;
}

/** No name where it should stand, and a bare number in the column of reasons or right of the table. */
function spillsRight(line: Line, columns: Columns<Role>, page: Page): boolean {
  const name = columns.slots.get('name')?.area;
  const shiftedName = slotFrom(line, (name?.right ?? 0) + 1);
  if (!name || !shiftedName || page.slotAt(line.row, name.left) !== null) return false;
  const edge = Math.max(...[...columns.slots.values()].map((slot) => slot.area.right));
  const spill = columns.slots.get('explanation')?.area.left ?? edge + 1;
  return line.slots.some((slot) => slot.area.left === spill && page.reading(slot).kind === 'number');
}

/** The columns as a shifted row has them. */
export function shifted(columns: Columns<Role>, by: number): Columns<Role> {
  const move = (slot: Slot): Slot => ({
    ...slot,
    area: { ...slot.area, left: slot.area.left + by, right: slot.area.right + by },
  });
  return { ...columns, slots: new Map([...columns.slots].map(([role, slot]) => [role, move(slot)])) };
}

/** How well the cells of a row fit their columns: names are words, points and scores are small numbers. */
function sense(line: Line, columns: Columns<Role>, page: Page, by: number): number {
  const own = (role: Role) => {
    const left = columns.slots.get(role)?.area.left;
    return left === undefined ? null : slotFrom(line, left + by);
  };
  const name = own('name');
  let total = name ? nameSense(name) : 0;
  for (const role of ['points', 'score'] as const) {
    const slot = own(role);
    if (!slot) continue;
    const figure = page.reading(slot);
    total += isScore(figure) ? 1 : figure.kind === 'blank' ? 0 : -1;
  }
  return own('target') ? total : total - 1;
}

/** The slot that begins in a column. */
function slotFrom({ slots }: Line, column: number): Slot | null {
  for (const slot of slots) if (slot.area.left === column) return slot;
  return null;
}

function isScore(figure: Figure): boolean {
  if (figure.kind !== 'number') return false;
  const { number } = figure;
  return number.lessThanOrEqualTo(HUNDRED) && (!number.isNegative() || number.isZero());
}

function nameSense({ cell, word }: Slot): number {
  const words = word.squeezed;
  if (cell.kind === 'number' || /^[\d.%≥≤><=]+/.test(words)) return -1;
  return LEVEL.test(words) ? -1 : 1;
}

/** A level-2 label where a name should stand. */
const LEVEL =
  /^(数量|质量|时效|进度|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|产出|效益)指标$/;
