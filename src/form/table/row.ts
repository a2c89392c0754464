import type { LayoutProblem } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Role } from '../../model/role.ts';
import type { Figure } from '../../model/value.ts';
import { remember } from '../../text/remember.ts';
import {
  bracketPoints,
  parseComparator,
  parseFigure,
  parseValue,
  saysNotApplicable,
} from '../../values/index.ts';
import { a1 } from '../../workbook/cells/grid.ts';
import { nameOf, squeeze } from '../page/key.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import { type Shift, shifted, shiftOf } from '../repair/shift.ts';
import type { Columns } from './header.ts';
import { withoutNumbering } from './name-prefix.ts';
import { type SplitValue, splitValue } from './split-value.ts';
import type { Label } from './tree.ts';

/** What one line of the table body holds. */
export interface Row {
  indicator: Indicator | null;
  level1: Label;
  level2: Label;
  /** An emptied level-1 cell, merged over rows of its own, begins here: a group without a name. */
  unnamed?: boolean;
  problem: LayoutProblem | null;
}

/** 「一、产出指标（50分）」, 「（一）数量指标」 on a line of its own, in tables without a level-1 column. */
export function levelHeading(line: Line): Slot | null {
  const [slot] = line.slots;
  const alone = line.slots.length === 1 && slot !== undefined;
  return alone && isHeading(slot) ? slot : null;
}

export const isHeading = ({ key }: Slot): boolean => FIRST.test(key) || SECOND.test(key);

/** Which level a heading opens. */
export const headingLevel = ({ key }: Slot): 1 | 2 => (SECOND.test(key) ? 2 : 1);

const FIRST =
  /^[一二三四五六七八九十\d]*[、.]?(产出|效益|效果|满意度|成本|投入|过程|管理|决策|可持续)[^,，。]{0,10}$/;
const SECOND =
  /^[一二三四五六七八九十\d]*[、.]?(数量|质量|时效|(经济|社会|生态|环境)效益|服务对象满意度)指标$/;

/** Reads a line of an indicator table by its columns; null when it is no row of the table. */
export function readRow(line: Line, columns: Columns<Role>, page: Page): Row | null {
  const shift = shiftOf(line, columns, page);
  if (!shift) return readCells(line, columns, page);
  const row = readCells(line, shifted(columns, shift), page);
  if (!row?.indicator) return row;
  const { by, from } = shift;
  const problem: LayoutProblem = {
    kind: 'row-shifted',
    at: row.indicator.at,
    role: null,
    found: by > 0 ? '右' : '左',
    ...(from > 0 ? { moved: movedCells(line, shift) } : {}),
  };
  return { ...row, ...(from > 0 ? {} : shiftedLabels(line, columns, by, page)), problem };
}

/** The cells that stand off their header, and where they belong. */
function movedCells({ row, slots }: Line, { by, from }: Shift): NonNullable<LayoutProblem['moved']> {
  const first = by > 0 ? from + 1 : from;
  const last = Math.max(...slots.map(({ area }) => area.right));
  const cells = (left: number, right: number) => `${a1(row, left)}:${a1(row, right)}`;
  return { from: cells(first, last), to: cells(first - by, last - by), lost: by < 0 ? a1(row, from) : null };
}

/** Whether the labels moved along or stayed where they are merged: they are what stands left of the name. */
function shiftedLabels(
  line: Line,
  columns: Columns<Role>,
  by: number,
  page: Page,
): Pick<Row, 'level1' | 'level2'> {
  const from = (columns.slots.get('level1') ?? columns.slots.get('level2'))?.area.left ?? 1;
  const name = (columns.slots.get('name')?.area.left ?? from) + by;
  const labels = line.slots
    .filter(({ area }) => area.left >= Math.min(from, from + by) && area.left < name)
    .map((slot) => page.text(slot));
  const [last, before] = [labels.at(-1) ?? null, labels.at(-2) ?? null];
  return columns.slots.has('level2') ? { level1: before, level2: last } : { level1: last, level2: null };
}

