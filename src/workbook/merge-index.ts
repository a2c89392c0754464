import { countStarted } from './search.ts';
import type { Area } from './types.ts';

/**
 * Finds the merged area of a place. A segment tree over the rows: an area is held by at most two nodes a level, in
 * each of which the areas stand side by side in order of their columns, so that areas over a whole sheet cost no
 * more than small ones. Spreadsheets allow no overlaps; where a file has them, the area listed first counts and of
 * a later one what is left of it may be passed over.
 */
export class MergeIndex {
  /** Rows 1 … #size; the leaf of a row is node #size + row − 1, the parent of node n is n >> 1. */
  readonly #size: number;
  readonly #nodes = new Map<number, Held[]>();

  constructor(merges: readonly Area[]) {
    let last = 0;
    for (const { bottom } of merges) last = Math.max(last, bottom);
    this.#size = last === 0 ? 0 : 2 ** Math.ceil(Math.log2(last));
    for (const [order, area] of merges.entries()) this.#add({ area, order });
  }

  at(row: number, column: number): Area | null {
    if (row < 1 || row > this.#size) return null;
    let found: Held | null = null;
    for (let node = this.#size + row - 1; node > 0; node >>= 1) {
      const held = this.#nodes.get(node);
      if (held === undefined) continue;
      const candidate = held[countStarted(held, column, leftOf) - 1];
      if (candidate === undefined || candidate.area.right < column) continue;
      if (found === null || candidate.order < found.order) found = candidate;
    }
    return found?.area ?? null;
  }

  #add(held: Held): void {
    let from = this.#size + held.area.top - 1;
    let to = this.#size + held.area.bottom;
    while (from < to) {
      if (from & 1) this.#hold(from++, held);
      if (to & 1) this.#hold(--to, held);
      from >>= 1;
      to >>= 1;
    }
  }

  #hold(node: number, held: Held): void {
    const list = this.#nodes.get(node);
    if (list === undefined) {
      this.#nodes.set(node, [held]);
      return;
    }
    const at = countStarted(list, held.area.left, leftOf);
    const before = list[at - 1];
    const after = list[at];
    if (before !== undefined && before.area.right >= held.area.left) return;
    if (after !== undefined && after.area.left <= held.area.right) return;
    list.splice(at, 0, held);
  }
}

interface Held {
  area: Area;
  order: number;
}

function leftOf({ area }: Held): number {
  return area.left;
}
