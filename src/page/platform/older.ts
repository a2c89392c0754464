/**
 * What the engine uses and browsers of five years ago have not: the same by the language's own definition, for those
 * arguments that the engine gives. esbuild lowers syntax, not these.
 */
const define = (owner: object, name: string, value: unknown) => {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
};

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

for (const { prototype } of [Array, String, Uint8Array]) define(prototype, 'at', at);

define(Array.prototype, 'findLast', function <T>(this: T[], test: (item: T, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index--)
    if (test(this[index] as T, index)) return this[index];
  return undefined;
});
define(Array.prototype, 'findLastIndex', function <T>(this: T[], test: (item: T, index: number) => boolean) {
  let index = this.length - 1;
  while (index >= 0 && !test(this[index] as T, index)) index--;
  return index;
});
define(Array.prototype, 'toReversed', function <T>(this: T[]) {
  return [...this].reverse();
});
define(Array.prototype, 'toSorted', function <T>(this: T[], order?: (a: T, b: T) => number) {
  return [...this].sort(order);
});
define(Object, 'hasOwn', (owner: object, key: PropertyKey) => Object.hasOwn(owner, key));