function readCells(line: Line, columns: Columns<Role>, page: Page): Row | null {
  const at = (role: Role) => slotOf(role, line.row, columns, page);
  const [level1, level2, name] = [at('level1'), at('level2'), at('name')];
  const [points, score] = [at('points'), at('score')];
  const own = (role: Role) => splitValue(slotsOf(role, line.row, columns, page));
  const [due, done] = [targetOf(own), own('actual')];
  const [target, actual] = [due.value, done.value];
  const filled = [target, actual, points, score].filter(
    (slot) => slot !== null && slot.area.top === line.row && !MARK.test(slot.text),
  );
  const label = (slot: Slot | null): Label => (slot ? page.text(slot) : null);
  // Text that runs across the columns of the table is a remark, not an indicator.
  if (name && coversTable(name, columns)) return null;
  if ([target, actual, points].some((slot) => slot && coversScore(slot, columns))) return null;
  const named = name ?? (filled.length > 0 ? (level2 ?? level1) : null);
  if (!named) {
    const opens = [level1, level2].some((slot) => slot?.area.top === line.row);
    return opens ? { indicator: null, level1: label(level1), level2: label(level2), problem: null } : null;
  }
  const title = indicatorName(named.text);
  const scored = columns.slots.has('points') || columns.slots.has('score');
  // 制度措施（30分） without a score is a row whose score is missing.
  const awaitsScore =
    name !== null && columns.slots.has('score') && pointsInName(name, columns, page) !== null;
  if (
    (filled.length === 0 && !awaitsScore) ||
    isNotApplicable(target, filled, scored || saysNotApplicable(named.text))
  ) {
    if (named.area.top !== line.row && level2?.area.top !== line.row) return null;
    const problem: LayoutProblem = {
      kind: 'placeholder-left',
      at: page.text(named).at,
      role: null,
      found: named.text,
    };
    return name ? { indicator: null, level1: label(level1), level2: label(level2), problem } : null;
  }
  const comparatorSlot = at('comparator') ?? due.comparator;
  const comparator = comparatorSlot ? parseComparator(comparatorSlot.text) : null;
  const unit = at('unit') ?? due.unit;
  const hints = { unit: unit?.text ?? null, comparator };
  const figure = (role: Role, slot: Slot | null) => ownFigure(role, slot, line.row, columns, page);
  const value = (role: Role, slot: Slot | null, given: typeof hints) => {
    if (slot) return page.value(slot, given);
    const area = columns.slots.get(role)?.area;
    return area ? page.blank(line.row, area.left, parseValue('')) : null;
  };
  const folded = foldedSlot(figure('points', points), figure('weight', at('weight')), at('foldedScore'));
  const indicator: Indicator = {
    path: [],
    name: title,
    nameAt: page.text(named),
    comparator: comparatorSlot && comparator ? page.located(comparatorSlot, comparator) : null,
    target: value('target', target, hints),
    actual: value('actual', actual, { unit: done.unit?.text ?? hints.unit, comparator: null }),
    unit: label(unit),
    points: folded
      ? plainNumber(figure('weight', at('weight')))
      : (figure('points', points) ?? pointsInName(named, columns, page)),
    score: folded ? figure('foldedScore', folded) : figure('score', score),
    rawScore: folded ? figure('score', score) : null,
    reviewScore: figure('reviewScore', at('reviewScore')),
    explanation: label(at('explanation')),
    criterion: label(at('criterion')),
    scoreRows: rowsOf(score, line.row),
    pointsRows: rowsOf(points, line.row),
    at: page.text(named).at,
  };
  const level1Column = columns.slots.get('level1')?.area.left;
  const unnamed =
    !level1 && level1Column !== undefined && page.mergedFrom(line.row, level1Column) === line.row;
  return { indicator, level1: label(level1), level2: label(level2), unnamed, problem: null };
}

/** 不适用 or 无 for the target, the same or nothing for the result, and no points: nobody left anything out. */
function isNotApplicable(target: Slot | null, filled: readonly (Slot | null)[], plain: boolean): boolean {
  // 无 for accidents, on a form without scores, is a target of none.
  if (!plain && /^(?:无|没有)/.test(target?.text.trim() ?? '')) return false;
  const nothing = ({ text }: Slot) => saysNotApplicable(text) || /^\s*0(\.0+)?\s*$/.test(text);
  return (
    target !== null &&
    saysNotApplicable(target.text) &&
    filled.every((slot) => slot === null || nothing(slot))
  );
}

