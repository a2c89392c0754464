import { expect, it } from 'vitest';
import { failureOf, TimeLimit } from '../../src/batch/failures.ts';

it.each([
  [new TimeLimit(9), 'timed-out', '检查了 9 秒'],
  [Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), 'out-of-memory', '内存'],
  [Object.assign(new Error('a file'), { code: 'ENOENT' }), 'worker-died', 'a file'],
  [new Error('a fault'), 'worker-died', 'a fault'],
  ['words', 'worker-died', 'words'],
])('%s is told as what it is', (error, code, words) => {
  const failure = failureOf(error);
  expect(failure.code).toBe(code);
  expect(failure.words.zh).toContain(words);
  expect(failure.words.zh).toMatch(/。$/);
});
