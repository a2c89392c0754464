import { Decimal, HUNDRED } from '../../model/decimal.ts';
import type { BatchForm } from '../batch.ts';
import type { PageWords } from './labels-zh.ts';

/** How many forms lie where, by the share of their points that they reach. */
export interface ScoreBins {
  labels: string[];
  stated: number[];
  recomputed: number[];
  /** Forms of which both totals and the points are known; the others are in no bin. */
  counted: number;
}

/** Below this a score is 差 in every scale that was seen; those forms share one bin. */
const LOW = 60;

/**
 * Totals in steps of 1, 2 or 5 out of 100, whichever gives a dozen bins or fewer; a form of other points than 100
 * counts by its share.
 */
export function scoreBins(forms: readonly BatchForm[], words: PageWords['bins']): ScoreBins {
  const shares = forms.flatMap(({ form: { totals } }) => {
    const { points, stated, summed, recomputed } = totals;
    const said = stated ?? summed;
    if (points === null || said === null || recomputed === null || !new Decimal(points).greaterThan(0))
      return [];
    const share = (total: string) => new Decimal(total).times(HUNDRED).div(points).toNumber();
    return [{ stated: share(said), recomputed: share(recomputed) }];
  });
  const all = shares.flatMap((share) => [share.stated, share.recomputed]);
  const least = Math.max(LOW, Math.min(100, ...all));
  const step = [1, 2, 5].find((width) => (100 - least) / width <= 10) ?? 5;
  const from = Math.floor(least / step) * step;
  const starts: number[] = [];
  for (let start = from; start < 100; start += step) starts.push(start);
  const bins = [
    { label: words.under(from), holds: (it: number) => it < from },
    ...starts.map((start) => ({
      label: `${start}–${start + step}`,
      holds: (it: number) => it >= start && it < start + step,
    })),
    { label: '100', holds: (it: number) => it === 100 },
    { label: words.over(100), holds: (it: number) => it > 100 },
  ].map(({ label, holds }) => ({
    label,
    stated: shares.filter((share) => holds(share.stated)).length,
    recomputed: shares.filter((share) => holds(share.recomputed)).length,
  }));
  const inner = (index: number) => index > 0 && index < bins.length - 1;
  const shown = bins.filter((bin, index) => inner(index) || bin.stated + bin.recomputed > 0);
  return {
    labels: shown.map((bin) => bin.label),
    stated: shown.map((bin) => bin.stated),
    recomputed: shown.map((bin) => bin.recomputed),
    counted: shares.length,
  };
}

export interface DifferenceBins {
  labels: string[];
  counts: number[];
  /** Forms that state more than is due. */
  above: number;
  equal: number;
  below: number;
}

/** Bounds of the bins on either side of no difference. */
const BOUNDS = [0.1, 1, 5] as const;

/** Recomputed less stated: left of 0 the form states too much, right of it too little. */
export function differenceBins(forms: readonly BatchForm[], words: PageWords['bins']): DifferenceBins {
  const values = forms.flatMap(({ difference }) => (difference === null ? [] : [difference.toNumber()]));
  const size = (value: number) => BOUNDS.filter((bound) => Math.abs(value) > bound).length;
  const count = (sign: number, bin: number) =>
    values.filter((value) => Math.sign(value) === sign && size(value) === bin).length;
  const side = (sign: number) =>
    [0, ...BOUNDS].map((low, bin) => ({
      label: words.between(sign, low, BOUNDS[bin] ?? null),
      count: count(sign, bin),
    }));
  const equal = values.filter((value) => value === 0).length;
  const bins = trimmed(side(-1).reverse(), { label: '0', count: equal }, side(1));
  return {
    labels: bins.map((bin) => bin.label),
    counts: bins.map((bin) => bin.count),
    above: values.filter((value) => value < 0).length,
    equal,
    below: values.filter((value) => value > 0).length,
  };
}

interface Bin {
  label: string;
  count: number;
}

/** Without the empty bins at either end. */
function trimmed(below: readonly Bin[], middle: Bin, above: readonly Bin[]): Bin[] {
  const first = below.findIndex(({ count }) => count > 0);
  const last = above.findLastIndex(({ count }) => count > 0);
  return [...(first < 0 ? [] : below.slice(first)), middle, ...above.slice(0, last + 1)];
}
