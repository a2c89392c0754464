import { type Decimal, HUNDRED, ZERO } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { PartialUnit, Profile } from '../../model/profile.ts';
import type { Quantity } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';
import { type Achievement, allOrNothing, exactly, NOTHING, type Reading, unknown } from '../achievement.ts';
import { countUnits } from '../budget/budget-points.ts';
import { align } from '../pair/align.ts';
import { measured, placeIn } from './bands.ts';
import { otherBase, otherPoints, UNREAD } from './doubt.ts';
import { applyFaults } from './faults.ts';
import { lessThan } from './less-than.ts';
import type { Criterion, Loss } from './model.ts';
import { pointsOf } from './worth.ts';

type Losses = Extract<Criterion, { kind: 'losses' }>;

/** 每低1个百分点扣0.5分: from the bound that the criterion names, or from the target. */
export function applyLosses(
  criterion: Losses,
  indicator: Indicator,
  points: Decimal,
  profile: Profile,
): Achievement {
  const full = criterion.full && pointsOf(criterion.full, points);
  if (full && !full.equals(points)) return unknown(otherPoints(full, points));
  const [loss] = criterion.losses;
  if (!loss) return unknown(UNREAD);
  const lost = pointsOf(loss.lost, points);
  if (!lost) return unknown(UNREAD);
  if (loss.side === 'fault') return applyFaults(criterion, indicator, points);
  return measuredLoss(criterion, loss, lost, indicator, points, profile);
}

function measuredLoss(
  criterion: Losses,
  loss: Loss,
  lost: Decimal,
  { target, actual }: Indicator,
  points: Decimal,
  profile: Profile,
): Achievement {
  if (actual?.value.kind !== 'quantity') return unknown(UNREAD);
  const wanted = target?.value.kind === 'quantity' ? target.value : null;
  const pair = compared(criterion, loss, wanted, actual.value);
  if ('zh' in pair) return unknown(pair);
  const { base, reached, rate } = pair;
  const gap = gapOf(loss, base, reached, wanted);
  const units = gap && unitsIn(gap, base, rate, loss, actual.value);
  if (!gap || !units) return unknown(UNREAD);
  const sign = rate ? '%' : '';
  const shown = `${base.toFixed()}${sign} → ${reached.toFixed()}${sign}`;
  if (gap.lessThanOrEqualTo(ZERO)) return allOrNothing('criterion-per-unit', true, shown);
  const floored = floorOf(criterion, actual.value);
  if (floored === null) return unknown(UNREAD);
  const step = {
    label: text('偏离', 'off by'),
    expression: shown,
    result: `${gap.toDecimalPlaces(4).toFixed()}${rate ? ' 个百分点' : ''}`,
  };
  return {
    share: exactly(...(floored ? [NOTHING] : readings(units, criterion, lost, points, profile))),
    method: 'criterion-per-unit',
    steps: [step],
    attainment: null,
    met: false,
    onTrust: false,
  };
}

/** Whether the result lies where nothing is left; null where that cannot be said. */
function floorOf({ floors }: Losses, result: Quantity): boolean | null {
  const places = floors.map((floor) => placeIn(floor, result));
  if (places.includes('in')) return true;
  return places.every((place) => place === 'out') ? false : null;
}

interface Pair {
  base: Decimal;
  reached: Decimal;
  /** Both are percentages. */
  rate: boolean;
}

/** The number that marks are lost from and the result, in one unit; else why there is none. */
function compared({ free }: Losses, { side }: Loss, wanted: Quantity | null, actual: Quantity): Pair | Text {
  const bound = free && (side === 'above' ? (free.high ?? free.low) : (free.low ?? free.high));
  if (!bound || !free) {
    const aligned = wanted && align(wanted, actual);
    if (!wanted || !aligned) return UNREAD;
    return { base: aligned.target, reached: aligned.actual, rate: isRate(wanted, actual) };
  }
  const percent = free.unit === '%' || (bound.value.isZero() && actual.unit.text === '%');
  const unit = percent ? '%' : free.unit;
  const reached = measured(actual, unit);
  const target = wanted && measured(wanted, unit);
  if (!reached) return UNREAD;
  if (target && !target.equals(bound.value)) return otherBase(bound.value, target);
  return { base: bound.value, reached, rate: percent };
}

const isRate = (wanted: Quantity, actual: Quantity) => wanted.unit.text === '%' || actual.unit.text === '%';

/** How far the result lies on the side that costs; null where it lies on the other and that is not said to be free. */
function gapOf({ side }: Loss, base: Decimal, reached: Decimal, wanted: Quantity | null): Decimal | null {
  const over = reached.minus(base);
  if (side === 'off') return over.abs();
  const gap = side === 'above' ? over : over.negated();
  // What 「每相差3%」 says of a result beyond the standard is not said.
  if (side === 'short' && gap.isNegative() && !gap.isZero()) return null;
  const forbidden = side === 'above' ? /[≥>]/ : /[≤<]/;
  return gap.isNegative() && forbidden.test(wanted?.comparator ?? '') ? null : gap;
}

/** How many units of the criterion the gap holds; null where it counts something else. */
function unitsIn(
  gap: Decimal,
  base: Decimal,
  rate: boolean,
  { unit, size }: Loss,
  actual: Quantity,
): Decimal | null {
  if (unit === '百分点') return rate ? gap.div(size) : null;
  if (unit === '%') {
    if (rate) return gap.div(size);
    return base.isZero() ? null : gap.div(base).times(HUNDRED).div(size);
  }
  const same = actual.unit.text === '' || actual.unit.text.startsWith(unit);
  return same && !rate ? gap.div(size) : null;
}

const ASSUMED: Record<PartialUnit, Text> = {
  whole: text('不足一个单位的不扣', 'a part of a unit costs nothing'),
  proportional: text('不足一个单位的按比例扣', 'a part of a unit costs its part'),
  started: text('不足一个单位的按一个扣', 'a part of a unit costs as much as a whole one'),
};

/** One reading where a part of a unit cannot matter or the rule is given, else one for each way to count it. */
function readings(
  units: Decimal,
  criterion: Losses,
  each: Decimal,
  points: Decimal,
  profile: Profile,
): Reading[] {
  const partial = criterion.partial ?? profile.quantitative.partialUnit;
  const ways: PartialUnit[] = partial === 'open' ? ['whole', 'proportional', 'started'] : [partial];
  const open = partial === 'open' && !units.isInteger();
  return (open ? ways : ways.slice(0, 1)).map((how) => {
    const counted = countUnits(units, how);
    return { ...lessThan(points, counted, each, criterion), assumed: open ? ASSUMED[how] : null };
  });
}
