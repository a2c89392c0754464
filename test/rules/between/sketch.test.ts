import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlikeFinder } from '../../../src/rules/between/alike.ts';
import { likeness, shinglesOf, sketchOf } from '../../../src/rules/between/sketch.ts';

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `piece ${from + index}`);
/** What two sets of pieces truly have in common. */
function share(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((piece) => b.includes(piece)).length / all.size;
}

describe('a sketch', () => {
  test('is exact while both sets fit into it', () => {
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: 80 }).map(String), { maxLength: 60 });
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(likeness(sketchOf(a), sketchOf(b))).toBeCloseTo(share(a, b), 10);
      }),
    );
  });

  test.each([
    [1000, 1000, 1],
    [1000, 900, 0.8],
    [1000, 500, 0.4],
    [1000, 0, 0],
  ])('of two sets of %i with %i in common is near the truth', (size, common, near) => {
    const [a, b] = [numbers(0, size), numbers(size - common, 2 * size - common)];
    expect(Math.abs(likeness(sketchOf(a), sketchOf(b)) - share(a, b))).toBeLessThan(0.12);
    expect(likeness(sketchOf(a), sketchOf(b))).toBeGreaterThanOrEqual(near === 1 ? 1 : 0);
  });

  test('does not depend on order or repetition', () => {
    const pieces = numbers(0, 200);
    expect(sketchOf([...pieces, ...pieces.toReversed()])).toEqual(sketchOf(pieces));
  });

  test('takes the pieces of a text one by one', () => {
    expect([...shinglesOf('一二三四', 3)]).toEqual(['一二三', '二三四']);
    expect([...shinglesOf('一二', 3)]).toEqual([]);
  });
});

describe('sets that are alike', () => {
  test('are found among many that share a beginning', () => {
    const finder = new AlikeFinder<number>(0.8);
    const common = numbers(0, 30);
    for (let index = 0; index < 500; index++) {
      expect(
        finder.add(index, sketchOf([...common, ...numbers(1000 + index * 100, 1070 + index * 100)])),
      ).toBeNull();
    }
    const copy = sketchOf([...common, ...numbers(1000 + 321 * 100, 1068 + 321 * 100)]);
    expect(finder.add(1000, copy)?.founder).toBe(321);
  });
});
