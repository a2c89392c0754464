import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { damage, refusal } from '../errors.ts';
import { beyond, inflationAllowance, type Limits, MEGABYTE } from '../limits.ts';
import { refuseUnlessZip } from './file-kind.ts';
import { inflateOnce } from './same-parts.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

export type { ZipEntry } from './zip-directory.ts';

/** A zip file held in memory. Nothing is inflated until it is asked for. */
export interface Zip {
  /** By name, in the order of the directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** What stands before the first entry and behind the directory. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The entry of that name; case does not count, nor a leading `/`. */
  find(name: string): ZipEntry | null;
  has(name: string): boolean;
  /** The inflated bytes; null when there is no such entry. Throws a WorkbookError when it is too large to be held, or size or checksum are not as declared. */
  read(name: string): Uint8Array | null;
  /** The same for a part that comes from the template of a form: what many forms have is inflated once. */
  readCommon(name: string): Uint8Array | null;
  /** The beginning of the inflated bytes, unchecked: at least 16 KB where the part has them; empty when there is no such entry. */
  head(name: string): Uint8Array;
  /** The same piece by piece, for parts too large to be held whole. */
  stream(entry: ZipEntry): AsyncIterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip file. Throws a WorkbookError for a file that is none, and for one whose size, number of entries or
 * declared inflated size is beyond the limits; what is declared is held to when an entry is inflated.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  if (bytes.length > limits.fileMegabytes * MEGABYTE) throw beyond('fileMegabytes', limits);
  refuseUnlessZip(bytes);
  const { entries: list, before, after } = readDirectory(bytes, limits);

  const allowance = inflationAllowance(bytes.length, limits);
  const entries = new Map<string, ZipEntry>();
  const index = new Map<string, ZipEntry>();
  let declared = 0;
  for (const entry of list) {
    if (entry.flags & 1) throw refusal('encrypted');
    declared += entry.size;
    if (declared > allowance.bytes) throw beyond(allowance.setting, limits);
    const key = keyOf(entry.name);
    if (index.has(key)) {
      throw damage(`部件 ${entry.name} 出现了两次`, `the part ${entry.name} stands in it twice`);
    }
    entries.set(entry.name, entry);
    index.set(key, entry);
  }

  const find = (name: string) => index.get(keyOf(name)) ?? null;
  const held = (name: string) => {
    const entry = find(name);
    if (entry !== null && entry.size > limits.partMegabytes * MEGABYTE) throw beyond('partMegabytes', limits);
    return entry;
  };
  return {
    entries,
    before,
    after,
    find,
    has: (name) => find(name) !== null,
    read(name) {
      const entry = held(name);
      return entry === null ? null : inflate(entry);
    },
    readCommon(name) {
      const entry = held(name);
      return entry === null ? null : inflateOnce(entry, inflate);
    },
    head(name) {
      const entry = find(name);
      return entry === null ? new Uint8Array() : inflateHead(entry);
    },
    stream: inflatePieces,
  };
}

function keyOf(name: string): string {
  return (name.startsWith('/') ? name.slice(1) : name).toLowerCase();
}

function inflate(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === STORED ? entry.data : inflateWhole(entry);
  checkWhole(entry, bytes.length, crc32(bytes));
  return bytes;
}

function inflateWhole(entry: ZipEntry): Uint8Array {
  checkMethod(entry);
  if (entry.size === 0) return new Uint8Array();
  try {
    // A chunk with room for all of it and more spares zlib from asking twice, and from growing and joining buffers.
    const chunkSize = Math.max(64, entry.size + 1);
    return inflateRawSync(entry.data, { maxOutputLength: entry.size, chunkSize });
  } catch {
    throw broken(entry);
  }
}

const HEAD = 16 * 1024;

function inflateHead(entry: ZipEntry): Uint8Array {
  const data = entry.data.subarray(0, HEAD);
  if (entry.method === STORED) return data;
  checkMethod(entry);
  try {
    // What is cut off inflates as far as it goes.
    return inflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw broken(entry);
  }
}

async function* inflatePieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.method === STORED) {
    yield inflate(entry);
    return;
  }
  checkMethod(entry);
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  inflater.end(entry.data);
  let size = 0;
  let checksum = 0;
  try {
    for await (const piece of inflater as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > entry.size) throw broken(entry);
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    // zlib's own errors have a code; anything else came from the reader of the pieces.
    if (error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('Z_'))
      throw broken(entry);
    throw error;
  } finally {
    inflater.destroy();
  }
  checkWhole(entry, size, checksum);
}

function checkMethod(entry: ZipEntry): void {
  if (entry.method === DEFLATED) return;
  throw damage(
    `部件 ${entry.name} 用了 Excel 不支持的压缩方法 ${entry.method}`,
    `the part ${entry.name} is compressed by method ${entry.method}, which Excel does not know`,
  );
}

function checkWhole(entry: ZipEntry, size: number, checksum: number): void {
  if (size !== entry.size || checksum !== entry.crc) throw broken(entry);
}

function broken(entry: ZipEntry) {
  return damage(
    `部件 ${entry.name} 的内容与登记的大小或校验码不符`,
    `the part ${entry.name} does not have the size or checksum that the file declares`,
  );
}
