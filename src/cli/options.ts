import { Problem } from '../model/problem.ts';
import { resolveProfile } from '../profile/load.ts';
import { text } from '../text/language.ts';

/**
 * The value, if it is one of the allowed ones.
 * @throws Problem that lists the allowed ones and names the nearest
 */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new Problem(
    'bad-option',
    text(
      `${option} 的值“${value}”不对，可以用：${allowed.join('、')}。`,
      `${option} cannot be “${value}”; it is one of ${allowed.join(', ')}.`,
    ),
  );
}

/** A timer of Node takes little more seconds, and nobody means as many threads. */
const MOST = 999_999;

/** A whole number from 1. */
export function count(option: string, value: string): number {
  if (/^[1-9]\d*$/.test(value) && Number(value) <= MOST) return Number(value);
  throw new Problem(
    'bad-option',
    text(
      `${option} 的值“${value}”不对，应为 1 到 ${MOST} 的整数，例如 ${option} 4。`,
      `${option} cannot be “${value}”; it is a whole number from 1 to ${MOST}, such as ${option} 4.`,
    ),
  );
}

/** Two options that cannot both be given. */
export function badTogether(one: string, other: string): Problem {
  return new Problem(
    'bad-option',
    text(
      `${one} 和 ${other} 不能一起用；请去掉其中一个。`,
      `${one} and ${other} cannot be given together; leave one out.`,
    ),
  );
}

/** Gathers the values of an option that may be given several times. */
export function gather<T>(parse: (value: string) => T): (value: string, before: T[] | undefined) => T[] {
  return (value, before = []) => [...before, parse(value)];
}

/** The value of `--profile` for the check: an id as it is, a folder as an absolute path. */
export function profileFrom(value: string | undefined, cwd: string): string | null {
  return value === undefined ? null : resolveProfile(value, cwd);
}
