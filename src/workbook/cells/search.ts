/** How many of the items, which are in order of their starts, start at `place` or before it. */
export function countStarted<T>(items: readonly T[], place: number, start: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && start(item) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
