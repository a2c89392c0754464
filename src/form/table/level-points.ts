import { type Decimal, decimalOf, HUNDRED, sum } from '../../model/decimal.ts';
import { type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Role } from '../../model/role.ts';
import { squeeze } from '../page/key.ts';
import type { Line, Page } from '../page/page.ts';
import type { Columns } from './header.ts';
import type { RoleOf } from './header-words.ts';

/** The first column of the points of a level: 一级指标 · 分值 · 二级指标 · 分值 · 三级指标 · 分值. */
export type LevelPoints = Partial<Record<IndicatorGroup['kind'], number>>;

/** Finds columns of points that stand right behind a level and before the names. */
export function levelPointsOf(header: Line, { slots }: Columns<Role>, roleOf: RoleOf): LevelPoints {
  const own: LevelPoints = {};
  const name = slots.get('name')?.area.left ?? 0;
  for (const level of ['level1', 'level2'] as const) {
    const after = (slots.get(level)?.area.right ?? Infinity) + 1;
    const behind = header.slots.find(({ area }) => area.left === after && area.left < name);
    if (behind && roleOf(behind.word) === 'points') own[level] = after;
  }
  return own;
}

/**
 * Gives groups the points that their labels carry in other ways than a bracket with 分: in a column of their own, 决策(30), and
 * A决策50分. A number alone may count or date, so in a bracket it is one of points only where those of all groups of the
 * level together are what the rows come to.
 */
export function takeLevelPoints(groups: readonly IndicatorGroup[], columns: LevelPoints, page: Page): void {
  for (const level of levelsOf(groups)) {
    const open = level.filter(({ label, points }) => label !== null && points === null);
    for (const group of open) group.points = inColumn(group, columns, page);
    if (open.length < level.length || level.some(({ points }) => points !== null)) continue;
    const behind = level.map((group) => inLabel(group, BEHIND));
    const alone = level.map((group) => inLabel(group, ALONE));
    const found = behind.includes(null) ? (comesTo(alone, groups) ? alone : []) : behind;
    found.forEach((points, at) => {
      const group = level[at];
      if (group) group.points = points;
    });
  }
}

function levelsOf(groups: readonly IndicatorGroup[]): IndicatorGroup[][] {
  const all = (one: IndicatorGroup): IndicatorGroup[] => [one, ...one.groups.flatMap(all)];
  const flat = groups.flatMap(all).filter(({ name }) => name !== '');
  return (['level1', 'level2'] as const).map((kind) => flat.filter((one) => one.kind === kind));
}

function inColumn(
  { kind, label }: IndicatorGroup,
  columns: LevelPoints,
  page: Page,
): Located<Decimal> | null {
  const column = columns[kind];
  const slot = label && column !== undefined ? page.slotAt(label.at.row, column) : null;
  const figure = slot && page.figure(slot);
  return figure?.value.kind === 'number' ? { ...figure, value: figure.value.number } : null;
}

function inLabel({ label }: IndicatorGroup, pattern: RegExp): Located<Decimal> | null {
  const digits = label && pattern.exec(squeeze(label.text))?.[1];
  const value = digits ? decimalOf(digits) : null;
  return label && value?.lessThanOrEqualTo(HUNDRED) ? { ...label, value } : null;
}

function comesTo(points: readonly (Located<Decimal> | null)[], groups: readonly IndicatorGroup[]): boolean {
  if (points.length < 2 || points.includes(null)) return false;
  const rows = indicatorsOf(groups).map((row) => row.points?.value);
  const added = sum(rows.flatMap((figure) => (figure?.kind === 'number' ? figure.number : [])));
  return !added.isZero() && sum(points.flatMap((one) => one?.value ?? [])).equals(added);
}

/** A决策50分; not 不低于80分. */
const BEHIND = /[\p{Script=Han}](?<!于|到|[≥>≤<=]|超过|满)(\d+(?:\.\d+)?)分$/u;
const ALONE = /^[^\d(]*\p{Script=Han}\((\d+(?:\.\d+)?)\)$/u;
