import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/batch/in-order.ts';
import { type BatchOptions, type Item, runBatch } from '../../src/batch/run.ts';
import type { Done } from '../../src/batch/task.ts';
import { text } from '../../src/text/language.ts';

const worker = { url: new URL('./unruly-worker.mjs', import.meta.url) };

const task = (shown: string, index: number): Item => ({
  index,
  shown,
  path: `/${shown}`,
  copy: null,
  known: [],
});

function options(change: Partial<BatchOptions> = {}): BatchOptions {
  const check = { profile: null, rules: new Map(), language: 'zh' } as const;
  const setup = { check, streams: [], whole: true, cache: null, baseline: false };
  return { setup, jobs: 3, worker, timeLimit: 60, signal: null, ...change };
}

async function results(names: readonly string[], change: Partial<BatchOptions> = {}): Promise<Done[]> {
  const found: Done[] = [];
  for await (const done of runBatch(names.map(task), options(change))) found.push(done);
  return found;
}

const outcome = ({ report, counts }: Done) => `${counts.file} ${report?.error?.code ?? 'done'}`;

describe('results come in the order of the files', () => {
  test('whichever is done first', async () => {
    const names = ['wait-120', 'wait-1', 'wait-60', 'wait-2', 'wait-0', 'wait-30'];
    expect((await results(names)).map(({ pieces }) => Buffer.from(pieces[0] ?? []).toString('utf8'))).toEqual(
      names,
    );
  });

  test('and a path that gives no file keeps its place', async () => {
    const refused = {
      index: 1,
      shown: '没有.xlsx',
      code: 'not-found',
      words: text('没有这个文件。', 'No file.'),
    };
    const items = [task('wait-20', 0), refused, task('wait-0', 2)];
    const found: string[] = [];
    for await (const done of runBatch(items, options())) found.push(outcome(done));
    expect(found).toEqual(['wait-20 done', '没有.xlsx not-found', 'wait-0 done']);
  });

  test('of no file there are none', async () => {
    expect(await results([])).toEqual([]);
  });
});

describe('one bad file does not stop the rest', () => {
  test.each([
    ['throws', 'throw', 'worker-died', 'a fault of the program'],
    ['leaves an error that nobody catches', 'crash', 'worker-died', 'nobody catches this'],
    ['ends its thread', 'exit', 'worker-died', 'code: 3'],
    ['never comes to an end', 'hang', 'timed-out', '4 秒'],
  ])('that %s', async (_, deed, code, words) => {
    // A thread has to start within the time as well, on a busy machine too.
    const timeLimit = deed === 'hang' ? 4 : 60;
    const found = await results(['wait-0', deed, 'wait-1', 'wait-2', 'wait-3'], { jobs: 2, timeLimit });
    expect(found.map(outcome)).toEqual([
      'wait-0 done',
      `${deed} ${code}`,
      'wait-1 done',
      'wait-2 done',
      'wait-3 done',
    ]);
    expect(found[1]?.report?.error?.message).toContain(words);
    expect(found[1]?.counts).toMatchObject({ status: 'unreadable', failed: true });
  });

  test('though every other file is bad', async () => {
    const names = ['exit', 'wait-0', 'hang', 'wait-1', 'throw', 'wait-2', 'crash', 'wait-3'];
    const found = await results(names, { jobs: 2, timeLimit: 4 });
    expect(found.map(outcome).filter((one) => one.endsWith('done'))).toEqual(
      names.filter((one) => one.startsWith('wait')).map((one) => `${one} done`),
    );
    expect(found).toHaveLength(names.length);
  });
});

describe('files that are handed over several at a time', () => {
  const many = (...bad: string[]) => {
    const names = Array.from({ length: 200 }, (_, index) => `wait-0-${index}`);
    for (const [index, deed] of bad.entries()) names[index * 61 + 5] = deed;
    return names;
  };

  test('come in order', async () => {
    const names = many();
    expect((await results(names, { jobs: 2 })).map(({ counts }) => counts.file)).toEqual(names);
  });

  test('are done though one among them is bad, and only that one is said to be', async () => {
    const names = many('exit', 'hang', 'throw');
    const found = await results(names, { jobs: 2, timeLimit: 4 });
    expect(found.map(outcome)).toEqual(
      names.map((name) => {
        if (name === 'hang') return 'hang timed-out';
        return name.startsWith('wait') ? `${name} done` : `${name} worker-died`;
      }),
    );
  });
});

describe('a run that is ended from outside', () => {
  test('gives what is done and ends, though a file hangs', async () => {
    const stop = new AbortController();
    const names = ['wait-0', 'wait-1', 'hang', 'wait-2', 'wait-3'];
    const found: string[] = [];
    for await (const done of runBatch(names.map(task), options({ signal: stop.signal, jobs: 2 }))) {
      found.push(outcome(done));
      if (found.length === 2) stop.abort();
    }
    expect(found).toEqual(['wait-0 done', 'wait-1 done']);
  });

  test('waits for the files under way, and begins no others', async () => {
    const stop = new AbortController();
    const place = mkdtempSync(join(tmpdir(), 'perf-score-meet-'));
    // The first two wait for each other, so that both threads run when the next two are begun.
    const names = [`meet-${place}`, `meet-${place}`, 'wait-40', 'wait-41', 'wait-42', 'wait-43'];
    const found: string[] = [];
    for await (const done of runBatch(names.map(task), options({ signal: stop.signal, jobs: 2 }))) {
      found.push(outcome(done));
      if (found.length === 2) stop.abort();
    }
    expect(found.slice(2)).toEqual(['wait-40 done', 'wait-41 done']);
    rmSync(place, { recursive: true });
  });
});

describe('work in order', () => {
  test('begins no more than may be ahead of what was taken', async () => {
    let begun = 0;
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const work = async (number: number) => {
      begun++;
      return number;
    };
    let taken = 0;
    for await (const number of inOrder(numbers, work, { jobs: 4, ahead: 10, signal: null })) {
      expect(number).toBe(taken++);
      expect(begun - taken).toBeLessThanOrEqual(10);
      await new Promise((done) => setTimeout(done, 1));
    }
    expect(taken).toBe(100);
  });

  test('passes an error on in its place', async () => {
    const work = async (number: number) => {
      if (number === 1) throw new Error('one');
      return number;
    };
    const found: number[] = [];
    const run = async () => {
      for await (const number of inOrder([0, 1, 2], work, { jobs: 3, ahead: 3, signal: null }))
        found.push(number);
    };
    await expect(run()).rejects.toThrow('one');
    expect(found).toEqual([0]);
  });
});
