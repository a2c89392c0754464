import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { refusal, writeErrorOf } from './write-error.ts';

export { WriteError } from './write-error.ts';

/**
 * Writes a file whole or not at all. `original` is a file that must not be written to, by whatever path or link. Throws
 * a WriteError.
 */
export function writeWhole(path: string, bytes: Uint8Array, original: string | null = null): void {
  const file = new WholeFile(path, original);
  file.write(bytes);
  file.finish();
}

/**
 * A file that is written bit by bit, into a new file in the same folder, which takes the name when it is finished.
 * Whenever the program ends, by a full disk or by being killed, there is the old file or the new one under that name.
 * Every method throws a WriteError, after which nothing is left of the new file.
 */
export class WholeFile {
  readonly #path: string;
  readonly #target: string;
  readonly #temporary: string;
  readonly #handle: number;
  #open = true;

  /** @param original a file that must not be written to, by whatever path or link */
  constructor(path: string, original: string | null = null) {
    const present = statOrNull(path);
    if (present?.isDirectory() === true) throw refusal(path, 'is-a-folder');
    this.#path = path;
    if (original !== null && isSameFile(path, present, original)) throw refusal(path, 'onto-original');
    // Through a link that the user named the file behind it is replaced, not the link. What is made beside a form goes
    // by a name that nobody named: a link of that name, put there by whoever, must not lead somewhere else.
    this.#target = present === null || original !== null ? path : realpathSync(path);
    // It has to be new, which opening sees to; it need not be secret, and what makes secrets takes a moment to load.
    const unused = Math.random().toString(36).slice(2);
    this.#temporary = join(dirname(this.#target), `.perf-score-${unused}.tmp`);
    try {
      this.#handle = openSync(this.#temporary, 'wx');
    } catch (error) {
      throw writeErrorOf(path, error);
    }
  }

  write(bytes: Uint8Array | string): void {
    this.#do(() => writeFileSync(this.#handle, bytes));
  }

  /** Waits until the disk has it and gives it its name. */
  finish(): void {
    this.#do(() => {
      fsyncSync(this.#handle);
      this.#close();
      renameSync(this.#temporary, this.#target);
    });
    keepEntry(dirname(this.#target));
  }

  /** Leaves the old file as it is. */
  discard(): void {
    try {
      this.#close();
      rmSync(this.#temporary, { force: true });
    } catch {
      // The error that led here says more than this one.
    }
  }

  #do(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.discard();
      throw writeErrorOf(this.#path, error);
    }
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#handle);
  }
}

/** Makes the new name last through a power cut, where the system can do that for a folder. */
function keepEntry(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows and some network drives cannot; the file itself is written.
  }
}

function isSameFile(path: string, present: Stats | null, original: string): boolean {
  const other = statOrNull(original);
  if (other === null || present === null) return false;
  if (present.dev === other.dev && present.ino === other.ino) return true;
  return realpathSync(path) === realpathSync(original);
}

/** What stands under a path; null where nothing does or nothing can be seen. */
function statOrNull(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
