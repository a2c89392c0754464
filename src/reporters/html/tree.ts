import { groupedBy } from '../../model/grouped.ts';
import { cellOf } from '../../model/place.ts';
import type { FormReport, GroupReport, IndicatorReport } from '../../model/report.ts';

/** One line of the indicator tree, in the order of the page; `depth` counts from 0. */
export type TreeLine =
  | { kind: 'group'; depth: number; group: GroupReport }
  | { kind: 'indicator'; depth: number; indicator: IndicatorReport };

/** Groups and indicators as the form has them: a group, its own indicators, the groups inside it. */
export function treeOf({ groups, indicators }: FormReport): TreeLine[] {
  const named = groupedBy(groups, (group) => keyOf([...group.path, group.name]));
  const owned = groupedBy(indicators, (indicator) => ownerOf(indicator, named));
  const own = (group: GroupReport | null, depth: number): TreeLine[] =>
    (owned.get(group) ?? []).map((indicator) => ({ kind: 'indicator', depth, indicator }));
  return [
    ...own(null, 0),
    ...groups.flatMap((group): TreeLine[] => [
      { kind: 'group', depth: group.path.length, group },
      ...own(group, group.path.length + 1),
    ]),
  ];
}

const keyOf = (path: readonly string[]) => JSON.stringify(path);

/**
 * The group that an indicator's path names. Two blocks of one form may bear the same names: of those it is the last
 * one that begins above the indicator.
 */
function ownerOf(indicator: IndicatorReport, named: ReadonlyMap<string, GroupReport[]>): GroupReport | null {
  const groups = named.get(keyOf(indicator.path)) ?? [];
  const above = groups.filter((group) => rowOf(group.cell) <= rowOf(indicator.cell));
  return above.at(-1) ?? groups[0] ?? null;
}

function rowOf(place: string): number {
  return Number(/\d+$/.exec(cellOf(place))?.[0] ?? 0);
}
