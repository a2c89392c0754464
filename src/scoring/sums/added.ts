import { type Decimal, roundTo, sum } from '../../model/decimal.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { printedDecimals } from './printed.ts';

/**
 * Whether a stated sum is that of the scores: the displayed ones added up, or the stored ones added up and rounded as
 * the parts are displayed, or, where these show more, to the decimals that the sum has, two at least. A sum printed
 * without decimals is no licence to round.
 */
export function isSumOf(items: readonly ScoredItem[], stated: Decimal): boolean {
  if (sum(items.flatMap((item) => item.stated ?? [])).equals(stated)) return true;
  const stored = sum(items.flatMap((item) => storedScore(item) ?? []));
  const shown = Math.max(0, ...items.map((item) => printedDecimals(item.score?.text ?? '')));
  return roundTo(stored, Math.min(shown, Math.max(2, stated.decimalPlaces()))).equals(stated);
}

/** The number as spreadsheets add it; `20%` in a score cell stands for 20. */
function storedScore({ score, stated }: ScoredItem): Decimal | null {
  return score?.value.kind === 'number' ? (score.stored ?? stated) : stated;
}
