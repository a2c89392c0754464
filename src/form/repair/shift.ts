import { type Decimal, HUNDRED } from '../../model/decimal.ts';
import type { Role } from '../../model/role.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';

/** How a row stands off its header: from a column on, everything is one column further left or right. */
export interface Shift {
  by: -1 | 1;
  /** The first column of the header that the row left. */
  from: number;
}

/**
 * How a row stands off its header: a paste from a document that lost or gained a cell moves the rest of the row, with its name
 * or behind it. Null unless the row makes no sense where it is, or something stands where nothing should, and it does
 * make sense one column further.
 */
export function shiftOf(line: Line, columns: Columns<Role>, page: Page): Shift | null {
  if (!columns.slots.has('points') || !columns.slots.has('score')) return null;
  const whole = wholeShift(line, columns, page);
  return whole === 0 ? valuesShift(line, columns, page) : { by: whole, from: 0 };
}

function wholeShift(line: Line, columns: Columns<Role>, page: Page): -1 | 0 | 1 {
  const here = sense(line, columns, page, 0);
  if (here > 0) return spillsRight(line, columns, page) && sense(line, columns, page, 1) >= 2 ? 1 : 0;
  const [left, right] = [sense(line, columns, page, -1), sense(line, columns, page, 1)];
  const best = Math.max(left, right);
  // A shifted row may have lost its score over the edge, so it need not make full sense.
  if (best < 2 || best < here + 3) return 0;
  return right >= left ? 1 : -1;
}

/** The name stands in its place, and what is behind it moved. */
function valuesShift(line: Line, columns: Columns<Role>, page: Page): Shift | null {
  const { slots } = columns;
  const name = slots.get('name')?.area;
  const behind = [...slots.values()].map(({ area }) => area).filter(({ left }) => left > (name?.right ?? 0));
  const values = VALUES.flatMap((role) => slots.get(role)?.area ?? []);
  if (
    !name ||
    values.length < VALUES.length ||
    values.some(({ left, right }) => left <= name.right || right > left)
  )
    return null;
  const own = slotFrom(line, name.left);
  // 2011 年以前专业士官安置 is a name, 8 个社区 is none.
  if (!own || (nameSense(own) < 1 && !/^\d+\p{Script=Han}{5}/u.test(own.word.squeezed))) return null;
  const from = Math.min(...behind.map(({ left }) => left));
  if (movedRight(line, columns, page, from)) return { by: 1, from };
  return movedLeft(line, columns, page, from) ? { by: -1, from } : null;
}

const VALUES = ['target', 'actual', 'points', 'score'] as const;

/** The first column is blank, and points stand under the score; the score itself may have fallen over the edge. */
function movedRight(line: Line, columns: Columns<Role>, page: Page, from: number): boolean {
  const at = (role: Role, by: number) =>
    page.slotAt(line.row, (columns.slots.get(role)?.area.left ?? 0) + by);
  const [target, actual, points, score] = VALUES.map((role) => at(role, 1));
  if (page.slotAt(line.row, from) !== null || !target || !actual || !points) return false;
  const number = numberIn(points, page);
  const got = score ? numberIn(score, page) : null;
  if (!number || (score && !got) || got?.greaterThan(number)) return false;
  const under = at('points', 0);
  const edge = Math.max(...[...columns.slots.values()].map((slot) => slot.area.right));
  const spills = score && isOutside(score, columns, edge);
  return Boolean(spills) || !under || numberIn(under, page) === null;
}

/** The score stands among the reasons or right of the table. */
function isOutside({ area }: Slot, { slots }: Columns<Role>, edge: number): boolean {
  return area.left === slots.get('explanation')?.area.left || area.left > edge;
}

/** The target is gone: points stand under the result, a score that they allow under the points, and nothing under the score. */
function movedLeft(line: Line, columns: Columns<Role>, page: Page, from: number): boolean {
  const at = (role: Role) => page.slotAt(line.row, columns.slots.get(role)?.area.left ?? 0);
  const [target, actual, points, score] = VALUES.map(at);
  if (columns.slots.get('target')?.area.left !== from || score || !target || !actual || !points) return false;
  // A result that is as bare as its target may be a result.
  if (actual.cell.kind !== 'number' || page.reading(target).kind === 'number') return false;
  const [number, got] = [numberIn(actual, page), numberIn(points, page)];
  return number !== null && got !== null && got.lessThanOrEqualTo(number);
}

/** A bare number that points or a score may be; 1 人 is a value. */
function numberIn(slot: Slot, page: Page): Decimal | null {
  const figure = page.reading(slot);
  const isBare = /^\d+(?:\.\d+)?分?$/.test(slot.word.squeezed);
  return isBare && figure.kind === 'number' && isScore(figure) ? figure.number : null;
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

/** The columns as a shifted row has them; what moved over the name is lost. */
export function shifted(columns: Columns<Role>, { by, from }: Shift): Columns<Role> {
  const slots = new Map<Role, Slot>();
  for (const [role, slot] of columns.slots) {
    const { area } = slot;
    if (area.left < from) slots.set(role, slot);
    else if (area.left + by >= from)
      slots.set(role, { ...slot, area: { ...area, left: area.left + by, right: area.right + by } });
  }
  return { ...columns, slots };
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
