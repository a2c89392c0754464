import { workerData } from 'node:worker_threads';
import { openJob } from './job.ts';
import type { Reply } from './pool.ts';
import type { Setup, Task } from './task.ts';

/** The entry of a worker thread: one file after the other, as the pool hands them out. */
const job = openJob(workerData as Setup);

export default async function work(task: Task): Promise<Reply> {
  const done = await (await job)(task);
  return { ...done, report: done.report && JSON.stringify(done.report) };
}
