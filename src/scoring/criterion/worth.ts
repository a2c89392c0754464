import { Decimal, HUNDRED, ONE, ZERO } from '../../model/decimal.ts';
import type { Worth } from './model.ts';
import { ALL_POINTS, ITS_POINTS, NO_POINTS, oneOf } from './vocabulary.ts';

export const NUMBER = String.raw`\d+(?:\.\d+)?`;
const ITS = oneOf(ITS_POINTS);

/** 满分, 5分, 3-4分, 指标分值的60%, 50%的分值, 指标分值的1/4, 一半分值. */
export const WORTH =
  `(?:(?:该|本)?${ITS}的?${NUMBER}%|${NUMBER}%的?(?:${ITS}|分)|(?:该|本)?${ITS}的?(?:${NUMBER}/${NUMBER}|一半)|` +
  `(?:${NUMBER}/${NUMBER}|一半)的?(?:${ITS}|分)|${NUMBER}[-~至到]${NUMBER}分|${oneOf(NO_POINTS)}|${oneOf(ALL_POINTS)}|${NUMBER}分)`;

const SHARE = new RegExp(`(${NUMBER})%`);
const FRACTION = new RegExp(`(${NUMBER})/(${NUMBER})`);
const BETWEEN = new RegExp(`^(${NUMBER})[-~至到](${NUMBER})分$`);
const POINTS = new RegExp(`^(${NUMBER})分$`);
const NONE = new RegExp(`^${oneOf(NO_POINTS)}$`);

const FULL_WORTH: Worth = { kind: 'share', of: ONE };
export const NO_WORTH: Worth = { kind: 'points', value: ZERO };

/** Reads what {@link WORTH} matches. */
export function worthOf(words: string): Worth {
  if (NONE.test(words)) return NO_WORTH;
  const between = BETWEEN.exec(words);
  if (between) return { kind: 'between', low: number(between[1]), high: number(between[2]) };
  const points = POINTS.exec(words);
  if (points) return { kind: 'points', value: number(points[1]) };
  const share = SHARE.exec(words);
  if (share) return { kind: 'share', of: number(share[1]).div(HUNDRED) };
  const fraction = FRACTION.exec(words);
  if (fraction) return { kind: 'share', of: number(fraction[1]).div(number(fraction[2])) };
  return words.includes('一半') ? { kind: 'share', of: new Decimal('0.5') } : FULL_WORTH;
}

const number = (digits = '0') => new Decimal(digits);

/** So many points of a row of `points`; null for a range. */
export function pointsOf(worth: Worth, points: Decimal): Decimal | null {
  if (worth.kind === 'between') return null;
  return worth.kind === 'points' ? worth.value : points.times(worth.of);
}

/** The most of it. */
export const mostOf = (worth: Worth, points: Decimal): Decimal =>
  worth.kind === 'between' ? worth.high : worth.kind === 'points' ? worth.value : points.times(worth.of);

/** Whether it earns nothing. */
export const isNone = (worth: Worth): boolean => worth.kind === 'points' && worth.value.isZero();
