import type { Language, Text } from '../model/text.ts';
import { failureOf } from './failures.ts';
import { inOrder } from './in-order.ts';
import { notChecked, openJob } from './job.ts';
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

/** So many files may be done before the one whose turn it is: a slow one must not stop the rest, nor fill the memory. */
const AHEAD = 256;
/** Milliseconds that the files under way get when the run is ended. */
const GRACE = 500;

/**
 * Checks the files of a batch and gives their results in the order of the items, whichever is done first. A file that
 * makes its worker crash, hang or run out of memory has a result that says so, and the others are done. The run waits when
 * its results are not taken, so that memory stays the same for any number of files.
 */
export async function* runBatch(items: Iterable<Item>, options: BatchOptions): AsyncGenerator<Done> {
  const { setup, jobs, worker, timeLimit, signal } = options;
  const settle = await openSettle(setup);
  const pool = worker && (await import('./pool.ts')).openPool(worker, setup, jobs, timeLimit);
  const work = pool ? inPool(pool, settle, options) : await openJob(setup);
  const { language } = setup.check;
  const perform = async (item: Item): Promise<Done | null> => {
    if ('words' in item) return failed(item, item.code, item.words, settle, language);
    return work(item);
  };
  let closing: NodeJS.Timeout | undefined;
  const end = () => {
    closing = setTimeout(() => pool?.close(), GRACE);
  };
  signal?.addEventListener('abort', end, { once: true });
  try {
    for await (const done of inOrder(items, perform, { jobs: pool ? jobs : 1, ahead: AHEAD, signal })) {
      if (done === null) return;
      yield done;
    }
  } finally {
    signal?.removeEventListener('abort', end);
    clearTimeout(closing);
    await pool?.close();
  }
}

function inPool(
  pool: Pool,
  settle: Settle,
  { setup, signal }: BatchOptions,
): (task: Task) => Promise<Done | null> {
  return async (task) => {
    try {
      const reply = await pool.run(task);
      return { ...reply, report: reply.report === null ? null : JSON.parse(reply.report) };
    } catch (error) {
      if (signal?.aborted) return null;
      const { code, words } = failureOf(error);
      return failed(task, code, words, settle, setup.check.language);
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
