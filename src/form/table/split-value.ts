import { remember } from '../../text/remember.ts';
import { parseComparator } from '../../values/index.ts';
import type { Slot } from '../page/page.ts';

/** What several cells under one header cell hold together: ≥ · 100 · 人次. */
export interface SplitValue {
  value: Slot | null;
  comparator: Slot | null;
  unit: Slot | null;
}

/**
 * Tells apart the cells of a row under a header that is merged over them without a second header row: the sign, the
 * value, which is the first with a digit or else the first of words, and the unit after it.
 *
 * @param slots from left to right
 */
export function splitValue(slots: readonly Slot[]): SplitValue {
  const [only] = slots;
  if (slots.length < 2 && !(only && isSign(only.text)))
    return { value: only ?? null, comparator: null, unit: null };
  const comparator =
    slots.find(({ text, key }) => isSign(text) || (slots.length > 1 && key === '定性')) ?? null;
  const rest = slots.filter((slot) => slot !== comparator);
  // What stands beside a sign without a number is its unit.
  const words = comparator && comparator.key !== '定性' ? null : rest[0];
  const value = rest.find(({ text }) => DIGIT.test(text)) ?? words ?? null;
  const after = value ? rest[rest.indexOf(value) + 1] : rest[0];
  return { value, comparator, unit: after && isUnit(after.text) ? after : null };
}

const DIGIT = /[\d０-９]/;

/** ≥ or 不低于 alone; with a number it is a value. */
const isSign = remember((text) => !DIGIT.test(text) && parseComparator(text) !== null);

const isUnit = (text: string) => /^[^\d０-９，。；]{1,8}$/.test(text.trim());
