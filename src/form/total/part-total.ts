import { type Decimal, sum } from '../../model/decimal.ts';
import { type Indicator, type IndicatorGroup, indicatorsOf } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { isTotalRowLabel } from './total-words.ts';

/** What a row that adds up others says. */
export type Sums = NonNullable<IndicatorGroup['subtotal']>;

/**
 * Whether a row that is called like a total adds up a part only: its points or its score are those of the rows since the
 * last sum, and a row further down that is called so too says more.
 *
 * @param key of its label
 * @param later the sums of the rows below that are called like a total
 */
export function isPartTotal(
  key: string,
  own: Sums,
  since: readonly Indicator[],
  later: readonly Sums[],
): boolean {
  if (!isTotalRowLabel(key) || since.length === 0) return false;
  const exceeds = (other: Sums, what: keyof Sums) => {
    const [most, number] = [numberOf(other[what]), numberOf(own[what])];
    return most !== null && number !== null && most.greaterThan(number);
  };
  if (!later.some((other) => exceeds(other, 'points') || exceeds(other, 'score'))) return false;
  return addsUp(own, since);
}

/** Points or score are those of the rows; one of the two may be the slip that has to be told. */
function addsUp(own: Sums, rows: readonly Indicator[]): boolean {
  return (['points', 'score'] as const).some((what) => {
    const stated = numberOf(own[what]);
    return stated !== null && stated.equals(sum(rows.flatMap((row) => numberOf(row[what]) ?? [])));
  });
}

/**
 * The group that a subtotal is the sum of: of those that are open the innermost whose rows it adds up, else the one of the
 * first level. Null where it adds up rows of several groups, which no group answers for.
 */
export function groupOfSubtotal(
  open: readonly IndicatorGroup[],
  fallback: IndicatorGroup | null,
  own: Sums,
  since: readonly Indicator[],
): IndicatorGroup | null {
  const fitting = open.find((group) => addsUp(own, indicatorsOf([group])));
  return fitting ?? (addsUp(own, since) ? null : fallback);
}

const numberOf = (figure: Located<Figure> | null): Decimal | null =>
  figure?.value.kind === 'number' ? figure.value.number : null;
