import type { Role } from '../../model/role.ts';
import { beginsForm, isTitle } from '../page/form-start.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import { type Body, bodyOf } from './body.ts';
import { takeBack } from './claims.ts';
import { twoRows } from './header-rows.ts';
import { isBetterWord, type RoleOf } from './header-words.ts';
import { type Answer, settle } from './settle.ts';

/** Which columns of a table hold what, from its header row or rows. */
export interface Columns<R extends string> {
  /** First row under the header. */
  bodyRow: number;
  slots: Map<R, Slot>;
  /** What words left open and content settled, or not; absent where words settle all. */
  answer?: Answer;
}

/**
 * Reads a line, with the one below it where the header has two rows, as the header of an indicator table, or gives null.
 * It is one when it names the indicators, and at least two of target, actual, points, score, criterion. Where its words
 * leave columns open, what stands under them and how the numbers add up has to say the rest.
 */
export function indicatorHeader(line: Line, page: Page, roleOf: RoleOf): Columns<Role> | null {
  const hasName = line.slots.some(({ word }) => isNaming(roleOf(word) ?? word.faint));
  if (!hasName && !couldBeHeader(line, page, roleOf)) return null;
  const second = page.lineAt(line.row + 1);
  const { slots: cells, row } = (second && twoRows(line, second, (word) => roleOf(word) !== null)) ?? {
    slots: line.slots,
    row: line.row,
  };
  const slots = columnsOf(cells, page, roleOf);
  if (!slots.has('target')) move(slots, 'revisedTarget', 'target');
  takeFaint(cells, slots);
  const byWords = isTable(slots);
  if (!byWords && !couldBeHeader(line, page, roleOf)) return null;
  const body = rowsUnder(row, slots, page, roleOf);
  takeBack(slots, cells, body, page);
  const answer = byEvidence(cells, row, slots, page, roleOf, body);
  if (!byWords && !isBornOut(answer, slots)) return null;
  for (const { role, slot } of answer.settled) settleOn(role, slot, slots);
  if (!isTable(slots)) return null;
  if (!slots.has('name')) move(slots, 'level2', 'name');
  const bottom = Math.max(row, ...[...slots.values()].map((slot) => slot.area.bottom));
  return { bodyRow: bottom + 1, slots, answer };
}

/** A header that stands over this column too is that of the columns before it. */
function settleOn(role: Role, slot: Slot, slots: Map<Role, Slot>): void {
  const { left } = slot.area;
  for (const [other, { area, ...rest }] of slots)
    if (area.left < left && area.right >= left)
      slots.set(other, { ...rest, area: { ...area, right: left - 1 } });
  slots.set(role, slot);
}

/** Names and two of what is scored by. */
function isTable(slots: ReadonlyMap<Role, Slot>): boolean {
  if (!slots.has('name') && !slots.has('level2')) return false;
  if (SCORED.filter((role) => slots.has(role)).length < 2) return false;
  // Two columns of labels with points are a list, not a table of indicators.
  return slots.has('name') || slots.has('target') || slots.has('actual');
}

/**
 * A line that its words alone do not make a header, and that may be one: words in every cell, of which two name columns of
 * a scored table, and no amount of a budget among them.
 */
function couldBeHeader({ slots }: Line, page: Page, roleOf: RoleOf): boolean {
  if (slots.length < 3) return false;
  const roles = new Set(slots.flatMap(({ word }) => roleOf(word) ?? word.faint ?? []));
  if ([...roles].filter((role) => SCORED.includes(role) || isNaming(role)).length < 2) return false;
  if (slots.some(({ word }) => word.budget?.amount)) return false;
  return slots.filter((slot) => page.reading(slot).kind !== 'words').length <= 1;
}

/**
 * Content settled enough to take an uncertain line for a header: the names, and in more than one row points with scores or
 * targets with results. The one row of a budget is no table.
 */
function isBornOut({ settled, pairs }: Answer, slots: ReadonlyMap<Role, Slot>): boolean {
  const has = (role: Role) => slots.has(role) || settled.some((one) => one.role === role);
  return pairs > 1 && has('name') && ((has('points') && has('score')) || (has('target') && has('actual')));
}

function byEvidence(
  cells: readonly Slot[],
  row: number,
  slots: ReadonlyMap<Role, Slot>,
  page: Page,
  roleOf: RoleOf,
  body: () => Body,
): Answer {
  // A hidden column is a copy or an earlier state; one that is shown goes before it, whatever its word.
  const shown = new Map([...slots].filter(([, slot]) => !page.text(slot).at.hidden));
  const claims = cells.filter(({ word, at }) => roleOf(word) === 'score' && !at.hidden);
  // 得分 over the points of the level and over the scores: which is which the numbers say.
  if (claims.length > 1 && !shown.has('points')) shown.delete('score');
  return settle({ row, body, cells, slots: shown, page, roleOf });
}

