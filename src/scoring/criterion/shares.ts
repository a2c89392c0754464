import type { Decimal } from '../../model/decimal.ts';
import { text } from '../../text/language.ts';
import { type Achievement, exactly, fraction, unknown } from '../achievement.ts';
import { otherPoints, UNREAD } from './doubt.ts';
import type { Criterion } from './model.ts';
import { pointsOf } from './worth.ts';

type Shares = Extract<Criterion, { kind: 'shares' }>;

/** ①②③④各占指标分值的1/4: as many parts of the points as items that are said to be met. */
export function applyShares({ count, each }: Shares, opinion: string, points: Decimal): Achievement {
  const part = pointsOf(each, points);
  const met = itemsMet(opinion, count);
  if (!part || met === null) return unknown(UNREAD);
  const whole = part.times(count);
  // 1/3 of the points, three times, is all of them.
  if (whole.minus(points).abs().greaterThan('0.05')) return unknown(otherPoints(whole, points));
  const earned = met === count ? points : part.times(met);
  return {
    share: exactly({ ...fraction(earned, points), shown: `${points.toFixed()} × ${met} ÷ ${count}` }),
    method: 'criterion-per-item',
    steps: [{ label: text('符合的要点', 'items met'), expression: '', result: `${met} / ${count}` }],
    attainment: null,
    met: met === count,
    onTrust: false,
  };
}

const ALL_MET = /^(?:各项|各要点|要点)?(?:全部|均|都|完全)(?:已)?(?:符合|满足|达到|达标|完成)(?:要求|标准)?$/;
const MARK = /(?<items>[①-⑳、和及]+)(?<said>[^①-⑳;。,]*)/g;
const NOT_MET = /不(?:符合|满足|达标|完整|健全|到位|明确|合理)|未|没有|缺|×|^否|不够/;
const IS_MET = /符合|满足|达标|完整|健全|到位|明确|合理|√|^是|已|达到/;

/** How many of so many items an opinion says are met; null where it does not speak of each of them. */
function itemsMet(opinion: string, count: number): number | null {
  if (count < 1) return null;
  const words = opinion
    .replace(/\s/g, '')
    .replace(/[，]/g, ',')
    .replace(/；/g, ';')
    .replace(/[。;,]+$/, '');
  if (ALL_MET.test(words)) return count;
  const seen = new Map<string, boolean>();
  for (const { groups } of words.matchAll(MARK)) {
    const items = groups?.items?.match(/[①-⑳]/g) ?? [];
    const said = groups?.said ?? '';
    const bad = NOT_MET.test(said);
    if (!bad && !IS_MET.test(said)) return null;
    for (const item of items) {
      if (seen.has(item)) return null;
      seen.set(item, !bad);
    }
  }
  return seen.size === count ? [...seen.values()].filter(Boolean).length : null;
}
