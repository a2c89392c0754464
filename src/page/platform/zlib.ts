import { deflateSync, Inflate, inflateSync } from 'fflate';

/** What the engine asks of `node:zlib`, over fflate: for browsers, which have no such module. */

/** Stands for both endings; only whether there is one is asked. */
export const constants = { Z_SYNC_FLUSH: 2 } as const;

/** So much is given to the inflater at a time: what a lying part inflates to is noticed soon. */
const PIECE = 16 * 1024;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param before the checksum of what went before */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let index = 0; index < bytes.length; index++)
    crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

export function deflateRawSync(bytes: Uint8Array): Buffer {
  return asBuffer(deflateSync(bytes));
}

/**
 * @param options `maxOutputLength` as Node has it: more is an error. With `finishFlush` what is cut off inflates as far as it goes.
 */
export function inflateRawSync(
  data: Uint8Array,
  options: { maxOutputLength?: number; chunkSize?: number; finishFlush?: number } = {},
): Buffer {
  if (options.finishFlush !== undefined) return asBuffer(join(inflatedPieces(data, false)));
  const most = options.maxOutputLength;
  if (most === undefined) return asBuffer(inflateSync(data));
  // One byte more than allowed shows that there is more, and no larger room is ever made.
  const inflated = inflateSync(data, { out: new Uint8Array(most + 1) });
  if (inflated.length > most) throw zlibError('ERR_BUFFER_TOO_LARGE');
  return asBuffer(inflated);
}

/** As the readable side of Node's stream is used: fed once, and iterated. */
export function createInflateRaw(_options: { chunkSize?: number } = {}) {
  let data: Uint8Array = new Uint8Array();
  return {
    end(bytes: Uint8Array) {
      data = bytes;
    },
    destroy() {},
    async *[Symbol.asyncIterator]() {
      yield* inflatedPieces(data, true);
    },
  };
}

function* inflatedPieces(data: Uint8Array, whole: boolean): Generator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const inflater = new Inflate((piece) => {
    if (piece.length > 0) waiting.push(piece);
  });
  for (let from = 0; from < data.length; from += PIECE) {
    const last = whole && from + PIECE >= data.length;
    try {
      inflater.push(data.subarray(from, from + PIECE), last);
    } catch {
      throw zlibError('Z_DATA_ERROR');
    }
    yield* waiting.splice(0);
  }
}

function join(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const zlibError = (code: string) => Object.assign(new Error(code), { code });
