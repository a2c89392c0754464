import { type Decimal, HUNDRED } from '../../model/decimal.ts';
import type { Role } from '../../model/role.ts';
import { hintOf } from './hints.ts';
import type { Content, Traits } from './traits.ts';

/** A role that the evidence may settle. */
export type Sought = 'name' | 'target' | 'actual' | 'points' | 'score';

/** How well a column suits a role by its word and its content alone; null where it cannot be. */
export function fit(role: Sought, traits: Traits): number | null {
  const own = ownFit(role, traits);
  return own === null ? null : own + hintFit(role, traits);
}

function hintFit(role: Role, { header }: Traits): number {
  const hint = header ? hintOf(header.word.heading) : null;
  if (hint === null) return 0;
  return hint === role ? 2 : -1.5;
}

function ownFit(role: Sought, traits: Traits): number | null {
  switch (role) {
    case 'name':
      return nameFit(traits);
    case 'target':
    case 'actual':
      return valueFit(role, traits);
    case 'points':
      return pointsFit(traits);
    case 'score':
      return scoreFit(traits);
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function nameFit({ contents, count, filled, cells }: Traits): number | null {
  const words = count.phrase + count.measured + count.sentence;
  if (share(filled, contents.length) < 0.8 || share(words, filled) < 0.9) return null;
  if (count.measured > filled * 0.7) return null;
  const distinct = new Set(cells.flatMap((slot) => slot?.key ?? [])).size;
  // Levels repeat themselves from row to row.
  return share(distinct, filled) < 0.6 ? null : 1 - share(count.sentence, filled);
}

function valueFit(role: 'target' | 'actual', { contents, count, filled }: Traits): number | null {
  if (share(filled, contents.length) < 0.5) return null;
  if (share(count.sentence, filled) > 0.5 || count.sign * 2 > filled) return null;
  const told = share(count.measured + count.percent, filled);
  return role === 'target' ? told : told * 0.9;
}

function isNumeric({ contents, count, filled }: Traits, least: number): boolean {
  const numbers = count.number + count.percent + count.unknown;
  return filled > 0 && share(filled, contents.length) >= least && share(numbers, filled) >= 0.9;
}

const within = (numbers: readonly (Decimal | null)[], most: Decimal) =>
  numbers.every((number) => number === null || (!number.isNegative() && number.lessThanOrEqualTo(most)));

function pointsFit(traits: Traits): number | null {
  if (!isNumeric(traits, 0.7) || !within(traits.numbers, HUNDRED)) return null;
  if (traits.numbers.every((number) => number === null || number.isZero())) return null;
  return 0.5 + roundness(traits);
}

/** Points add up to 100, or to what the budget leaves of it. */
export function roundness({ sum, total, filled }: Traits): number {
  if (filled < 2) return 0;
  if (sum.equals(HUNDRED)) return 3;
  const rest = HUNDRED.minus(sum);
  const left = !rest.isNegative() && rest.lessThanOrEqualTo(40) && rest.modulo(5).isZero();
  if (total && left && total.minus(sum).equals(rest)) return 3;
  return left ? 2 : total?.equals(sum) ? 1.5 : 0;
}

function scoreFit(traits: Traits): number | null {
  if (!isNumeric(traits, 0.5) || !within(traits.numbers, HUNDRED)) return null;
  return 0.5 + (agreesWithTotal(traits) ? 1 : 0);
}

/** The total row says the sum, or the sum with what the budget earned. */
export function agreesWithTotal({ sum, total }: Traits): boolean {
  if (!total || total.greaterThan(HUNDRED)) return false;
  const rest = total.minus(sum);
  return !rest.isNegative() && rest.lessThanOrEqualTo(20);
}

/** How two columns go together as points and score; null where they cannot. */
export function scoresFit(points: Traits, score: Traits): number | null {
  let [both, under, full] = [0, 0, 0];
  points.numbers.forEach((most, at) => {
    const number = score.numbers[at];
    if (!most || !number) return;
    both++;
    if (number.lessThanOrEqualTo(most)) under++;
    if (number.equals(most)) full++;
  });
  const allowed = both < 5 ? both : Math.ceil(both * 0.9);
  if (both === 0 || under < allowed) return null;
  const order = points.column < score.column ? 0.5 : 0;
  return 0.5 + 2 * share(full, both) + order;
}

/** How two columns go together as target and result; null where they do not. */
export function valuesFit(target: Traits, actual: Traits): number | null {
  let [both, like, signs] = [0, 0, 0];
  target.contents.forEach((content, at) => {
    const other = actual.contents[at] ?? 'blank';
    if (content === 'blank' || other === 'blank') return;
    both++;
    if (alike(content, other, unitOf(target, at), unitOf(actual, at))) like++;
    signs += Number(hasSign(target, at)) - Number(hasSign(actual, at));
  });
  if (both === 0 || share(like, both) < 0.5) return null;
  const order = target.column < actual.column ? 0.5 : 0;
  return 2 * share(like, both) + share(signs, both) + order;
}

function alike(one: Content, other: Content, unit: string, otherUnit: string): boolean {
  const kind = (content: Content) => (content === 'measured' || content === 'percent' ? 'measured' : content);
  const isWords = (content: Content) => content === 'phrase' || content === 'sentence';
  if (isWords(one) && isWords(other)) return true;
  if (one === 'number' && other === 'number') return true;
  if ((one === 'number') !== (other === 'number'))
    return kind(one) === 'measured' || kind(other) === 'measured';
  return kind(one) === kind(other) && (unit === otherUnit || unit === '' || otherUnit === '');
}

const SIGN = /^[≥≤><=]|不低于|不少于|不超过|不高于|以上|以下|以内/;
const hasSign = (traits: Traits, at: number) => SIGN.test(traits.cells[at]?.word.squeezed ?? '');

/** What stands behind the digits. */
const unitOf = (traits: Traits, at: number) =>
  (traits.cells[at]?.word.squeezed ?? '').replace(
    /[\d.,≥≤><=%]|不低于|不少于|不超过|不高于|以上|以下|以内/g,
    '',
  );
