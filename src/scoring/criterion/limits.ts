import { type Decimal, sum } from '../../model/decimal.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { isPossible, otherFull, possibleScores, type Span } from './possible.ts';
import { readCriterion } from './read.ts';

/** What the standard of a row says of its score and points without any result. */
export type CriterionDoubt =
  /** No result can give the stated score. */
  | { kind: 'impossible'; possible: Span[] }
  /** The standard gives other points than the row prints. */
  | { kind: 'other-points'; said: Decimal };

/** What is wrong between a row and its own 评分标准, whatever its result is; null where nothing is. */
export function criterionDoubt(item: ScoredItem): CriterionDoubt | null {
  const { indicator, points, stated, ruling } = item;
  const criterion = indicator?.criterion ? readCriterion(indicator.criterion.text.trim()) : null;
  if (!criterion || !points || item.ceiling === null || ruling || indicator?.scoreRows !== 1) return null;
  // A bonus may add anything up to its limit.
  if (criterion.bonus) return null;
  const possible = possibleScores(criterion, points);
  const over = stated?.greaterThan(points);
  if (possible && stated && !over && !isPossible(possible, stated)) return { kind: 'impossible', possible };
  const said = otherFull(criterion, points);
  return said && { kind: 'other-points', said };
}

/** Whether a score is above its points, and above what the standard of its row lets it earn beside them. */
export function exceedsCeiling({ ceiling, stated, indicator }: ScoredItem): boolean {
  if (!ceiling || !stated?.greaterThan(ceiling)) return false;
  const bonus = bonusOf(indicator?.criterion?.text);
  return bonus === null || (bonus !== 'open' && stated.greaterThan(ceiling.plus(bonus)));
}

/** What rows earned above their points where their standards allow it. */
export function bonusPoints(items: readonly ScoredItem[]): Decimal {
  return sum(
    items.flatMap((item) => {
      const over = item.ceiling && item.stated?.minus(item.ceiling);
      return over?.isPositive() && !exceedsCeiling(item) ? [over] : [];
    }),
  );
}

/** What the 评分标准 of a row lets it earn above its points: nothing, so many, or without a limit. */
function bonusOf(words: string | undefined): Decimal | 'open' | null {
  const bonus = words === undefined ? null : readCriterion(words.trim())?.bonus;
  return bonus ? (bonus.most ?? 'open') : null;
}
