import { closeSync, existsSync, type FSWatcher, openSync, readSync, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FoundFile, planFiles } from './plan.ts';

export interface WatchOptions {
  signal: AbortSignal;
  /** Milliseconds after which one looks though nothing was heard: network drives do not tell of changes. */
  interval?: number;
  /** Milliseconds for which a file has to stay as it is before it counts as saved. */
  quiet?: number;
  /** Milliseconds after which a file that is still locked or torn is given up to the check, which says what is wrong. */
  patience?: number;
}

/**
 * The forms of the paths, first all of them and then, each time some were saved, those. A program that saves may first
 * empty the file, write it in pieces or hold it locked: a file counts when it has stayed as it is for a moment, can be
 * opened and has its end. Names the same file again only when it was saved again.
 */
export async function* savedForms(
  paths: readonly string[],
  cwd: string,
  { signal, interval = 2000, quiet = 250, patience = 10_000 }: WatchOptions,
): AsyncGenerator<FoundFile[]> {
  const alarm = new Alarm(signal);
  const watchers = paths.flatMap((path) => watcherOf(resolve(cwd, path), () => alarm.ring()));
  const seen = new Map<string, string>();
  try {
    while (!signal.aborted) {
      const files = planFiles(paths, cwd).inputs.filter((input): input is FoundFile => 'path' in input);
      const changed = files.filter(({ path }) => seen.get(path) !== stampOf(path));
      const saved: FoundFile[] = [];
      for (const file of changed) {
        const stamp = await settled(file.path, quiet, patience, signal);
        // Gone again, or saved back to what it was.
        if (stamp === null || stamp === seen.get(file.path)) continue;
        seen.set(file.path, stamp);
        saved.push(file);
      }
      if (signal.aborted) return;
      if (saved.length > 0) yield saved;
      await alarm.wait(interval);
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

/** The stamp of a file once it is whole and has been quiet; null when it is gone. */
async function settled(
  path: string,
  quiet: number,
  patience: number,
  signal: AbortSignal,
): Promise<string | null> {
  const start = performance.now();
  let before = stampOf(path);
  while (!signal.aborted) {
    await new Promise((done) => setTimeout(done, quiet));
    const now = stampOf(path);
    if (now === null) return null;
    const givenUp = performance.now() - start > patience;
    if (now === before && (givenUp || isWhole(path))) return now;
    before = now;
  }
  return null;
}

/** Changes whenever a file is saved; null when there is none. */
function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : null;
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
