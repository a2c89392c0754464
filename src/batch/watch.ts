import { closeSync, existsSync, type FSWatcher, openSync, readSync, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FoundFile, planFiles } from './plan/plan.ts';

export interface WatchOptions {
  signal: AbortSignal;
  /** Milliseconds after which one looks though nothing was heard: network drives do not tell of changes. */
  interval?: number;
  /** Milliseconds for which a file has to stay as it is before it counts as saved. */
  quiet?: number;
  /** Milliseconds after which a file that is still locked or torn is given up to the check, which says what is wrong. */
  patience?: number;
}

/** A file that was changed and does not count as saved yet. */
interface Unsettled {
  stamp: string;
  /** When it was first seen as it is now. */
  at: number;
  /** When it was first seen changed. */
  since: number;
}

/**
 * The forms of the paths, first all of them and then, each time some were saved, those. A program that saves may first
 * empty the file, write it in pieces or hold it locked: a file counts when it has stayed as it is for a moment, can be
 * opened and has its end. Names the same file again only when it was saved again. Files are waited for together, and
 * none of them for another.
 */
export async function* savedForms(
  paths: readonly string[],
  cwd: string,
  { signal, interval = 2000, quiet = 250, patience = 10_000 }: WatchOptions,
): AsyncGenerator<FoundFile[]> {
  const alarm = new Alarm(signal);
  const watchers = paths.flatMap((path) => watcherOf(resolve(cwd, path), () => alarm.ring()));
  const seen = new Map<string, string>();
  const unsettled = new Map<string, Unsettled>();
  const ready = new Set<string>();

  function isSaved(path: string): boolean {
    const found = statOf(path);
    // Gone, or saved back to what it was.
    if (found === null || found.stamp === seen.get(path)) {
      unsettled.delete(path);
      return false;
    }
    const now = performance.now();
    const before = unsettled.get(path);
    const same = before?.stamp === found.stamp;
    const file = { stamp: found.stamp, at: same ? before.at : now, since: before?.since ?? now };
    unsettled.set(path, file);
    const isQuiet = now - file.at >= quiet || found.age > quiet;
    if (!isQuiet || (now - file.since <= patience && !isWhole(path))) return false;
    unsettled.delete(path);
    seen.set(path, found.stamp);
    return true;
  }

  try {
    while (!signal.aborted) {
      const files = planFiles(paths, cwd).inputs.filter((input): input is FoundFile => 'path' in input);
      const held = ready.size > 0;
      for (const { path } of files) if (isSaved(path)) ready.add(path);
      const now = performance.now();
      const othersCome = [...unsettled.values()].some(({ since }) => now - since < quiet);
      // What was saved together is told together, as long as that takes no more than a moment.
      if (ready.size > 0 && (held || !othersCome)) {
        const saved = files.filter(({ path }) => ready.has(path));
        ready.clear();
        if (saved.length > 0) yield saved;
      }
      if (signal.aborted) return;
      // While a file is being written, every piece of it would ring. The timer may be a little early.
      if (unsettled.size > 0) await new Promise((done) => setTimeout(done, quiet + 5));
      else await alarm.wait(interval);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

/** Waits for a call, or for the time to pass; a call that came before one waited counts. */
class Alarm {
  #rung = false;
  #wake: () => void = () => {};

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.ring(), { once: true });
  }

  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((done) => {
        const timer = setTimeout(done, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
    this.#rung = false;
  }
}

function watcherOf(path: string, heard: () => void): FSWatcher[] {
  try {
    const folder = statSync(path).isDirectory();
    const watcher = watch(folder ? path : dirname(path), { recursive: folder }, heard);
    // Looking from time to time goes on.
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

/** What changes whenever a file is saved, and how many milliseconds ago that was; null when there is none. */
function statOf(path: string): { stamp: string; age: number } | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found
    ? { stamp: `${found.mtimeMs} ${found.size} ${found.ino}`, age: Date.now() - found.mtimeMs }
    : null;
}

/** How many bytes may stand behind the mark that ends a zip: its own record and a comment. */
const LONGEST_END = 22 + 65_535;

/** The file can be opened and holds the end of a zip, or is none at all: what else it is, the check says. */
function isWhole(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = statSync(path);
      const head = Buffer.alloc(2);
      readSync(file, head, 0, 2, 0);
      if (size === 0) return false;
      if (head.toString('latin1') !== 'PK') return true;
      const length = Math.min(size, LONGEST_END);
      const end = Buffer.alloc(length);
      readSync(file, end, 0, length, size - length);
      return end.lastIndexOf('PK\x05\x06', undefined, 'latin1') >= 0;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
