import type { Text } from '../text/language.ts';

/**
 * A request or an input that cannot be served. The message is all the user sees: what was found where, what was
 * expected, what to do. Anything else that is thrown is a fault of this program.
 */
export class Problem extends Error {
  readonly code: string;
  readonly text: Text;

  constructor(code: string, text: Text) {
    super(text.zh);
    this.name = 'Problem';
    this.code = code;
    this.text = text;
  }
}

/** The candidate that looks most like `word`, for "did you mean"; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let distance = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const between = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (between < distance) {
      best = candidate;
      distance = between;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