/** How many rows a cell answers for: 0 where it is merged down from a row above. */
function rowsOf(slot: Slot | null, row: number): number {
  if (!slot) return 1;
  return slot.area.top === row ? slot.area.bottom - slot.area.top + 1 : 0;
}

/**
 * 折算得分 counts where 单项得分 is out of 100 and 权重占比 carries the points. Where the row has points of its own and
 * 权重占比 only repeats them, the score is out of those and the folded one is a by-product.
 */
function foldedSlot(
  points: Located<Figure> | null,
  weight: Located<Figure> | null,
  folded: Slot | null,
): Slot | null {
  const number = (figure: Located<Figure> | null) =>
    figure?.value.kind === 'number' || figure?.value.kind === 'percent' ? figure.value.number : null;
  const [own, share] = [number(points), number(weight)];
  return folded && share && !own?.equals(share) ? folded : null;
}

/** 「培训人次（15分）」, in a table without a column of points. */
function pointsInName(named: Slot, { slots }: Columns<Role>, page: Page): Located<Figure> | null {
  const number = slots.has('points') || slots.has('weight') ? null : bracketPoints(named.text);
  return number && page.located(named, { kind: 'number', number });
}

/** 权重占比 10% is ten points. */
function plainNumber(figure: Located<Figure> | null): Located<Figure> | null {
  if (figure?.value.kind !== 'percent') return figure;
  return { ...figure, value: { kind: 'number', number: figure.value.number } };
}

/** Null where the form has no such column, or where a cell merged down from a row above covers this one. */
function ownFigure(
  role: Role,
  slot: Slot | null,
  row: number,
  columns: Columns<Role>,
  page: Page,
): Located<Figure> | null {
  const area = columns.slots.get(role)?.area;
  if (!area) return null;
  if (!slot) return page.blank(row, area.left, parseFigure(''));
  return slot.area.top === row ? page.figure(slot) : null;
}

/** The slot of a role in a row: the cell under the header, or the first filled one where the header spans several. */
function slotOf(role: Role, row: number, columns: Columns<Role>, page: Page): Slot | null {
  return slotsOf(role, row, columns, page)[0] ?? null;
}

/** The slots of a role in a row, from left to right. */
function slotsOf(role: Role, row: number, columns: Columns<Role>, page: Page): Slot[] {
  const area = columns.slots.get(role)?.area;
  const slots: Slot[] = [];
  for (let column = area?.left ?? 0; area && column <= area.right; column++) {
    const slot = page.slotAt(row, column);
    // A cell merged across columns is the leftmost one's; it is no figure of the others.
    if (slot && slot.area.left >= area.left && slot !== slots.at(-1)) slots.push(slot);
  }
  return slots;
}

/** What the row has to reach: 调整后指标值 where it is filled, else the value of the beginning of the year. */
function targetOf(own: (role: Role) => SplitValue): SplitValue {
  const revised = own('revisedTarget');
  return revised.value && !UNCHANGED.test(revised.value.key) ? revised : own('target');
}

function coversTable(slot: Slot, columns: Columns<Role>): boolean {
  for (const [role, { area }] of columns.slots) {
    if (role !== 'name' && area.left >= slot.area.left && area.right <= slot.area.right) return true;
  }
  return false;
}

function coversScore({ area }: Slot, columns: Columns<Role>): boolean {
  const score = columns.slots.get('score')?.area.left;
  return score !== undefined && area.left < score && area.right >= score;
}

/** A stroke for “nothing here”. */
const MARK = /^[/／—–\-*\s]+$/;
const UNCHANGED = /^([/—–\-*]+|无|无调整|未调整|不调整|没有调整|无变化|不变|同年初|同上)$/;

/** Without the numbering 「指标1：」 and line breaks. */
const indicatorName = remember((text) => {
  const name = nameOf(withoutNumbering(text))
    .replace(/[★☆▲△]+/g, '')
    .trim();
  return name === '' ? squeeze(text) : name;
});
