import { crc32 } from 'node:zlib';
import type { EditedPackage } from '../edit/edited-package.ts';
import { WorkbookError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { Parts } from '../package/parts.ts';
import { openZip, type Zip, type ZipEntry } from '../package/zip.ts';
import { type EntryChange, endRecord, writeZip } from '../write/zip-write.ts';

/**
 * A marked copy carries the parts that marking changed as they were before, in a small zip of its own: as long as
 * nobody has saved the copy anew, the original can be given back byte for byte. Spreadsheets pass a part over that
 * they do not know, and leave it out when they save.
 */
const NAME = 'perf-score/original.bin';
const CONTENT_TYPE = 'application/octet-stream';
const RELATIONSHIP = 'urn:perf-score:original';
const MANIFEST = 'manifest.json';

interface Manifest {
  version: 1;
  /** Checksums of the parts as marking wrote them: while they hold, the copy is untouched. */
  edited: Record<string, number>;
  added: Record<string, number>;
  /** In base64, what stood around the entries where that was more than the usual end of a zip. */
  before?: string;
  after?: string;
}

/**
 * Enters the part that will carry the originals, in the folder of the main part (`xl/`, `word/`); call it before the last
 * change to the package.
 */
export function enterOriginals(edited: EditedPackage, main: string): void {
  const name = `${main.slice(0, main.indexOf('/') + 1) || 'xl/'}${NAME}`;
  edited.addBytes(name, new Uint8Array(), CONTENT_TYPE);
  edited.relate(main, RELATIONSHIP, name);
}

/** Fills that part; call it after the last change to the package. */
export function keepOriginals(edited: EditedPackage): void {
  const { edited: changed, added } = edited.changes();
  const own = added.find(({ name }) => isOriginals(name))?.name;
  if (own === undefined) return;
  const manifest: Manifest = {
    version: 1,
    edited: Object.fromEntries([...changed].map(([name, content]) => [name, crc32(content)])),
    added: Object.fromEntries(
      added.filter(({ name }) => name !== own).map(({ name, content }) => [name, crc32(content)]),
    ),
    ...surroundings(edited.zip),
  };
  const originals = [...changed.keys()].flatMap((name) => edited.zip.entries.get(name) ?? []);
  const content = Buffer.from(JSON.stringify(manifest));
  edited.addBytes(own, writeZip(originals, new Map(), [{ name: MANIFEST, content }]), CONTENT_TYPE);
}

const isOriginals = (name: string) => name === NAME || name.endsWith(`/${NAME}`);

/** What has to be kept to give the file back to the last byte: a comment, something in front. */
function surroundings({ entries, before, after }: Zip): Pick<Manifest, 'before' | 'after'> {
  const records = [...entries.values()];
  const size = (of: (entry: ZipEntry) => number) => records.reduce((sum, entry) => sum + of(entry), 0);
  const usual = endRecord(
    records.length,
    size(({ central }) => central.length),
    size(({ local }) => local.length),
  );
  if (before.length === 0 && Buffer.compare(after, usual) === 0) return {};
  const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { before: written(before), after: written(after) };
}

/** Takes that part out, where another program kept it in a copy that it saved anew. */
export function dropOriginals(edited: EditedPackage, parts: Pick<Parts, 'workbook' | 'relationships'>): void {
  for (const { id, type, part } of parts.relationships) {
    if (type !== RELATIONSHIP) continue;
    edited.unrelate(parts.workbook, id);
    if (part !== null) edited.removePart(part);
  }
}

/** The file as it was before it was marked; null when it was not, or when it was saved anew since. */
export function originalOf(zip: Zip, limits: Limits): Uint8Array | null {
  const own = [...zip.entries.keys()].find(isOriginals);
  const bytes = own === undefined ? null : zip.read(own);
  if (own === undefined || bytes === null) return null;
  const originals = openOrNull(bytes, limits);
  const manifest = originals === null ? null : manifestIn(originals);
  if (originals === null || manifest === null) return null;

  const changes = new Map<string, EntryChange>([[own, null]]);
  for (const [name, crc] of Object.entries(manifest.edited)) {
    const original = originals.entries.get(name);
    if (original === undefined || !isUntouched(zip.entries.get(name), crc)) return null;
    changes.set(name, original);
  }
  for (const [name, crc] of Object.entries(manifest.added)) {
    if (!isUntouched(zip.entries.get(name), crc)) return null;
    changes.set(name, null);
  }
  const { before, after } = manifest;
  const around =
    before === undefined || after === undefined
      ? null
      : { before: Buffer.from(before, 'base64'), after: Buffer.from(after, 'base64') };
  return writeZip(zip.entries.values(), changes, [], around);
}

function isUntouched(entry: ZipEntry | undefined, crc: number): boolean {
  return entry !== undefined && entry.crc === crc;
}

function openOrNull(bytes: Uint8Array, limits: Limits): Zip | null {
  try {
    return openZip(bytes, limits);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function manifestIn(originals: Zip): Manifest | null {
  try {
    const manifest: unknown = JSON.parse(Buffer.from(originals.read(MANIFEST) ?? []).toString());
    return isManifest(manifest) ? manifest : null;
  } catch {
    return null;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { version, edited, added, before, after } = value as Partial<Manifest>;
  return version === 1 && isChecksums(edited) && isChecksums(added) && [before, after].every(isTextOrNone);
}

function isChecksums(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((checksum) => typeof checksum === 'number')
  );
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