/** The rows under the header; looked up once, by whoever asks first. */
function rowsUnder(row: number, slots: ReadonlyMap<Role, Slot>, page: Page, roleOf: RoleOf): () => Body {
  const bodyRow = Math.max(row, ...[...slots.values()].map(({ area }) => area.bottom)) + 1;
  const ends = (other: Line) => isTitle(other) || beginsForm(other) || isHeaderByWords(other, roleOf);
  let body: Body | null = null;
  return () => {
    body ??= bodyOf(bodyRow, page, ends);
    return body;
  };
}

/** The next header, as far as its words say. */
const isHeaderByWords = (line: Line, roleOf: RoleOf) =>
  new Set(line.slots.flatMap(({ word }) => roleOf(word) ?? [])).size > 3;

const LEVELS: readonly (Role | null)[] = ['level1', 'level2', 'name'];
const isNaming = (role: Role | null) => LEVELS.includes(role);

/** The roles that the cells name clearly. */
function columnsOf(cells: readonly Slot[], page: Page, roleOf: RoleOf): Map<Role, Slot> {
  const slots = new Map<Role, Slot>();
  const take = (role: Role, slot: Slot) => {
    const before = slots.get(role);
    if (!before || isBetter(role, slot, before, page)) slots.set(role, slot);
  };
  const told = cells.flatMap((slot) => {
    const role = roleOf(slot.word);
    return role ? [{ role, slot }] : [];
  });
  for (const { role, slot } of told) if (role === 'level1' || role === 'level2') take(role, slot);
  const edge = edgeOf(slots);
  // 绩效指标 left of the levels is the label of the whole table.
  for (const { role, slot } of told) if (role === 'name' && slot.area.left >= edge) take(role, slot);
  const name = slots.get('name')?.area.left ?? edge;
  const besideName = told.some(({ role, slot }) => role === 'points' && slot.area.left > name);
  for (const { role, slot } of told) {
    const { left } = slot.area;
    if (isBesideTable(role, slot, edge)) continue;
    // 一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值: the points of a row stand beside its own name.
    if (role === 'points' && besideName && left < name) continue;
    if (!isNaming(role)) take(role, slot);
  }
  return slots;
}

/** The first column of the levels and names. */
const edgeOf = (slots: ReadonlyMap<Role, Slot>) => {
  const lefts = [...slots].flatMap(([role, { area }]) => (isNaming(role) ? [area.left] : []));
  return lefts.length === 0 ? 0 : Math.min(...lefts);
};

/** 年度绩效指标完成情况 down the side of the table is no column of results. */
const isBesideTable = (role: Role, { area }: Slot, edge: number) => area.left < edge && BESIDE_NAME.has(role);

const BESIDE_NAME: ReadonlySet<Role> = new Set([
  'target',
  'revisedTarget',
  'actual',
  'explanation',
  'criterion',
]);

/** 目标 or 自评 for a role that no clearer word claims. */
function takeFaint(cells: readonly Slot[], slots: Map<Role, Slot>): void {
  const edge = edgeOf(slots);
  const level2 = slots.get('level2')?.area.right ?? 0;
  let name: Slot | null = null;
  for (const slot of cells) {
    const role = slot.word.faint;
    if (!role || slots.has(role) || isBesideTable(role, slot, edge)) continue;
    if (role !== 'name') slots.set(role, slot);
    else if (slot.area.left > level2) name ??= slot;
  }
  if (name && (['target', 'actual', 'criterion'] as const).some((role) => slots.has(role)))
    slots.set('name', name);
}

/**
 * Where two columns claim a role, one that is shown goes before a hidden one, which is a copy or an earlier state, and a
 * cell of the header before one that is merged down the side of the table.
 */
function isBetter(role: Role, slot: Slot, before: Slot, page: Page): boolean {
  if (slot.word.heading === before.word.heading && runsDown(before) && !runsDown(slot)) return true;
  const [hidden, hiddenBefore] = [page.text(slot).at.hidden, page.text(before).at.hidden];
  return hidden === hiddenBefore ? isBetterWord(role, slot.word.heading, before.word.heading) : hiddenBefore;
}

const runsDown = ({ area }: Slot) => area.bottom - area.top > 1;

const SCORED: Role[] = ['target', 'actual', 'points', 'score', 'criterion'];

/** Of two levels only, the second one is scored; an adjusted target alone is the target. */
function move(slots: Map<Role, Slot>, from: Role, to: Role): void {
  const slot = slots.get(from);
  if (!slot) return;
  slots.delete(from);
  slots.set(to, slot);
}
