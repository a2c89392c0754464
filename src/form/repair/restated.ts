import { HUNDRED, sum } from '../../model/decimal.ts';
import type { Budget } from '../../model/form.ts';
import { type Indicator, type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';

/**
 * Some forms list 预算执行率 among the indicators with the very points of the budget block. Counted twice the points
 * exceed 100 by just that; then the row repeats the block and is taken out of the tree.
 *
 * @returns the row that was taken out, or null
 */
export function takeRestatedRate(groups: IndicatorGroup[], budget: Budget | null): Indicator | null {
  const points = budget?.points?.value;
  if (!points) return null;
  const rows = indicatorsOf(groups);
  const pointsOf = (row: Indicator) => (row.points?.value.kind === 'number' ? row.points.value.number : null);
  const restated = rows.find((row) => /^预算(资金)?执行率?$/.test(row.name) && pointsOf(row)?.equals(points));
  if (!restated) return null;
  const all = sum(rows.flatMap((row) => pointsOf(row) ?? []));
  if (!all.equals(HUNDRED)) return null;
  remove(groups, restated);
  return restated;
}

function remove(groups: IndicatorGroup[], row: Indicator): void {
  for (const group of groups) {
    const at = group.indicators.indexOf(row);
    if (at >= 0) group.indicators.splice(at, 1);
    remove(group.groups, row);
  }
}
