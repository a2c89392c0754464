export interface OrderOptions {
  /** How many are worked on at a time. */
  jobs: number;
  /** How many may be begun and not yet taken. */
  ahead: number;
  /** Nothing more is begun once it is aborted. */
  signal: AbortSignal | null;
}

/**
 * Works on several items at a time and gives the results in the order of the items. Nothing is begun that is further
 * ahead than allowed of the result that was taken last.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
  { jobs, ahead, signal }: OrderOptions,
): AsyncGenerator<R> {
  const iterator = items[Symbol.iterator]();
  const waiting: Promise<R>[] = [];
  let active = 0;
  const fill = () => {
    while (active < jobs && waiting.length < ahead && !signal?.aborted) {
      const next = iterator.next();
      if (next.done) return;
      active++;
      const result = work(next.value).finally(() => {
        active--;
        fill();
      });
      // Whoever takes it sees the error; until then it must not count as unhandled.
      result.catch(() => {});
      waiting.push(result);
    }
  };
  fill();
  for (let result = waiting[0]; result !== undefined; result = waiting[0]) {
    const value = await result;
    waiting.shift();
    fill();
    yield value;
  }
}
