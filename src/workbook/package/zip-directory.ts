import { damage, refusal, type WorkbookError } from '../errors.ts';
import { beyond, type Limits } from '../limits.ts';

/** One entry of a zip file, with the bytes needed to copy it unchanged. The arrays are views of the file. */
export interface ZipEntry {
  /** As stored, but with `/` for the `\` of some writers and none in front. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Bit 3: sizes stand behind the data; bit 11: the name is UTF-8. */
  flags: number;
  crc: number;
  compressedSize: number;
  /** Inflated, as declared. */
  size: number;
  /** The content as stored: compressed for method 8. */
  data: Uint8Array;
  /** The whole local record: header, name, extra field, data and what stands behind it. Copy it as it is. */
  local: Uint8Array;
  /** The whole record of the central directory. A copy differs in bytes 42–45 only: the offset of `local`. */
  central: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** In a 16- or 32-bit field: the value stands in the zip64 record. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

interface Found {
  entry: ZipEntry;
  offset: number;
}

/** What a zip holds, every byte of it. */
export interface ZipContents {
  /** In the order of the central directory. */
  entries: ZipEntry[];
  /** What stands before the first entry: nothing, as a rule. */
  before: Uint8Array;
  /** What stands behind the directory: its end record, perhaps with a comment. */
  after: Uint8Array;
}

/** Throws a WorkbookError for a cut-off or inconsistent file. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipContents {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end.count > limits.entries) throw beyond('entries', limits);

  const found: Found[] = [];
  let at = end.offset;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw inconsistent();
    const length =
      46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > view.byteLength) throw inconsistent();
    found.push(readCentral(view, bytes.subarray(at, at + length)));
    at += length;
  }
  attachData(view, bytes, found, end.offset);
  const first = found.reduce((least, { offset }) => Math.min(least, offset), end.offset);
  return {
    entries: found.map(({ entry }) => entry),
    before: bytes.subarray(0, first),
    after: bytes.subarray(at),
  };
}

function findEnd(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === ELSEWHERE_16 || offset === ELSEWHERE_32) return findEnd64(view, at) ?? { count, offset };
    return { count, offset };
  }
  throw refusal('truncated');
}

function findEnd64(view: DataView, end: number): { count: number; offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = readUint64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw inconsistent();
  return { count: readUint64(view, at + 32), offset: readUint64(view, at + 48) };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readCentral(whole: DataView, central: Uint8Array): Found {
  const view = new DataView(whole.buffer, central.byteOffset, central.byteLength);
  const flags = view.getUint16(8, true);
  const nameEnd = 46 + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const wide = wideFields(view, nameEnd, extraEnd);
  // The zip64 field holds, in this order, only those values that did not fit.
  const field = (at: number) => {
    const value = view.getUint32(at, true);
    return value === ELSEWHERE_32 ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const compressedSize = field(20);
  const offset = field(42);
  return {
    offset,
    entry: {
      name: decodeName(central.subarray(46, nameEnd)),
      method: view.getUint16(10, true),
      flags,
      crc: view.getUint32(16, true),
      compressedSize,
      size,
      data: EMPTY,
      local: EMPTY,
      central,
    },
  };
}

const EMPTY = new Uint8Array();

function wideFields(view: DataView, from: number, to: number): number[] {
  const fields: number[] = [];
  for (let at = from; at + 4 <= to; ) {
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) === 1) {
      for (let value = at + 4; value + 8 <= end; value += 8) fields.push(readUint64(view, value));
    }
    at = end;
  }
  return fields;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Part names of a workbook are ASCII or UTF-8, flagged or not; any other bytes only need to stay distinct. */
function decodeName(bytes: Uint8Array): string {
  return decodeBytes(bytes).replaceAll('\\', '/').replace(/^\//, '');
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** Finds each entry's local record, which ends where the next one or the directory begins. */
function attachData(view: DataView, bytes: Uint8Array, found: Found[], directory: number): void {
  const byOffset = [...found].sort((a, b) => a.offset - b.offset);
  for (const [i, { entry, offset }] of byOffset.entries()) {
    // Offsets that lie may point behind the file.
    const end = Math.min(byOffset[i + 1]?.offset ?? directory, view.byteLength);
    if (offset + 30 > end || view.getUint32(offset, true) !== LOCAL) throw inconsistent();
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (from + entry.compressedSize > end) throw inconsistent();
    entry.data = bytes.subarray(from, from + entry.compressedSize);
    entry.local = bytes.subarray(offset, end);
  }
}

function inconsistent(): WorkbookError {
  return damage('zip 目录与内容不符', 'its zip directory does not fit its content');
}
