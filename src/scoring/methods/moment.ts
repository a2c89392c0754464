import { ONE, ZERO } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import type { Moment } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, allOrNothing, onTrust } from '../achievement.ts';

/**
 * A date against a date: met, or missed. What a missed one earns is laid down nowhere but in some profiles: less than
 * full marks is all that can be said.
 */
export function judgeMoments(target: Moment, actual: Moment, profile: Profile, shown: string): Achievement {
  const wanted = days(target, actual.year);
  const reached = days(actual, target.year);
  if (!wanted || !reached) return onTrust('moment', text('日期写法无法比较', 'the dates cannot be compared'));
  if (reached.last <= wanted.last) return allOrNothing('moment', true, shown);
  if (reached.first > wanted.last && profile.quantitative.late !== 'unknown') {
    const missed = allOrNothing('moment', false, shown);
    return profile.quantitative.late === 'all-or-nothing' ? missed : { ...missed, ...LATE };
  }
  const because = text(
    '实际完成时间可能晚于目标，没有规定如何计分',
    'the result may be later than the target',
  );
  return { ...onTrust('moment', because), met: null };
}

const LATE: Pick<Achievement, 'share' | 'source'> = {
  share: {
    kind: 'interval',
    low: ZERO,
    high: ONE,
    short: true,
    because: text(
      '晚于目标时间，不应得满分；没有规定晚了怎样计分',
      'later than its target: less than full marks; how much less is not laid down',
    ),
  },
  source: '时间目标晚于规定怎样计分，未见成文规定',
};

/** First and last day of what a moment may mean, as month × 100 + day, with the year in front where both have one. */
function days(moment: Moment, otherYear: number | null): { first: number; last: number } | null {
  const year = moment.year !== null && otherYear !== null ? moment.year * 10_000 : 0;
  const { month, day, part } = moment;
  if (month !== null) {
    if (day !== null) return span(year, month * 100 + day, month * 100 + day);
    const third = part === null ? undefined : MONTH_PARTS[part];
    const [first, last] = third ?? [1, 31];
    return span(year, month * 100 + first, month * 100 + last);
  }
  if (part === null) return moment.year === null ? null : span(year, 101, 1231);
  const range = YEAR_PARTS[part];
  return range ? span(year, range[0], range[1]) : null;
}

const span = (year: number, first: number, last: number) => ({ first: year + first, last: year + last });

/** The parts by their names in a `Moment`, which stand for every writing: 年末 is 年底, 月中 is 中旬. */
const MONTH_PARTS: Record<string, [number, number]> = {
  月初: [1, 10],
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  月底: [21, 31],
};

/** 年初 and 年中 are taken as widely as people use them. */
const YEAR_PARTS: Record<string, [number, number]> = {
  年初: [101, 331],
  年中: [501, 831],
  年底: [1201, 1231],
  年内: [101, 1231],
  上半年: [101, 630],
  下半年: [701, 1231],
  第一季度: [101, 331],
  第二季度: [401, 630],
  第三季度: [701, 930],
  第四季度: [1001, 1231],
};
