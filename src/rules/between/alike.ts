import { leastOf, likeness, type Sketch } from './sketch.ts';

/** How many of the least hashes are looked up, and how many of them must be common before two sets are compared. */
const LOOKED_UP = 8;
const NEEDED = 2;
/** A piece that so many sets begin with says nothing about any of them. */
const COMMON = 200;

/** A set that is much like one before it. */
export interface Match<T> {
  item: T;
  founder: T;
  /** From the threshold to 1. */
  likeness: number;
}

/**
 * Finds sets that are much alike among very many, in time that grows with their number. Each set is compared with the
 * first of every group before it; one that is like none of them founds a group.
 */
export class AlikeFinder<T> {
  readonly #threshold: number;
  readonly #founders: { item: T; sketch: Sketch }[] = [];
  /** A hash → the only founder that has it, or all that have. */
  readonly #byHash = new Map<number, number | number[]>();

  /** @param threshold likeness from which two sets belong together */
  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** The founder that the set is most like, and how much; null for a set that is like none, which becomes one. */
  add(item: T, sketch: Sketch): Match<T> | null {
    let best: Match<T> | null = null;
    const hashes = leastOf(sketch, LOOKED_UP);
    for (const index of this.#candidates(hashes)) {
      const founder = this.#founders[index];
      if (!founder) continue;
      const share = likeness(founder.sketch, sketch);
      if (share >= this.#threshold && share > (best?.likeness ?? 0)) {
        best = { item, founder: founder.item, likeness: share };
      }
    }
    if (!best) this.#found(item, sketch, hashes);
    return best;
  }

  #candidates(hashes: readonly number[]): number[] {
    const shared = new Map<number, number>();
    for (const hash of hashes) {
      const bucket = this.#byHash.get(hash) ?? [];
      const founders = typeof bucket === 'number' ? [bucket] : bucket;
      if (founders.length >= COMMON) continue;
      for (const index of founders) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const needed = Math.min(NEEDED, hashes.length);
    const candidates: number[] = [];
    for (const [index, count] of shared) if (count >= needed) candidates.push(index);
    return candidates.sort((a, b) => a - b);
  }

  #found(item: T, sketch: Sketch, hashes: readonly number[]): void {
    const index = this.#founders.push({ item, sketch }) - 1;
    for (const hash of hashes) {
      const bucket = this.#byHash.get(hash);
      if (bucket === undefined) this.#byHash.set(hash, index);
      else if (typeof bucket === 'number') this.#byHash.set(hash, [bucket, index]);
      else if (bucket.length < COMMON) bucket.push(index);
    }
  }
}
