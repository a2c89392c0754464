import type { Area } from '../types.ts';
import { countStarted } from './search.ts';

/**
 * Finds the merged area of a place. A segment tree over the rows: an area is held by at most two nodes a level, in
 * each of which the areas stand side by side in order of their columns, so that areas over a whole sheet cost no
 * more than small ones. Spreadsheets allow no overlaps; where a file has them, the area listed first counts and of
 * a later one what is left of it may be passed over.
 */
export class MergeIndex {
  readonly #merges: readonly Area[];
  /** Rows 1 … #size; the leaf of a row is node #size + row − 1, the parent of node n is n >> 1. */
  readonly #size: number;
  /** The areas that each node holds, as indexes. */
  readonly #nodes: number[][] = [];

  constructor(merges: readonly Area[]) {
    this.#merges = merges;
    let last = 0;
    for (const { bottom } of merges) last = Math.max(last, bottom);
    this.#size = last === 0 ? 0 : 2 ** Math.ceil(Math.log2(last));
    for (const [index, area] of merges.entries()) this.#add(index, area);
  }

  at(row: number, column: number): Area | null {
    if (row < 1 || row > this.#size) return null;
    let found = Number.POSITIVE_INFINITY;
    for (let node = this.#size + row - 1; node > 0; node >>= 1) {
      const held = this.#nodes[node];
      if (held === undefined) continue;
      const candidate = held[countStarted(held, column, this.#leftOf) - 1] ?? found;
      if (candidate < found && (this.#merges[candidate]?.right ?? 0) >= column) found = candidate;
    }
    return this.#merges[found] ?? null;
  }

  #add(index: number, area: Area): void {
    let from = this.#size + area.top - 1;
    let to = this.#size + area.bottom;
    while (from < to) {
      if (from & 1) this.#hold(from++, index, area);
      if (to & 1) this.#hold(--to, index, area);
      from >>= 1;
      to >>= 1;
    }
  }

  #hold(node: number, index: number, area: Area): void {
    const held = this.#nodes[node];
    if (held === undefined) {
      this.#nodes[node] = [index];
      return;
    }
    const at = countStarted(held, area.left, this.#leftOf);
    const before = this.#merges[held[at - 1] ?? -1];
    const after = this.#merges[held[at] ?? -1];
    if (before !== undefined && before.right >= area.left) return;
    if (after !== undefined && after.left <= area.right) return;
    held.splice(at, 0, index);
  }

  readonly #leftOf = (index: number) => this.#merges[index]?.left ?? 0;
}
