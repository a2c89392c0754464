import { Decimal } from '../../model/decimal.ts';
import type { GradeBand } from '../../model/profile.ts';

/**
 * The grade a score falls into; null where the profile has no grades or the score lies in a gap between two bands
 * (89.5 in 80–89 / 90–100).
 */
export function gradeOf(score: Decimal, bands: readonly GradeBand[]): GradeBand | null {
  for (const [index, band] of bands.entries()) {
    if (score.lessThan(band.low)) continue;
    if (index === 0 || band.high === null) return band;
    const above = bands[index - 1];
    const halfOpen = above !== undefined && new Decimal(band.high).equals(above.low);
    return halfOpen || score.lessThanOrEqualTo(band.high) ? band : null;
  }
  return null;
}
