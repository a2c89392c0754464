import { describe, expect, test } from 'vitest';
import { openProgress, type Screen } from '../../src/batch/progress.ts';
import type { FileCounts } from '../../src/counts.ts';

const clean: FileCounts = { file: 'a.xlsx', status: 'clean', failed: false, annotated: false, forms: [] };
const unread: FileCounts = { ...clean, status: 'unreadable', failed: true };
const wrong: FileCounts = {
  ...clean,
  status: 'findings',
  forms: [
    {
      department: null,
      stated: null,
      recomputed: null,
      rules: [['score-mismatch', { error: 2, warning: 1, info: 0 }]],
    },
  ],
};

/** Shows progress on a screen, with a clock that is set by hand. */
function show(total: number, change: Partial<Screen> = {}, language: 'zh' | 'en' = 'zh') {
  const clock = { now: 0 };
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const screen: Screen = { live: false, columns: 80, write, ...change };
  const progress = openProgress(total, screen, language, () => clock.now);
  return {
    at(seconds: number, file: FileCounts) {
      clock.now = seconds * 1000;
      progress.add(file);
      const text = written;
      written = '';
      return text;
    },
    end() {
      progress.end();
      return written;
    },
  };
}

describe('elsewhere than on a terminal', () => {
  test('there is a line every ten seconds', () => {
    const { at, end } = show(1000);
    expect(at(1, clean)).toBe('');
    expect(at(9.9, wrong)).toBe('');
    expect(at(10, unread)).toBe('3/1000，每秒 0.3 个，还要 55 分 24 秒，错误 3 处\n');
    expect(at(15, clean)).toBe('');
    expect(at(21, clean)).toBe('5/1000，每秒 0.2 个，还要 69 分 39 秒，错误 3 处\n');
    expect(end()).toBe('');
  });

  test('in the other language', () => {
    expect(show(10, {}, 'en').at(20, wrong)).toBe('1/10, 0.1 a second, 3 min 0 s left, 2 errors\n');
  });
});

describe('on a terminal', () => {
  test('a line is drawn over and taken away', () => {
    const { at, end } = show(40, { live: true });
    expect(at(0.05, clean)).toBe('');
    expect(at(1, wrong)).toBe('\r[#-------------------] 2/40，每秒 2.0 个，还要 19 秒，错误 2 处\u001b[K');
    expect(at(1.05, clean)).toBe('');
    expect(at(2, clean)).toContain('4/40');
    expect(end()).toBe('\r\u001b[K');
  });

  test('a run that is over before anything is drawn leaves nothing', () => {
    const { at, end } = show(2, { live: true });
    expect(at(0.01, clean) + at(0.02, clean) + end()).toBe('');
  });

  test.each([
    [60, '1/1000，每秒 1.0 个，还要 16 分 39 秒，错误 2 处'],
    [30, '1/1000，每秒 1.0 个'],
    [10, '1/1000'],
  ])('of %i columns the line fits', (columns, words) => {
    expect(show(1000, { live: true, columns }).at(1, wrong)).toBe(`\r${words}\u001b[K`);
  });
});
