import { describe, expect, test } from 'vitest';
import { openInterning, openSharing } from '../../src/batch/interning.ts';

describe('what a batch keeps of its files', () => {
  test('is the same object where it is equal, and its own where it is not', () => {
    const share = openSharing<[string, { error: number }][]>();
    const one = share([['score-mismatch', { error: 1 }]]);
    expect(share([['score-mismatch', { error: 1 }]])).toBe(one);
    expect(share([['score-mismatch', { error: 2 }]])).not.toBe(one);
    expect(share([['score-mismatch', { error: 2 }]])).toEqual([['score-mismatch', { error: 2 }]]);
  });

  test('says after interning what it said before, long texts too', () => {
    const data = () => ({
      sheet: '附件1',
      cells: ['附件1!A1', '附件1!A1', '说'.repeat(100)],
      none: null,
      count: 2,
    });
    expect(openInterning()(data())).toEqual(data());
  });
});
