import type { WorkerEntry } from '../batch/pool.ts';
import { Problem } from '../model/problem.ts';
import { type Language, type Text, text } from '../text/language.ts';
import { plainLines } from '../text/plain-strings.ts';

/** All that the program gets from outside. */
export interface Io {
  /** The arguments after `perf-score`. */
  argv: readonly string[];
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute; relative paths start here. */
  cwd: string;
  /** What the threads of a batch run; without it all files are done in this thread. */
  worker?: WorkerEntry;
  /** Begins to listen for what ends a run from outside, Ctrl-C; until then it ends the program at once. */
  interruption?(): Interruption;
}

/** Listening for the end from outside. */
export interface Interruption {
  /** Aborted when it comes; the next time it ends the program at once. */
  signal: AbortSignal;
  /** Listens no longer: it ends the program at once again. */
  release(): void;
}

/** The part of a writable stream that is used. */
export interface Output {
  write(content: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/**
 * Writes and waits until it is written. A closed pipe counts as written: whoever reads has seen enough.
 * @throws Problem, for instance when the disk is full
 */
export function write(output: Output, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(content, (error) => {
      const code = error && 'code' in error ? String(error.code) : null;
      if (!error || code === 'EPIPE') resolve();
      else reject(notWritten(code ?? error.message));
    });
  });
}

const notWritten = (reason: string) =>
  new Problem(
    'not-written',
    text(
      `输出没能写完（${reason}）；请检查磁盘空间，或换一个输出位置。`,
      `The output could not be written (${reason}); check the disk space or choose another place.`,
    ),
  );

/** A line for people, on stderr. */
export function note(io: Io, words: Text, language: Language): Promise<void> {
  // It may name a file, and files may have any name.
  return write(io.stderr, `${plainLines(words[language])}\n`);
}

/** How wide a line may be: the terminal's width, else COLUMNS, else 80. */
export function widthOf(io: Io): number {
  const width = io.stdout.columns ?? Number(io.env.COLUMNS);
  return width >= 40 ? width : 80;
}

/** Colour or not: `--no-color` first, then FORCE_COLOR, NO_COLOR, and whether a terminal is there. */
export function wantsColour(io: Io, flag: boolean): boolean {
  if (!flag) return false;
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = io.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (none !== undefined && none !== '') return false;
  return io.stdout.isTTY === true && term !== 'dumb';
}
