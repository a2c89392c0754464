import { Decimal, ONE, sum, twoDecimals, ZERO } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import type { Due, ScoredItem } from '../../model/scorecard.ts';
import { text } from '../../text/language.ts';
import type { Share } from '../achievement.ts';
import { judge } from '../appraise.ts';
import { verdictOf } from '../item.ts';

/**
 * A score cell merged over several rows answers for all of them: what is due is the sum over the rows. The first row
 * carries it; the others have no score of their own and count nothing.
 */
export function shareScores(items: readonly ScoredItem[], profile: Profile): void {
  for (const [index, item] of items.entries()) {
    const rows = item.indicator?.scoreRows ?? 1;
    if (rows < 2) continue;
    const covered = items
      .slice(index + 1)
      .filter((_, offset) => offset < rows - 1 && isCovered(items, index, offset));
    combine(item, covered, profile);
  }
}

const isCovered = (items: readonly ScoredItem[], index: number, offset: number) =>
  items.slice(index + 1, index + 2 + offset).every((other) => other.indicator?.scoreRows === 0);

function combine(first: ScoredItem, covered: readonly ScoredItem[], profile: Profile): void {
  const all = [first, ...covered];
  const points = all.flatMap((item) => item.points ?? []);
  first.ceiling = points.length > 0 ? sum(points) : null;
  const due = combinedDue(all, first.ceiling, profile);
  const names = all.length;
  first.derivation = {
    ...first.derivation,
    due,
    attainment: null,
    met: all.every((item) => item.derivation.met === true) ? true : null,
    steps: [
      ...first.derivation.steps,
      {
        label: text(
          `得分格合并了 ${names} 行，各行应得分相加`,
          `one score for ${names} rows, their dues added`,
        ),
        expression: all.map((item) => print(item.derivation.due)).join(' + '),
        result: print(due),
      },
    ],
  };
  first.onTrust = all.some((item) => item.onTrust);
  first.verdict = verdictOf(first.score, first.stated, first.derivation, profile);
  for (const item of covered) item.onTrust = false;
}

function combinedDue(all: readonly ScoredItem[], ceiling: Decimal | null, profile: Profile): Due {
  const dues = all.map((item) => item.derivation.due);
  const because = text('得分格合并了几行', 'one score stands for several rows');
  // The points are merged like the score: with every row met they are due in full, else nothing says how they split.
  if (ceiling !== null && all.slice(1).every((item) => item.points === null)) {
    if (all.every((item) => item.derivation.met === true && item.derivation.method !== 'bands'))
      return { kind: 'exact', value: ceiling };
    return lessThanFull(all, ceiling, profile) ?? { kind: 'unknown', because };
  }
  if (dues.some((due) => due.kind === 'unknown')) return { kind: 'unknown', because };
  if (dues.every((due) => due.kind === 'exact'))
    return { kind: 'exact', value: sum(dues.map((due) => due.value)) };
  const ends = (end: 'low' | 'high') =>
    sum(dues.flatMap((due) => (due.kind === 'exact' ? due.value : due.kind === 'interval' ? due[end] : [])));
  return { kind: 'interval', low: ends('low'), high: ends('high'), because };
}

/** A row fell short, by whatever part of the points: they cannot all have been earned. */
function lessThanFull(all: readonly ScoredItem[], ceiling: Decimal, profile: Profile): Due | null {
  const shares = all.map(({ indicator }) =>
    indicator ? mostAndLeast(judge(indicator, profile).share) : ANY,
  );
  const isShort = all.some(
    ({ derivation }, row) => derivation.met === false && shares[row]?.most.lessThan(CLEARLY_SHORT),
  );
  if (!isShort) return null;
  const because = text(
    '得分格合并了几行，其中有没有达到目标的，不能得满分',
    'one score for several rows, one of which missed its target: less than full marks',
  );
  const least = Decimal.min(...shares.map((share) => share.least));
  return { kind: 'interval', low: ceiling.times(least), high: ceiling.minus('0.01'), because };
}

/** A row just short of its target may leave full marks once the sum is rounded. */
const CLEARLY_SHORT = '0.99';
const ANY = { least: ZERO, most: ONE };

function mostAndLeast(share: Share): { least: Decimal; most: Decimal } {
  // A row that cannot have full marks keeps the sum from them, by however little.
  if (share.kind === 'interval') return { least: share.low, most: share.short ? ZERO : share.high };
  if (share.kind === 'unknown') return ANY;
  const parts = share.readings.map(({ numerator, denominator }) => numerator.div(denominator));
  return { least: Decimal.min(...parts), most: Decimal.max(...parts) };
}

function print(due: Due): string {
  if (due.kind === 'exact') return twoDecimals(due.value);
  return due.kind === 'interval' ? `${twoDecimals(due.low)}–${twoDecimals(due.high)}` : '?';
}
