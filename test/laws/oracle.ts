/**
 * What is due, worked out a second time and apart from src/: fractions of BigInt, the few rules that the random forms
 * need, and nothing that the program calculates with.
 */

/** A non-negative fraction; the denominator is positive. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** `94.5` or `1,234.56` as a fraction. */
export function fraction(digits: string): Fraction {
  const [whole = '0', rest = ''] = digits.replaceAll(',', '').split('.');
  return { over: BigInt(whole + rest), under: 10n ** BigInt(rest.length) };
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
export const divided = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under,
  under: a.under * b.over,
});
export const less = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const ONE: Fraction = { over: 1n, under: 1n };
const NOTHING: Fraction = { over: 0n, under: 1n };

/** A share of points, both in hundredths, rounded half up. */
export function share(points: number, part: Fraction): number {
  const doubled = 2n * BigInt(points) * part.over + part.under;
  return Number(doubled / (2n * part.under));
}

/** Hundredths as a form prints them: 273 is `2.73`. */
export function hundredths(value: number, least = 0): string {
  const digits = (value / 100).toFixed(2);
  return least === 2 ? digits : digits.replace(/\.?0+$/, '');
}

/** Due in hundredths of a point: one score, or anything between two. */
export type Due = { kind: 'exact'; value: number } | { kind: 'band'; low: number; high: number };

/** What a row says, free of how it is written. */
export type Fact =
  /** `aim` says whether more or less is wanted; both numbers count the same thing. */
  | { kind: 'number'; aim: 'more' | 'less'; target: string; actual: string }
  /** A date that was kept, or not. */
  | { kind: 'date'; kept: boolean }
  /** Words: those of the target again, of achievement in part, of none, or words that no rule knows. */
  | { kind: 'words'; says: 'same' | 'partly' | 'missed' | 'other' };

/**
 * DESIGN §5: proportion, capped; zero targets all or nothing; a missed date less than full marks; words in a band of
 * 100–80, 80–60, 60–0 %.
 */
export function dueOf(fact: Fact, points: number): Due {
  if (fact.kind === 'words') {
    const [low, high] = { same: [80, 100], partly: [60, 80], missed: [0, 60], other: [0, 100] }[
      fact.says
    ] as [number, number];
    const bound = (percent: number) => share(points, { over: BigInt(percent), under: 100n });
    return { kind: 'band', low: bound(low), high: bound(high) };
  }
  if (fact.kind === 'date' && !fact.kept) return { kind: 'band', low: 0, high: points - 1 };
  if (fact.kind === 'date') return { kind: 'exact', value: points };
  return { kind: 'exact', value: share(points, attained(fact)) };
}

function attained({ aim, target, actual }: Fact & { kind: 'number' }): Fraction {
  const [wanted, reached] = [fraction(target), fraction(actual)];
  const isMet = aim === 'more' ? !less(reached, wanted) : !less(wanted, reached);
  if (isMet) return ONE;
  if (wanted.over === 0n) return NOTHING;
  return aim === 'more' ? divided(reached, wanted) : divided(wanted, reached);
}

/** The budget's score: points × executed ÷ revised, capped. Amounts as printed. */
export function budgetDue(points: number, executed: string, revised: string): number {
  const rate = divided(fraction(executed), fraction(revised));
  return share(points, less(ONE, rate) ? ONE : rate);
}
