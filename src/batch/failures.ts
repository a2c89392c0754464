import { type Text, text } from '../text/language.ts';

/** A file took longer than it may; its worker has been ended. */
export class TimeLimit extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`not done after ${seconds} seconds`);
    this.seconds = seconds;
  }
}

/** Why a worker gave no answer for a file. */
export function failureOf(error: unknown): { code: string; words: Text } {
  if (error instanceof TimeLimit) return { code: 'timed-out', words: timedOut(error.seconds) };
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { code: 'out-of-memory', words: OUT_OF_MEMORY };
  }
  return { code: 'worker-died', words: died(error instanceof Error ? error.message : String(error)) };
}

const timedOut = (seconds: number) =>
  text(
    `检查了 ${seconds} 秒还没有完成，已经放弃，其余文件不受影响；可用 --time-limit 放宽，并请把这个文件反馈给维护者。`,
    `The check was not done after ${seconds} seconds and was given up; the other files are not affected. Allow more with --time-limit, and please report the file.`,
  );

const OUT_OF_MEMORY = text(
  '检查这个文件用完了内存，其余文件不受影响；请把文件拆小后再检查，并反馈给维护者。',
  'Checking the file took all memory; the other files are not affected. Split it, and please report it.',
);

const died = (reason: string) =>
  text(
    `检查这个文件的线程意外结束（${reason}），其余文件不受影响；请把这个文件反馈给维护者。`,
    `The thread that checked the file ended unexpectedly (${reason}); the other files are not affected. Please report the file.`,
  );
