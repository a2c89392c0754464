import type { Comparator, Value } from '../model/value.ts';
import { normalise } from '../text/normalise.ts';
import { readAmounts } from './amounts.ts';
import { readApproximation } from './approximation.ts';
import { beforeAside } from './aside.ts';
import { isBlank } from './blank.ts';
import { readMoment } from './moment.ts';
import { withoutNames } from './names-in-digits.ts';
import { type Beside, readQuantity } from './quantity.ts';
import { readRange } from './range.ts';
import { spelledOut } from './spelled.ts';
import { unitOf, unitOfColumn } from './unit.ts';

/** What stands beside a value and belongs to it. What the value's own text says goes before. */
export interface Hints {
  /** A number cell that is shown as a percentage. */
  percent?: boolean;
  /** The 度量单位 column. */
  unit?: string;
  /** The 指标性质 column. */
  comparator?: Comparator;
}

/** 95%以上(含95%) says nothing that 95%以上 does not. */
const INCLUDED_AGAIN = /(\d+(?:\.\d+)?)([^\d()]{0,4}?)([以之][上下内])\(含\1\2?\)/;

/** Longer texts are sentences and no single value. */
const LONGEST_VALUE = 80;
const LONGEST_SENTENCE = 600;

/**
 * Reads a target or an actual. Every text is a value: what cannot be read without guessing is `unparsed` where it
 * holds digits and a `phrase` where it holds none.
 */
export function parseValue(text: string, hints: Hints = {}): Value {
  const whole = normalise(text);
  if (isBlank(whole)) return { kind: 'blank', mark: whole };
  const body = whole.replace(/(?<![。.;,、!?])[。.;,、!?]+$/, '').replace(INCLUDED_AGAIN, '$1$2$3');
  const beside: Beside = {
    comparator: hints.comparator ?? null,
    unit: hints.percent ? unitOf('%') : unitOfColumn(hints.unit),
  };
  return (
    (body.length <= LONGEST_VALUE ? readSingle(body, beside) : null) ??
    (body.length <= LONGEST_VALUE ? readBeforeAside(body, beside) : null) ??
    (body.length <= LONGEST_SENTENCE ? readAmounts(body) : null) ??
    (holdsNumber(whole) ? { kind: 'unparsed', text: whole } : { kind: 'phrase', text: whole })
  );
}

function readSingle(text: string, beside: Beside): Value | null {
  const moment = readMoment(beside.unit?.text === '年' && /^(19|20)\d\d$/.test(text) ? `${text}年` : text);
  if (moment) {
    if (beside.comparator === '≤' || beside.comparator === '<') return { ...moment, before: true };
    return moment;
  }
  const digits = spelledOut(text);
  return (
    readRange(digits, beside.unit) ??
    readQuantity(digits, beside) ??
    readApproximation(digits, (rest) => readQuantity(rest, beside))
  );
}

/** 105人次，超额完成. A bare number before a comma may be the first of a list. */
function readBeforeAside(text: string, beside: Beside): Value | null {
  const value = beforeAside(text);
  const quantity = value === null ? null : readQuantity(spelledOut(value), beside);
  return quantity?.unit.text ? quantity : null;
}

/** ① and the like number the items of a list, 12345热线 is a name; ½ and Ⅲ are numbers. */
function holdsNumber(text: string): boolean {
  return /\p{N}/u.test(withoutNames(text.replace(/[〇①-⓿❶-➓]/gu, '')));
}
