import { type Decimal, HUNDRED } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Quantity, Value } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Achievement, allOrNothing, onTrust } from '../achievement.ts';

/** A rate that was typed as a whole number into a cell of percentages: 100 there is 10000 %. */
export interface PercentSlip {
  role: 'target' | 'actual';
  cell: Located<Value>;
  /** The rate that was likely meant. */
  likely: Decimal;
}

/** No rate of the field is five times the whole, and five per cent typed so shows as 500 %. */
const LEAST = 500;
const HIGHEST_RATE = 150;

/** The cells of a row whose percentage is a hundred times what a rate can be. */
export function percentSlips({ target, actual }: Indicator): PercentSlip[] {
  const rates = { target: rateOf(target), actual: rateOf(actual) };
  return (['target', 'actual'] as const).flatMap((role) => {
    const cell = role === 'target' ? target : actual;
    const [own, other] = role === 'target' ? [rates.target, rates.actual] : [rates.actual, rates.target];
    if (!cell || !own || own.lessThan(LEAST) || own.greaterThan(HUNDRED.times(HIGHEST_RATE))) return [];
    const likely = own.div(HUNDRED);
    if (!other?.isPositive() || other.isZero()) return [];
    // Beside a rate of the usual size, which the likely one is not far below, or beside the same slip.
    const near = other.lessThanOrEqualTo(HIGHEST_RATE)
      ? likely.greaterThan(other.times('0.2'))
      : other.greaterThanOrEqualTo(LEAST);
    return near ? [{ role, cell, likely }] : [];
  });
}

/** Only a cell that shows a percentage; a growth typed as 600% is told with a word. */
function rateOf(cell: Located<Value> | null): Decimal | null {
  const value = cell?.value;
  return value?.kind === 'quantity' && value.unit.text === '%' && value.remark === '' ? value.number : null;
}

/** Reached by what was likely meant: full marks. Else nothing is due that rests on a guess. */
export function judgeSlipped(target: Value, actual: Value, slips: readonly PercentSlip[]): Achievement {
  const meant = (value: Value, role: PercentSlip['role']) =>
    slips.find((slip) => slip.role === role)?.likely ?? (value as Quantity).number;
  const [wanted, reached] = [meant(target, 'target'), meant(actual, 'actual')];
  const limited = target.kind === 'quantity' && /[≤<]/.test(target.comparator ?? '');
  if (!limited && reached.greaterThanOrEqualTo(wanted)) {
    return allOrNothing('proportion', true, `${wanted.toFixed()}% → ${reached.toFixed()}%`);
  }
  return onTrust(
    'words',
    text(
      '百分数像是多乘了 100，核对之前不能重算',
      'a percentage looks a hundred times too large; nothing is recomputed from it',
    ),
  );
}
