import { type Decimal, HUNDRED } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import { type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';
import type { Place } from '../../model/place.ts';
import type { Profile } from '../../model/profile.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { innermostBrackets } from './brackets.ts';

/** Rows of which some print no 分值, and the points that a bracket gives to all of them together. */
export interface Block {
  group: IndicatorGroup | null;
  name: string;
  whole: boolean;
  points: Decimal;
  items: ScoredItem[];
  at: Place;
}

/** The innermost blocks: by brackets, by points cells that rows share, or else the whole form. */
export function blocksOf(
  form: Form,
  items: readonly ScoredItem[],
  budgetPoints: Decimal | null,
  profile: Profile,
): Block[] {
  const blocks = innermostBrackets(form.groups).flatMap((group) => bracketBlock(group, items));
  if (innermostBrackets(form.groups).length === 0 && budgetPoints && !form.columns.has('points')) {
    const points = HUNDRED.equals(profile.points.total) ? HUNDRED.minus(budgetPoints) : null;
    if (points) blocks.push(...blockOf(null, '全部指标', points, items, true));
  }
  return [...blocks, ...sharedBlocks(items)];
}

/** Brackets above the innermost ones, where some of their rows stand under none of these. */
export function outerBlocks(form: Form, items: readonly ScoredItem[], inner: readonly Block[]): Block[] {
  const covered = new Set(inner.flatMap((block) => block.items));
  return bracketsOf(form.groups)
    .filter((group) => !inner.some((block) => block.group === group))
    .flatMap((group) => bracketBlock(group, items))
    .filter((block) => block.items.some((item) => !covered.has(item)));
}

const bracketsOf = (groups: readonly IndicatorGroup[]): IndicatorGroup[] =>
  groups.flatMap((group) => [...(group.points ? [group] : []), ...bracketsOf(group.groups)]);

function bracketBlock(group: IndicatorGroup, items: readonly ScoredItem[]): Block[] {
  if (!group.points) return [];
  const below = new Set(indicatorsOf([group]));
  const rows = items.filter(({ indicator }) => indicator !== null && below.has(indicator));
  return blockOf(group, group.name, group.points.value, rows);
}

/** Rows that share a points cell. A row of it that is no indicator, a placeholder, is not among the items. */
function sharedBlocks(items: readonly ScoredItem[]): Block[] {
  return items.flatMap((item, index) => {
    if (!item.sharedPoints || !item.indicator) return [];
    const after = items.slice(index + 1);
    const end = after.findIndex(({ indicator }) => indicator?.pointsRows !== 0);
    const rows = [item, ...(end < 0 ? after : after.slice(0, end))];
    const name = rows.map((row) => row.name).join('、');
    return blockOf(null, name, item.sharedPoints, rows);
  });
}

/** None where every row prints points of its own: each is held to them, and these to the bracket. */
function blockOf(
  group: IndicatorGroup | null,
  name: string,
  points: Decimal,
  rows: readonly ScoredItem[],
  whole = false,
): Block[] {
  const at = group?.label?.at ?? rows[0]?.at;
  if (!at || rows.every((item) => item.points !== null)) return [];
  return [{ group, name, whole, points, items: [...rows], at }];
}
