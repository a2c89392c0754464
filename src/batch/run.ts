import type { Language, Text } from '../text/language.ts';
import { failureOf } from './failures.ts';
import { inOrder } from './in-order.ts';
import { type Job, notChecked, openJob } from './job.ts';
import type { Pool, WorkerEntry } from './pool.ts';
import { openSettle, type Settle } from './settle.ts';
import type { Done, Setup, Task } from './task.ts';

/** A file of the plan: a task, or why there is none. */
export type Item = Task | Refused;

export interface Refused {
  index: number;
  shown: string;
  code: string;
  words: Text;
}

export interface BatchOptions {
  setup: Setup;
  /** How many files at a time. */
  jobs: number;
  /** Null does the files in this thread, one after the other. */
  worker: WorkerEntry | null;
  /** Seconds that one file may take; it needs a worker. */
  timeLimit: number;
  /** Ends the run: no more files are begun, and what is under way gets half a second. */
  signal: AbortSignal | null;
}

/**
 * So many files, at most, go to a worker at a time: handing over takes a moment in which it does nothing. Fewer where
 * there are few, so that all workers have some.
 */
const HANDED_OVER = 8;
/** So many portions may be done before the one whose turn it is: a slow one must not stop the rest, nor fill the memory. */
const AHEAD = 32;
/** Milliseconds that the files under way get when the run is ended. */
const GRACE = 500;

/**
 * Checks the files of a batch and gives their results in the order of the items, whichever is done first. A file that
 * makes its worker crash, hang or run out of memory has a result that says so, and the others are done. The run waits when
 * its results are not taken, so that memory stays the same for any number of files.
 */
export async function* runBatch(items: readonly Item[], options: BatchOptions): AsyncGenerator<Done> {
  const { setup, jobs, worker, timeLimit, signal } = options;
  const settle = await openSettle(setup);
  const pool = worker && (await import('./pool.ts')).openPool(worker, setup, jobs, timeLimit);
  const work = pool ? inPool(pool, settle, options) : inThread(await openJob(setup));
  const perform = (portion: readonly Item[]) => settled(portion, work, settle, setup.check.language);
  const size = pool ? Math.max(1, Math.min(HANDED_OVER, Math.floor(items.length / (jobs * 8)))) : 1;
  let closing: NodeJS.Timeout | undefined;
  const end = () => {
    pool?.stop();
    closing = setTimeout(() => pool?.close(), GRACE);
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    const limits = { jobs: pool ? jobs : 1, ahead: AHEAD, signal };
    for await (const results of inOrder(portionsOf(items, size), perform, limits)) {
      yield* results.done;
      if (!results.all) return;
    }
  } finally {
    signal?.removeEventListener('abort', end);
    clearTimeout(closing);
    await pool?.close();
  }
}

function* portionsOf(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Does some files; of a run that was ended only the first of them, or none. */
type Work = (tasks: readonly Task[]) => Promise<Done[]>;

/** The results of a portion, and whether it has one for each item. */
async function settled(
  portion: readonly Item[],
  work: Work,
  settle: Settle,
  language: Language,
): Promise<{ done: Done[]; all: boolean }> {
  const tasks = portion.filter((item): item is Task => !('words' in item));
  const results = tasks.length === 0 ? [] : await work(tasks);
  const done: Done[] = [];
  for (const item of portion) {
    const result = 'words' in item ? failed(item, item.code, item.words, settle, language) : results.shift();
    if (!result) return { done, all: false };
    done.push(result);
  }
  return { done, all: true };
}

/** In this thread there is nothing that could be ended from outside: the run stops between two files. */
function inThread(job: Job): Work {
  return (tasks) => Promise.all(tasks.map((task) => job(task)));
}

function inPool(pool: Pool, settle: Settle, { setup, signal }: BatchOptions): Work {
  return async function work(tasks) {
    try {
      const replies = await pool.run(tasks);
      return replies.map((reply) => ({
        ...reply,
        report: reply.report === null ? null : JSON.parse(reply.report),
      }));
    } catch (error) {
      if (signal?.aborted) return [];
      const [task, ...others] = tasks;
      if (!task) return [];
      if (others.length === 0) {
        const { code, words } = failureOf(error);
        return [failed(task, code, words, settle, setup.check.language)];
      }
      // One of them is to blame: each by itself shows which.
      const done: Done[] = [];
      for (const one of tasks) {
        const results = await work([one]);
        if (results.length === 0) break;
        done.push(...results);
      }
      return done;
    }
  };
}

function failed(
  { index, shown }: Pick<Task, 'index' | 'shown'>,
  code: string,
  words: Text,
  settle: Settle,
  language: Language,
): Done {
  return { ...settle(notChecked(shown, code, words, language), index, []), cached: false };
}
