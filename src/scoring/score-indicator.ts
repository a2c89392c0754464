import type { Indicator } from '../model/indicator.ts';
import type { Profile } from '../model/profile.ts';
import type { ScoredItem } from '../model/scorecard.ts';
import { type AssignedPoints, derive, numberOf } from './derive.ts';
import { diagnose } from './diagnose.ts';
import { countedScore, statedScore, verdictOf } from './item.ts';
import { countedExtra, EXTRA, isExtra, isNamedExtra } from './points/extra.ts';

/** An indicator with its due score; verdict and counted score come with `settle`. */
export function scoreIndicator(
  indicator: Indicator,
  profile: Profile,
  assigned: AssignedPoints | null,
): ScoredItem {
  const stated = statedScore(indicator.score);
  // One points cell for several rows that are scored one by one: only their sum can be held against it.
  const shares = indicator.pointsRows !== 1 && indicator.scoreRows === 1;
  const extra = isNamedExtra(indicator);
  const { derivation, onTrust } = extra
    ? { derivation: EXTRA, onTrust: true }
    : derive(shares ? { ...indicator, points: null } : indicator, profile, stated, assigned);
  const printed = numberOf(indicator.points?.value);
  const points = shares ? null : (printed ?? assigned?.points ?? null);
  return {
    indicator,
    name: indicator.name,
    path: indicator.path,
    points: extra ? null : points,
    sharedPoints: shares ? printed : null,
    ceiling: points,
    score: indicator.score,
    stated,
    derivation,
    verdict: 'unknown',
    diagnosis: null,
    ruling: null,
    counted: null,
    onTrust,
    at: indicator.score?.at ?? indicator.at,
  };
}

/**
 * Verdict, diagnosis and counted score, once blocks and rulings have had their say.
 *
 * @param all the rows of the form: a wrong score may be that of the row above or below
 */
export function settle(item: ScoredItem, all: readonly Indicator[], profile: Profile): void {
  const { indicator, points, stated, derivation } = item;
  // The row above answers for it.
  if (indicator?.scoreRows === 0) return;
  item.verdict = verdictOf(item.score, stated, derivation, profile);
  if (item.ruling && stated) item.verdict = stated.equals(item.ruling.score) ? 'agrees' : 'differs';
  item.counted = isExtra(item) && !item.ruling ? countedExtra(item) : countedScore(item);
  const { due } = derivation;
  if (
    item.verdict !== 'differs' ||
    item.diagnosis ||
    due.kind !== 'exact' ||
    !indicator ||
    !points ||
    !stated
  )
    return;
  const exact = derivation.exact ?? due.value;
  const { decimals } = profile.rounding;
  const row = all.indexOf(indicator);
  const neighbours = [all[row - 1], all[row + 1]].filter((other) => other !== undefined);
  item.diagnosis = diagnose({ indicator, points, stated, due: due.value, exact, neighbours, decimals });
}
