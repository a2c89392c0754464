import { Decimal, sum, ZERO } from '../../model/decimal.ts';
import type { Criterion, Loss, Part, Worth } from './model.ts';
import { WHOLE } from './vocabulary.ts';
import { mostOf, pointsOf } from './worth.ts';

/** Scores from `low` to `high`, both included; one score where they are equal. */
export interface Span {
  low: Decimal;
  high: Decimal;
}

/**
 * The scores that a 评分标准 can give a row of `points`, whatever the result is: 5, 4, 3, 2 and 0 for its bands, 5 or
 * nothing for 「得5分，否则不得分」. Null where it leaves every score open, or speaks of other points than the row has.
 */
export function possibleScores(criterion: Criterion, points: Decimal): Span[] | null {
  switch (criterion.kind) {
    case 'bands':
      return ofBands(criterion, points);
    case 'answer': {
      const full = criterion.full ? pointsOf(criterion.full, points) : points;
      return full?.equals(points) ? [single(ZERO), single(points)] : null;
    }
    case 'losses':
      return ofLosses(criterion, points);
    case 'parts':
      return ofParts(criterion.parts, criterion.otherwise, points);
    default:
      return null;
  }
}

/** Whether a score is one of those. */
export const isPossible = (spans: readonly Span[], score: Decimal): boolean =>
  spans.some(({ low, high }) => score.greaterThanOrEqualTo(low) && score.lessThanOrEqualTo(high));

/**
 * The points that a 评分标准 gives at most, where they are not those of the row: bands that begin at 8 in a row of 5,
 * parts that add up to 4 of 5. Null where they agree, and where it names none.
 */
export function otherFull(criterion: Criterion, points: Decimal): Decimal | null {
  const most = fullOf(criterion, points);
  return most === null || most.minus(points).abs().lessThanOrEqualTo('0.05') ? null : most;
}

function fullOf(criterion: Criterion, points: Decimal): Decimal | null {
  switch (criterion.kind) {
    case 'bands':
      return Decimal.max(...criterion.bands.map(({ worth }) => mostOf(worth, points)));
    case 'answer':
    case 'losses':
      return criterion.full && mostOf(criterion.full, points);
    case 'product':
      return criterion.points;
    case 'shares':
      return criterion.count === 0 ? null : mostOf(criterion.each, points).times(criterion.count);
    case 'parts': {
      const { added, best } = partsOf(criterion.parts, points);
      return best.equals(points) || added.equals(points) ? points : added;
    }
    default:
      return null;
  }
}

const single = (score: Decimal): Span => ({ low: score, high: score });

const spanOf = (worth: Worth, points: Decimal): Span =>
  worth.kind === 'between'
    ? { low: worth.low, high: worth.high }
    : single(worth.kind === 'points' ? worth.value : points.times(worth.of));

function ofBands(
  { bands, otherwise }: Extract<Criterion, { kind: 'bands' }>,
  points: Decimal,
): Span[] | null {
  const spans = bands.map(({ worth }) => spanOf(worth, points));
  if (!Decimal.max(...spans.map(({ high }) => high)).equals(points)) return null;
  if (otherwise) return [...spans, spanOf(otherwise, points)];
  const least = Decimal.min(...spans.map(({ low }) => low));
  // What is due outside of the bands is not said where none of them gives nothing.
  return least.isZero() ? spans : [...spans, { low: ZERO, high: least }];
}

function ofLosses(criterion: Extract<Criterion, { kind: 'losses' }>, points: Decimal): Span[] | null {
  const { losses, mostLost, full } = criterion;
  if (full && !pointsOf(full, points)?.equals(points)) return null;
  const most = Decimal.min(mostLost ?? points, points);
  const units = losses.map((loss) => wholeUnit(loss, points));
  if (units.some((unit) => unit === null)) {
    const known = losses.every(({ lost }) => lost.kind !== 'between');
    return mostLost && known ? [single(ZERO), { low: points.minus(most), high: points }] : null;
  }
  return subtracted(
    units.flatMap((unit) => unit ?? []),
    points,
    most,
  );
}

/** What one fault costs; null where a part of it may cost its part. */
function wholeUnit({ lost, side, size, unit }: Loss, points: Decimal): Decimal | null {
  const each = pointsOf(lost, points);
  const counted = WHOLE.includes(unit) && (side === 'fault' || size.equals(1));
  return each && counted && !each.isZero() ? each : null;
}

/** The points less any number of each of the units, down to what the limit leaves. */
function subtracted(units: readonly Decimal[], points: Decimal, most: Decimal): Span[] | null {
  const scale = 1000;
  const steps = units.map((unit) => unit.times(scale));
  const end = most.times(scale);
  if (end.greaterThan(LARGEST) || [...steps, end].some((step) => !step.isInteger())) return null;
  const reached = new Set<number>([0]);
  for (let lost = 0; lost <= end.toNumber(); lost++) {
    if (!reached.has(lost)) continue;
    for (const step of steps) reached.add(Math.min(lost + step.toNumber(), end.toNumber()));
  }
  return [...reached].map((lost) => single(points.minus(new Decimal(lost).div(scale))));
}

const LARGEST = 100_000;

function partsOf(parts: readonly Part[], points: Decimal): { added: Decimal; best: Decimal } {
  const worths = parts.map(({ worth }) => mostOf(worth, points));
  return { added: sum(worths), best: Decimal.max(...worths) };
}

function ofParts(parts: readonly Part[], otherwise: boolean, points: Decimal): Span[] | null {
  const { added, best } = partsOf(parts, points);
  if (parts.length > 1 && best.equals(points) && !added.equals(points))
    return ofAlternatives(parts, otherwise, points);
  // A part that is met in part may earn a part of its points, unless 否则不得分 stands behind each of them.
  if (parts.length > 1 && parts.every(({ strict }) => strict) && added.equals(points)) {
    const units = parts.map(({ worth }) => pointsOf(worth, points));
    if (units.every((unit) => unit !== null)) return subsets(units).map(single);
  }
  return added.lessThan(points) && parts.length > 1 ? [{ low: ZERO, high: added }] : null;
}

/** 优得5分，良得4分，中得3分: one of them. */
function ofAlternatives(parts: readonly Part[], otherwise: boolean, points: Decimal): Span[] {
  const spans = parts.map(({ worth }) => spanOf(worth, points));
  if (otherwise) return [...spans, single(ZERO)];
  const least = Decimal.min(...spans.map(({ low }) => low));
  return least.isZero() ? spans : [...spans, { low: ZERO, high: least }];
}

const subsets = (units: readonly Decimal[]): Decimal[] =>
  units.reduce<Decimal[]>((sums, unit) => sums.concat(sums.map((one) => one.plus(unit))), [ZERO]);
