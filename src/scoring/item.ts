import { clamp, type Decimal, roundTo, same } from '../model/decimal.ts';
import type { Located } from '../model/place.ts';
import type { Profile } from '../model/profile.ts';
import type { Derivation, ScoredItem, Verdict } from '../model/scorecard.ts';
import type { Figure } from '../model/value.ts';
import { parseFigure } from '../values/index.ts';

/** The number that a score cell stands for: 20 for `20%`, null for words, blanks and errors. */
export function statedScore(score: Located<Figure> | null): Decimal | null {
  const figure = score?.value;
  return figure?.kind === 'number' || figure?.kind === 'percent' ? figure.number : null;
}

/** Whether a cell shows #REF!, #DIV/0! or the like, also where it was typed or pasted as text. */
export const isErrorValue = (shown: string): boolean => parseFigure(shown).kind === 'error';

/** How a stated score stands to what is due, at the decimals of the profile. */
export function verdictOf(
  score: Located<Figure> | null,
  stated: Decimal | null,
  derivation: Derivation,
  profile: Profile,
): Verdict {
  if (stated === null) return !score || score.value.kind === 'blank' ? 'missing' : 'unknown';
  const { due } = derivation;
  const round = (value: Decimal) => roundTo(value, profile.rounding.decimals, profile.rounding.mode);
  switch (due.kind) {
    case 'unknown':
      return 'unknown';
    case 'exact':
      return agreesExactly(stated, due.value, derivation.exact, profile) ? 'agrees' : 'differs';
    case 'interval':
      return same(round(clamp(stated, round(due.low), round(due.high))), round(stated))
        ? 'agrees'
        : 'differs';
  }
}

/**
 * A score that prints more decimals than the profile asks for is right too when it is the due score at those
 * decimals: 8.62 where whole numbers are asked for and 8.6183 is due. Two decimals are always fine enough.
 */
function agreesExactly(
  stated: Decimal,
  value: Decimal,
  exact: Decimal | null,
  { rounding }: Profile,
): boolean {
  if (same(stated, value)) return true;
  const { decimals, mode } = rounding;
  const due = exact && roundTo(exact, decimals, mode).equals(value) ? exact : value;
  const places = Math.max(decimals, ENOUGH);
  return roundTo(stated, places, mode).equals(roundTo(due, places, mode));
}

const ENOUGH = 2;

/**
 * What the recomputed total takes: a ruling before all; the due score where it is exact; in an interval the stated
 * score, or the nearest bound when it lies outside, or the top when it is blank; else the stated score.
 */
export function countedScore(
  item: Pick<ScoredItem, 'ruling' | 'verdict' | 'derivation' | 'stated'>,
): Decimal | null {
  if (item.ruling) return item.ruling.score;
  if (item.verdict === 'rounding') return item.stated;
  const { due } = item.derivation;
  if (due.kind === 'exact') {
    // A score that agrees at more decimals than the profile rounds to is not made coarser.
    const finer = item.verdict === 'agrees' && item.stated;
    return finer ? roundTo(finer, Math.max(ENOUGH, due.value.decimalPlaces())) : due.value;
  }
  if (due.kind === 'interval') {
    // 3.53 agrees with a band that ends at 3.528.
    if (item.stated && item.verdict === 'agrees') return item.stated;
    return roundTo(item.stated ? clamp(item.stated, due.low, due.high) : due.high, ENOUGH);
  }
  return item.stated;
}
