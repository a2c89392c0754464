import { resolve } from 'node:path';
import type { Baseline } from '../../batch/baseline/baseline.ts';
import type { Copy } from '../../batch/plan/copies.ts';
import type { FoundFile, Input } from '../../batch/plan/plan.ts';
import { openProgress } from '../../batch/progress.ts';
import { type Item, runBatch } from '../../batch/run.ts';
import { Tally } from '../../batch/tally.ts';
import type { Setup } from '../../batch/task.ts';
import type { Call } from '../command.ts';
import type { Documents } from '../documents.ts';

export interface FilesOptions {
  check: Setup['check'];
  copies: ReadonlyMap<FoundFile, Copy>;
  baseline: Baseline | null;
  /** Absolute path of the cache; null for none. */
  cache: string | null;
  /** How many files at a time; null for as many as the machine has cores. */
  jobs: number | null;
  /** Seconds for a file; null for the usual limit. */
  timeLimit: number | null;
  progress: boolean;
  /** The files are a part of a batch: its forms are compared when the parts are merged. */
  part: boolean;
  /** The reports themselves are wanted, whatever the documents. */
  whole: boolean;
}

/** Seconds that a file may take before it is given up. */
export const TIME_LIMIT = 60;
/** A thread has to have so many files to do before it is worth its start. */
const WORTH = 4;

/**
 * Checks the files and writes their part of the documents.
 *
 * @returns what they come to, whether all of them were done, as a run can be ended from outside, by how many threads, and how
 *   many were summaries of ours, which are passed over
 */
export async function checkFiles(
  inputs: readonly Input[],
  documents: Documents,
  { io, language }: Call,
  options: FilesOptions,
): Promise<{ tally: Tally; complete: boolean; threads: number; summaries: number }> {
  const { check, copies, baseline, cache, jobs, timeLimit, part } = options;
  const paths = inputs.map((input) => ('path' in input ? input.path : resolve(io.cwd, input.shown)));
  const items = inputs.map((input, index): Item => {
    const { shown } = input;
    if ('problem' in input) return { index, shown, code: input.problem.code, words: input.problem.text };
    const { path } = input;
    return { index, shown, path, copy: copies.get(input) ?? null, known: baseline?.of(path) ?? [] };
  });
  const setup = {
    check,
    streams: documents.streams,
    whole: documents.whole || options.whole,
    cache,
    baseline: baseline !== null,
  };
  // One form is done before a thread has started; a limit needs a thread that can be ended.
  const worker = items.length > 1 || timeLimit !== null ? (io.worker ?? null) : null;
  const interruption = worker ? (io.interruption?.() ?? null) : null;
  const tally = new Tally(!part);
  const progress = options.progress && worker ? openProgress(items.length, screenOf(io), language) : null;
  // A thread without a file would cost its start and its memory.
  const threads = worker ? Math.max(1, Math.min(jobs ?? (await threadsFor(items.length)), items.length)) : 1;
  let summaries = 0;
  await documents.start();
  try {
    for await (const done of runBatch(items, {
      setup,
      worker,
      signal: interruption?.signal ?? null,
      jobs: threads,
      timeLimit: timeLimit ?? TIME_LIMIT,
    })) {
      const path = paths[tally.counts.length + summaries] ?? '';
      // Named alone it is told for what it is.
      const passedOver = done.own && (part || items.length > 1);
      if (passedOver) summaries++;
      else {
        tally.add(done, path);
        progress?.add(done.counts);
      }
      // A part has a line for each of its files, and the merge passes over those.
      if (part || !passedOver) await documents.add(done.pieces);
    }
  } finally {
    // To write a long report is one step, in which no signal would be heard.
    interruption?.release();
    progress?.end();
  }
  // Whoever ends a run after its last file does not want to wait for its reports.
  const ended = interruption?.signal.aborted === true;
  return { tally, complete: !ended && tally.counts.length + summaries === items.length, threads, summaries };
}

async function threadsFor(files: number): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), Math.ceil(files / WORTH));
}

function screenOf({ stderr, env }: Call['io']) {
  return {
    write: (text: string) => stderr.write(text, () => {}),
    live: stderr.isTTY === true && env.TERM !== 'dumb',
    columns: stderr.columns ?? 80,
  };
}
