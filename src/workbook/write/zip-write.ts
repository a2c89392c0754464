import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../package/zip.ts';

/** What becomes of an entry: new content, another file's entry copied as it is, or nothing. */
export type EntryChange = Uint8Array | ZipEntry | null;

/** An entry that the zip does not have yet. */
export interface NewEntry {
  name: string;
  content: Uint8Array;
}

interface Record {
  local: Uint8Array;
  central: Uint8Array;
}

/** What stands around the entries of a zip, where it is not what this writer would put there. */
export interface Surroundings {
  before: Uint8Array;
  after: Uint8Array;
}

/**
 * A zip of these entries with changes by name. An entry without a change is copied byte for byte, header and all, in
 * its place; new ones come last. The order of the records and that of the directory stay as they were.
 */
export function writeZip(
  entries: Iterable<ZipEntry>,
  changes: ReadonlyMap<string, EntryChange>,
  added: readonly NewEntry[],
  around: Surroundings | null = null,
): Uint8Array {
  const directory: Record[] = [];
  const places = new Map<Record, number>();
  for (const entry of entries) {
    const change = changes.get(entry.name);
    if (change === null) continue;
    const record =
      change === undefined ? entry : change instanceof Uint8Array ? rewritten(entry, change) : change;
    directory.push(record);
    places.set(record, entry.local.byteOffset);
  }
  // Directory order and order in the file may differ; both are kept.
  const inFile = [...directory].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  for (const { name, content } of added) {
    const record = newRecord(name, content);
    directory.push(record);
    inFile.push(record);
  }
  return assemble(inFile, directory, around);
}

function assemble(
  inFile: readonly Record[],
  directory: readonly Record[],
  around: Surroundings | null,
): Uint8Array {
  const offsets = new Map<Record, number>();
  let offset = around?.before.length ?? 0;
  for (const record of inFile) {
    offsets.set(record, offset);
    offset += record.local.length;
  }
  const central = directory.map((record) => placedAt(record.central, offsets.get(record) ?? 0));
  const centralSize = central.reduce((size, one) => size + one.length, 0);
  return Buffer.concat([
    around?.before ?? new Uint8Array(),
    ...inFile.map(({ local }) => local),
    ...central,
    around?.after ?? endRecord(directory.length, centralSize, offset),
  ]);
}

/** The end of a zip without a comment. */
export function endRecord(count: number, centralSize: number, offset: number): Uint8Array {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralSize, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

const ELSEWHERE = 0xffffffff;

/** A copy of a directory record that points to `offset`. */
function placedAt(central: Uint8Array, offset: number): Uint8Array {
  const copy = Buffer.from(central);
  if (copy.readUInt32LE(42) !== ELSEWHERE) {
    copy.writeUInt32LE(offset, 42);
    return copy;
  }
  // The offset stands in the zip64 field, behind those of the two sizes that stand there too.
  const before = [24, 20].filter((at) => copy.readUInt32LE(at) === ELSEWHERE).length * 8;
  const extraEnd = 46 + copy.readUInt16LE(28) + copy.readUInt16LE(30);
  for (let at = 46 + copy.readUInt16LE(28); at + 4 <= extraEnd; at += 4 + copy.readUInt16LE(at + 2)) {
    if (copy.readUInt16LE(at) !== 1 || at + 4 + before + 8 > extraEnd) continue;
    copy.writeBigUInt64LE(BigInt(offset), at + 4 + before);
    break;
  }
  return copy;
}

const UTF_8_NAME = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day that a zip can name: the same input gives the same file. */
const FIRST_DAY = 0x21;

/** The entry with other content: name, time and attributes stay; the extra fields, which may hold sizes, go. */
function rewritten(entry: ZipEntry, content: Uint8Array): Record {
  const old = Buffer.from(entry.central.buffer, entry.central.byteOffset, entry.central.byteLength);
  const nameEnd = 46 + old.readUInt16LE(28);
  const record = makeRecord(old.subarray(46, nameEnd), content, {
    flags: entry.flags & UTF_8_NAME,
    time: old.readUInt16LE(12),
    date: old.readUInt16LE(14),
  });
  old.copy(record.central, 36, 36, 42);
  return record;
}

function newRecord(name: string, content: Uint8Array): Record {
  return makeRecord(Buffer.from(name), content, { flags: UTF_8_NAME, time: 0, date: FIRST_DAY });
}

function makeRecord(
  name: Uint8Array,
  content: Uint8Array,
  { flags, time, date }: { flags: number; time: number; date: number },
): Record {
  const data = deflateRawSync(content);
  // The fields from the version to the length of the name are the same in both headers.
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(DEFLATED, 4);
  shared.writeUInt16LE(time, 6);
  shared.writeUInt16LE(date, 8);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  shared.copy(central, 6);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, name, data]),
    central: Buffer.concat([central, name]),
  };
}
