import { type Limits, limitsFrom } from '../limits.ts';
import { findParts } from '../package/parts.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { type Attributes, walkXml, type XmlHandlers } from '../package/xml.ts';
import { openZip, type Zip } from '../package/zip.ts';
import { a1, parseA1 } from './address.ts';
import { RichText } from './rich-text.ts';

export interface Note {
  author: string;
  text: string;
}

/** The notes of a sheet by cell, `H40`; several of one cell in the order of the file. */
export type SheetNotes = Map<string, Note[]>;

/** All notes (批注) of a workbook by sheet name, for the sheets that have any. Throws a WorkbookError as the reader does. */
export function readNotes(
  bytes: Uint8Array,
  options: { limits?: Partial<Limits> } = {},
): Map<string, SheetNotes> {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  const notes = new Map<string, SheetNotes>();
  for (const { name, part } of findParts(zip, limits).sheets) {
    const found = readSheetNotes(zip, part, limits);
    if (found.size > 0) notes.set(name, found);
  }
  return notes;
}

/** The notes of one sheet part. */
function readSheetNotes(zip: Zip, sheetPart: string, limits: Limits): SheetNotes {
  const reader = new NoteReader();
  for (const { kind, part } of relationshipsOf(zip, sheetPart, limits)) {
    if (kind !== 'comments' || part === null) continue;
    reader.authors.length = 0;
    walkXml(zip.read(part) ?? new Uint8Array(), part, limits, reader);
  }
  return reader.notes;
}

class NoteReader implements XmlHandlers {
  readonly notes: SheetNotes = new Map();
  readonly authors: string[] = [];
  readonly #text = new RichText();
  #author: string | null = null;
  #cell: string | null = null;
  #authorId = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'author') this.#author = '';
    else if (name === 'comment') {
      const place = parseA1(attributes.ref ?? '');
      this.#cell = place === null ? null : a1(place.row, place.column);
      this.#authorId = Number(attributes.authorId);
    }
    this.#text.open(name, attributes);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === 'author') {
      this.authors.push(this.#author ?? '');
      this.#author = null;
    } else if (name === 'comment') {
      const note = { author: this.authors[this.#authorId] ?? '', text: this.#text.take() };
      if (this.#cell === null) return;
      const others = this.notes.get(this.#cell);
      if (others === undefined) this.notes.set(this.#cell, [note]);
      else others.push(note);
    }
  }

  text(piece: string): void {
    if (this.#author !== null) this.#author += piece;
    else this.#text.text(piece);
  }
}
