import { Piscina } from 'piscina';
import { type Ending, endOfWriting, endSoon, newEnding } from './ending.ts';
import { TimeLimit } from './failures.ts';
import type { Done, Setup, Task } from './task.ts';
import { setV8ForBatch } from './v8-settings.ts';

/** The module that a worker thread runs. */
export interface WorkerEntry {
  url: URL;
  /** What Node has to be given to load it. */
  execArgv?: string[];
}

/** What a worker is started with. */
export interface WorkerStart {
  setup: Setup;
  ending: Ending;
}

/** What a worker sends back: a report crosses faster as text than as an object. */
export type Reply = Omit<Done, 'report'> & { report: string | null };

export interface Pool {
  /**
   * Has files done by one worker, one after the other; after `stop` the first of them only.
   *
   * @throws what ended the worker, or a TimeLimit
   */
  run(tasks: readonly Task[]): Promise<Reply[]>;
  /** Asks the workers to come to an end after the file that is under way. */
  stop(): void;
  close(): Promise<void>;
}

/** @param seconds how long a call of `run` may take */
export function openPool(worker: WorkerEntry, setup: Setup, threads: number, seconds: number): Pool {
  const start: WorkerStart = { setup, ending: newEnding() };
  const pool = new Piscina({
    filename: worker.url.href,
    ...(worker.execArgv ? { execArgv: worker.execArgv } : {}),
    workerData: start,
    minThreads: threads,
    maxThreads: threads,
    recordTiming: false,
    // What a form leaves behind is short-lived; more room for it costs memory and saves no time.
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  // A worker that ends while it has nothing to do is replaced when there is; nothing is lost.
  pool.on('error', () => {});
  let begun = false;
  return {
    async run(tasks) {
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), seconds * 1000);
      try {
        const replies: Reply[] = await pool.run(tasks, { signal: limit.signal });
        // Not before: a thread takes what is kept compiled (bin/core.js) only while V8 is set as it was for the build.
        if (!begun) setV8ForBatch(threads);
        begun = true;
        return replies;
      } catch (error) {
        throw limit.signal.aborted ? new TimeLimit(seconds) : error;
      } finally {
        clearTimeout(timer);
      }
    },
    stop: () => endSoon(start.ending),
    async close() {
      await endOfWriting(start.ending);
      await pool.destroy();
    },
  };
}
