import { describe, expect, test, vi } from 'vitest';
import { endOfWriting, endSoon, isEnding, newEnding, writing } from '../../src/batch/ending.ts';

describe('the end of a run', () => {
  test('is known to the threads, which go on writing what is under way', () => {
    const ending = newEnding();
    expect(isEnding(ending)).toBe(false);
    endSoon(ending);
    expect(isEnding(ending)).toBe(true);
    expect(writing(ending, () => 'written')).toBe('written');
  });

  test('waits for what is being written, but not for ever', async () => {
    vi.useFakeTimers();
    try {
      const ended = vi.fn();
      const ending = newEnding();
      // A write that never returns, as that of a thread that died meanwhile.
      Atomics.add(ending, 1, 1);
      endOfWriting(ending).then(ended);
      await vi.advanceTimersByTimeAsync(1000);
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(5000);
      expect(ended).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('comes at once where nobody writes, also after a write that failed', async () => {
    const ending = newEnding();
    const fail = () => {
      throw new Error('the disk is full');
    };
    expect(() => writing(ending, fail)).toThrow('the disk is full');
    await endOfWriting(ending);
  });
});
