import { Decimal, HUNDRED, ONE } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Quantity } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, exactly, fraction, unknown } from '../achievement.ts';
import { otherPoints, UNREAD } from './doubt.ts';
import type { Criterion, Interval } from './model.ts';
import { mostOf, pointsOf } from './worth.ts';

type Bands = Extract<Criterion, { kind: 'bands' }>;

/** =0计3分；0-10%（含）计2分；…: the points of the band that the result lies in. */
export function applyBands({ bands, otherwise }: Bands, { actual }: Indicator, points: Decimal): Achievement {
  if (actual?.value.kind !== 'quantity') return unknown(UNREAD);
  const result = actual.value;
  const most = Decimal.max(...bands.map(({ worth }) => mostOf(worth, points)));
  if (!most.equals(points)) return unknown(otherPoints(most, points));
  const places = bands.map(({ worth, within }) => ({ worth, place: placeIn(within, result) }));
  if (places.some(({ place }) => place === 'incomparable')) return unknown(UNREAD);
  const inside = places.filter(({ place }) => place === 'in');
  const found = inside.length > 0 ? inside : places.filter(({ place }) => place === 'at-open-bound');
  const worth = found[0]?.worth ?? otherwise;
  const earned = worth && pointsOf(worth, points);
  if (!earned || found.some((one) => !pointsOf(one.worth, points)?.equals(earned))) return unknown(NO_BAND);
  const shown = earned.toFixed();
  return {
    share: exactly({ ...fraction(earned, points), shown }),
    method: 'criterion-bands',
    steps: [
      {
        label: text('按评分标准分档', 'by the bands of the criterion'),
        expression: actual.text.trim(),
        result: shown,
      },
    ],
    attainment: null,
    met: earned.equals(points),
    onTrust: false,
  };
}

const NO_BAND = text(
  '实际完成值不在评分标准的任何一档里，或正好在两档之间',
  'the result lies in none of the bands, or between two of them',
);

type PlaceIn = 'in' | 'out' | 'at-open-bound' | 'incomparable';

/** Where a result lies to a range of results. */
export function placeIn({ low, high, unit }: Interval, result: Quantity): PlaceIn {
  // A bound of 0 is the same in every unit.
  const zero = [low, high].every((bound) => bound === null || bound.value.isZero());
  const value = zero ? result.number : measured(result, unit);
  if (value === null) return 'incomparable';
  const places = [
    low && beyond(value.minus(low.value), low.included),
    high && beyond(high.value.minus(value), high.included),
  ];
  if (places.includes('out')) return 'out';
  return places.includes('at-open-bound') ? 'at-open-bound' : 'in';
}

function beyond(distance: Decimal, included: boolean | 'open'): PlaceIn {
  if (!distance.isZero()) return distance.isNegative() ? 'out' : 'in';
  return included === 'open' ? 'at-open-bound' : included ? 'in' : 'out';
}

/** The number to hold against bounds that count `unit`; null where it counts something else. */
export function measured({ number, unit }: Quantity, wanted: string): Decimal | null {
  if (wanted !== '%')
    return unit.text === '' ||
      (wanted !== '' && unit.text.startsWith(wanted)) ||
      (wanted === '' && unit.text !== '%')
      ? number
      : null;
  if (unit.text === '%') return number;
  // A rate typed without its sign: 0.98, 98.
  if (unit.text !== '') return null;
  return number.lessThanOrEqualTo(ONE) && !number.isZero() ? number.times(HUNDRED) : number;
}
