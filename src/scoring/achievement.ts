import { type Decimal, ONE, same, ZERO } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Method, Step } from '../model/scorecard.ts';
import { type Text, text } from '../text/language.ts';

/**
 * What part of its points an indicator has earned. A share is kept as a fraction, so that 3 × 6 ÷ 7 is rounded
 * once, at the end. It does not need the points: forms that print none are judged by it too.
 */
export type Share =
  | { kind: 'exact'; readings: Reading[] }
  /** `short`: whatever is due, it is less than `high`. */
  | { kind: 'interval'; low: Decimal; high: Decimal; because: Text; short?: true }
  | { kind: 'unknown'; because: Text };

/** One way to understand target and actual. More than one only where the form leaves it open. */
export interface Reading {
  /** What was assumed; null where nothing had to be. */
  assumed: Text | null;
  numerator: Decimal;
  denominator: Decimal;
  /** How the due score is written out, where it is no product: `3.00 − 2 × 0.5`. */
  shown?: string;
}

/** What a method says of target and actual, before points come in. */
export interface Achievement {
  share: Share;
  method: Method;
  steps: Step[];
  /** actual ÷ target, uncapped, where more is better. */
  attainment: Decimal | null;
  met: boolean | null;
  /** The judgement rests on the form's words alone. */
  onTrust: boolean;
  /** Where the rule stands, when it is the row's own 评分标准; left out where it is the profile's. */
  source?: string;
  /** The cell that tells the result, where it is not that of the actual. */
  readFrom?: Place;
}

export const fraction = (numerator: Decimal, denominator: Decimal, assumed: Text | null = null): Reading => ({
  assumed,
  numerator,
  denominator,
});

export const exactly = (...readings: Reading[]): Share => ({ kind: 'exact', readings });

export const FULL = fraction(ONE, ONE);
export const NOTHING = fraction(ZERO, ONE);

/** No reading of the row gives it full marks. */
export function rulesOutFull(share: Share): boolean {
  if (share.kind === 'unknown') return false;
  if (share.kind === 'exact') return !share.readings.some(isFull);
  return share.short === true || share.high.lessThan(ONE);
}

export const isFull = (reading: Reading) => same(reading.numerator, reading.denominator);

/** The whole range: nothing but the form's own word supports the score. */
export function onTrust(method: Method, because: Text): Achievement {
  return {
    share: { kind: 'interval', low: ZERO, high: ONE, because },
    method,
    steps: [],
    attainment: null,
    met: null,
    onTrust: true,
  };
}

export function unknown(because: Text): Achievement {
  return {
    share: { kind: 'unknown', because },
    method: 'none',
    steps: [],
    attainment: null,
    met: null,
    onTrust: true,
  };
}

/** 未完成 beside a number: how much is missing is not said, only that something is. */
export function lessThanFull(words: string): Achievement {
  const because = text(
    `“${words}”说明没有达到目标，不应得满分`,
    `“${words}” says that the target was not reached: less than full marks`,
  );
  return {
    share: { kind: 'interval', low: ZERO, high: ONE, because, short: true },
    method: 'words',
    steps: [],
    attainment: null,
    met: false,
    onTrust: false,
  };
}

/** Reached or not, nothing between. */
export function allOrNothing(method: Method, met: boolean, expression: string): Achievement {
  return {
    share: { kind: 'exact', readings: [met ? FULL : NOTHING] },
    method,
    steps: [
      {
        label: text('是否达到', 'reached'),
        expression,
        result: met ? '✓' : '✗',
      },
    ],
    attainment: null,
    met,
    onTrust: false,
  };
}
