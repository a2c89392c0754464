import { decimalOf, sum } from '../model/decimal.ts';
import { groupKey } from '../model/group-key.ts';
import type { Profile } from '../model/profile.ts';
import { pointsClaim } from './budget.ts';
import type { Claim } from './claim.ts';

const GROUP =
  '(?:预算资金执行率|预算执行率|预算执行情况|预算执行|投入管理|项目决策|项目管理|项目产出|项目效益|投入|过程|决策|管理|产出|效益|效果|成本|可持续性?(?:影响)?|服务对象满意度|满意度)';
const PAIR = new RegExp(`(${GROUP})(?:指标)?(?:的)?(?:权重|分值)?[:为占(]?(\\d+(?:\\.\\d+)?)(?:分|%)`, 'g');

/**
 * The points that a note prescribes: 「一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分」,
 * and whether they may be moved: 「除预算执行率外，其他指标权重可作适当调整」. Believed when they add up to the total.
 */
export function splitIn(words: string): Claim[] {
  for (const sentence of sentencesOf(words)) {
    const pairs = [...sentence.matchAll(PAIR)];
    const points = new Map(pairs.map(([, name = '', value = '']) => [groupKey(name), value]));
    const added = sum([...points.values()].map(decimalOf)).toNumber();
    if (points.size < 3 || points.size < pairs.length || !/分值|权重|设置|分配/.test(sentence)) continue;
    const budget = points.get(BUDGET);
    if (added !== 100 && !(budget === undefined && added === 90) && !(budget === undefined && added === 80))
      continue;
    points.delete(BUDGET);
    const split = Object.fromEntries(points);
    const told = pairs.map(([whole]) => whole).join('、');
    const claim = splitClaim(split, movable(words), told);
    return budget === undefined ? [claim] : [claim, pointsClaim(budget, told)];
  }
  return [];
}

const BUDGET = '预算执行';

/** A list with 「：」 and 「；」 inside stays one sentence. */
const sentencesOf = (words: string) => words.split(/。|\d\.(?!\d)/);

/** What may be moved: all but what stands after 除; nothing where the note does not say so. */
function movable(words: string): { adjustable: boolean; fixed: string[] } {
  const match =
    /(?:除([^,。;]{2,20}?)(?:外|以外|之外)[^。]{0,20}?)?可(?:以)?(?:根据[^。]{0,20}?)?(?:作|做|进行)?(?:适当)?(?:的)?调整/.exec(
      words,
    );
  if (!match) return { adjustable: false, fixed: [] };
  return { adjustable: true, fixed: match[1] ? [groupKey(match[1])] : [] };
}

type Rules = Pick<Profile['points'], 'split' | 'adjustable' | 'fixed'>;

function splitClaim(
  split: Record<string, string>,
  rule: { adjustable: boolean; fixed: string[] },
  words: string,
): Claim {
  const said: Rules = { split, ...rule };
  return {
    setting: 'points.split',
    value: print(split),
    words,
    of: ({ points }) => (Object.keys(points.split).length === 0 ? null : print(points.split)),
    apply: (profile) => ({ ...profile, points: { ...profile.points, ...said } }),
  };
}

/** In one order, so that two splits that say the same print the same. */
function print(split: Record<string, string>): string {
  const groups = Object.entries(split).sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, value]) => `${name} ${value}`).join('、');
}
