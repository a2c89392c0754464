import { Decimal, HUNDRED, ZERO } from '../model/decimal.ts';
import type { Indicator } from '../model/form.ts';
import type { PartialUnit, Profile } from '../model/profile.ts';
import { type Text, text } from '../model/text.ts';
import type { Quantity } from '../model/value.ts';
import { align } from './align.ts';
import { countUnits } from './budget-points.ts';
import type { Criterion } from './criterion.ts';
import { measured } from './criterion-bands.ts';
import { otherBase, otherPoints, UNREAD } from './criterion-doubt.ts';
import { type Achievement, allOrNothing, exactly, fraction, type Reading, unknown } from './share.ts';

type PerUnit = Extract<Criterion, { kind: 'per-unit' }>;

/** 每低1个百分点扣0.5分: from the bound that the criterion names, or from the target. */
export function judgePerUnit(
  criterion: PerUnit,
  { target, actual }: Indicator,
  points: Decimal,
  profile: Profile,
): Achievement {
  if (criterion.full && !criterion.full.equals(points)) return unknown(otherPoints(criterion.full, points));
  if (actual?.value.kind !== 'quantity') return unknown(UNREAD);
  const wanted = target?.value.kind === 'quantity' ? target.value : null;
  const pair = compared(criterion, wanted, actual.value);
  if ('zh' in pair) return unknown(pair);
  const { base, reached, rate } = pair;
  const gap = gapOf(criterion, base, reached, wanted);
  const units = gap && unitsIn(gap, base, rate, criterion, actual.value);
  if (!gap || !units) return unknown(UNREAD);
  const sign = rate ? '%' : '';
  const shown = `${base.toFixed()}${sign} → ${reached.toFixed()}${sign}`;
  if (gap.lessThanOrEqualTo(ZERO)) return allOrNothing('criterion-per-unit', true, shown);
  const step = {
    label: text('偏离', 'off by'),
    expression: shown,
    result: `${gap.toDecimalPlaces(4).toFixed()}${rate ? ' 个百分点' : ''}`,
  };
  return {
    share: exactly(...readings(units, criterion, points, profile)),
    method: 'criterion-per-unit',
    steps: [step],
    attainment: null,
    met: false,
    onTrust: false,
  };
}

interface Pair {
  base: Decimal;
  reached: Decimal;
  /** Both are percentages. */
  rate: boolean;
}

/** The number that marks are lost from and the result, in one unit; else why there is none. */
function compared({ free, side }: PerUnit, wanted: Quantity | null, actual: Quantity): Pair | Text {
  const bound = free && (side === 'above' ? (free.high ?? free.low) : (free.low ?? free.high));
  if (!bound || !free) {
    const aligned = wanted && align(wanted, actual);
    if (!wanted || !aligned) return UNREAD;
    return { base: aligned.target, reached: aligned.actual, rate: isRate(wanted, actual) };
  }
  const percent = free.percent || (bound.value.isZero() && actual.unit.text === '%');
  const reached = measured(actual, percent);
  const target = wanted && measured(wanted, percent);
  if (!reached) return UNREAD;
  if (target && !target.equals(bound.value)) return otherBase(bound.value, target);
  return { base: bound.value, reached, rate: percent };
}

const isRate = (wanted: Quantity, actual: Quantity) => wanted.unit.text === '%' || actual.unit.text === '%';

/** How far the result lies on the side that costs; null where it lies on the other and the target forbids that. */
function gapOf({ side }: PerUnit, base: Decimal, reached: Decimal, wanted: Quantity | null): Decimal | null {
  const over = reached.minus(base);
  if (side === 'off') return over.abs();
  const gap = side === 'below' ? over.negated() : over;
  const forbidden = side === 'below' ? /[≤<]/ : /[≥>]/;
  return gap.isNegative() && forbidden.test(wanted?.comparator ?? '') ? null : gap;
}

/** How many units of the criterion the gap holds; null where it counts something else. */
function unitsIn(
  gap: Decimal,
  base: Decimal,
  rate: boolean,
  { unit, size }: PerUnit,
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
function readings(units: Decimal, criterion: PerUnit, points: Decimal, profile: Profile): Reading[] {
  const partial = criterion.partial ?? profile.quantitative.partialUnit;
  const ways: PartialUnit[] = partial === 'open' ? ['whole', 'proportional', 'started'] : [partial];
  const open = partial === 'open' && !units.isInteger();
  return (open ? ways : ways.slice(0, 1)).map((how) => {
    const counted = countUnits(units, how);
    const left = Decimal.max(ZERO, points.minus(counted.times(criterion.lost)));
    const shown = `${points.toFixed()} − ${counted.toDecimalPlaces(4).toFixed()} × ${criterion.lost.toFixed()}`;
    return { ...fraction(left, points, open ? ASSUMED[how] : null), shown };
  });
}
