import type { ZipEntry } from './zip-directory.ts';

/** Larger parts are not worth the memory. */
const LARGEST = 128 * 1024;
/** So many are kept before all are forgotten. */
const MOST = 32;

/** By name, what stood in the workbook before. */
const kept = new Map<string, { entry: ZipEntry; bytes: Uint8Array }>();

/**
 * Inflates a part, unless it is byte for byte the one of that name in the workbook before: then the same bytes are given
 * again, by which walkXml knows them. The forms of a batch come from one template: their styles and the list of their parts
 * are its own. Nobody may change the bytes.
 */
export function inflateOnce(entry: ZipEntry, inflate: (entry: ZipEntry) => Uint8Array): Uint8Array {
  if (entry.size > LARGEST || entry.data.length > LARGEST) return inflate(entry);
  const before = kept.get(entry.name);
  if (before && isSame(before.entry, entry)) return before.bytes;
  // A view would keep the whole file in memory.
  const own = { ...entry, data: Buffer.from(entry.data), local: NOTHING, central: NOTHING };
  const bytes = inflate(own);
  if (kept.size >= MOST) kept.clear();
  kept.set(entry.name, { entry: own, bytes });
  return bytes;
}

const NOTHING = new Uint8Array();

function isSame(a: ZipEntry, b: ZipEntry): boolean {
  return (
    a.crc === b.crc && a.size === b.size && a.method === b.method && Buffer.compare(a.data, b.data) === 0
  );
}
