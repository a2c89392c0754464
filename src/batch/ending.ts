/**
 * How the end of a run reaches the threads: two numbers in shared memory. A thread that is ended while it writes would
 * leave half a file behind, so the end waits for those that write, and none begins to write after it.
 */
export type Ending = Int32Array;

const STATE = 0;
const WRITING = 1;

/** The file that is under way may be finished, and no other begun. */
const AFTER_THIS_FILE = 1;
const NOW = 2;

/** How often to look whether all have written, and when to wait no longer for one that may be dead, in milliseconds. */
const LOOK = 10;
const LONGEST = 5000;

export const newEnding = (): Ending => new Int32Array(new SharedArrayBuffer(8));

/** Asks the threads to begin no other file. */
export function endSoon(ending: Ending): void {
  Atomics.store(ending, STATE, AFTER_THIS_FILE);
}

export const isEnding = (ending: Ending): boolean => Atomics.load(ending, STATE) !== 0;

/** Resolves when the threads may be ended: none of them writes any more. */
export async function endOfWriting(ending: Ending): Promise<void> {
  Atomics.store(ending, STATE, NOW);
  for (let waited = 0; waited < LONGEST && Atomics.load(ending, WRITING) > 0; waited += LOOK) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Writes something, in a thread that is not to be ended meanwhile. */
export function writing<T>(ending: Ending, write: () => T): T {
  Atomics.add(ending, WRITING, 1);
  try {
    if (Atomics.load(ending, STATE) !== NOW) return write();
  } finally {
    Atomics.sub(ending, WRITING, 1);
  }
  // Until the thread is ended, which will be in a moment.
  Atomics.wait(ending, STATE, NOW);
  return writing(ending, write);
}
