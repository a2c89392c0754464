import { Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { type Text, text } from '../text/language.ts';
import type { Locate } from './locate.ts';

/**
 * Holds lists that have an order to it: bands and grades from the best down without overlap, steps and caps from the
 * highest rate down, the split of the points within the total.
 *
 * @throws Problem with file and line of the first entry that is out of order
 */
export function checkOrder(profile: Profile, locate: Locate): void {
  const { budget, grades, points, qualitative } = profile;
  const fail = (path: readonly PropertyKey[], words: Text): never => {
    const at = locate(path);
    throw new Problem(
      'yaml-value',
      text(
        `${at} 的 ${path.join('.')} 不对：${words.zh}。`,
        `${at}: ${path.join('.')} is wrong: ${words.en}.`,
      ),
    );
  };
  qualitative.bands.forEach(({ top, bottom }, index) => {
    const above = qualitative.bands[index - 1];
    if (Number(bottom) > Number(top)) fail(['qualitative', 'bands', index], UPSIDE_DOWN);
    if (above && Number(top) > Number(above.bottom)) fail(['qualitative', 'bands', index], OVERLAP);
  });
  grades.forEach(({ low, high }, index) => {
    const above = grades[index - 1];
    if (high !== null && Number(low) > Number(high)) fail(['grades', index], UPSIDE_DOWN);
    if (above && (high === null || Number(high) > Number(above.low))) fail(['grades', index], OVERLAP);
  });
  budget.steps.forEach(({ from }, index) => {
    const above = budget.steps[index - 1];
    if (above && Number(from) >= Number(above.from)) fail(['budget', 'steps', index], DESCENDING);
  });
  budget.caps.forEach(({ below }, index) => {
    const above = budget.caps[index - 1];
    if (above && Number(below) >= Number(above.below)) fail(['budget', 'caps', index], DESCENDING);
  });
  if (budget.steps.length > 0 && budget.lostPerPoint !== null) fail(['budget', 'lostPerPoint'], TWO_METHODS);
  const unknown = points.fixed.find((name) => name !== BUDGET && !(name in points.split));
  if (unknown !== undefined) fail(['points', 'fixed'], notInSplit(unknown));
}

/** The name of the budget block among the groups of a split. */
const BUDGET = '预算执行';

const UPSIDE_DOWN = text('下限大于上限', 'its lower end lies above its upper end');
const OVERLAP = text(
  '与上一档重叠；从最好的一档写起，上一档的下限就是这一档的上限',
  'it overlaps the one before; the best comes first, and each begins where the one before ends',
);
const DESCENDING = text('应从高到低写', 'the highest comes first');
const TWO_METHODS = text(
  'steps 与 lostPerPoint 只能写一个',
  'only one of steps and lostPerPoint may be given',
);
const notInSplit = (name: string) =>
  text(
    `“${name}”不在 points.split 里，也不是预算执行`,
    `“${name}” stands neither in points.split nor is it 预算执行`,
  );
