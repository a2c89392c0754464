import type { IndicatorGroup } from '../../model/indicator.ts';

/** The groups whose bracket is the nearest one above their rows: no group below them has a bracket of its own. */
export function innermostBrackets(groups: readonly IndicatorGroup[]): IndicatorGroup[] {
  return groups.flatMap((group) => {
    const below = innermostBrackets(group.groups);
    return below.length === 0 && group.points ? [group] : below;
  });
}
