import { workerData } from 'node:worker_threads';
import { isEnding, writing } from './ending.ts';
import { openJob } from './job.ts';
import type { Reply, WorkerStart } from './pool.ts';
import type { Task } from './task.ts';

/** The entry of a worker thread. */
const { setup, ending }: WorkerStart = workerData;
const job = openJob(setup, (write) => writing(ending, write));

/** Does the files one after the other; once the run is to end, only the one that is under way. */
export default async function work(tasks: readonly Task[]): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const task of tasks) {
    if (isEnding(ending)) break;
    const done = await (await job)(task);
    replies.push({ ...done, report: done.report && JSON.stringify(done.report) });
  }
  return replies;
}
