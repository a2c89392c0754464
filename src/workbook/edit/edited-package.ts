import type { Limits } from '../limits.ts';
import { relationshipsPart } from '../package/relationships.ts';
import { attribute, prefixOf } from '../package/xml-tags.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import { escapeAttribute } from '../package/xml-write.ts';
import type { Zip } from '../package/zip.ts';
import { type EntryChange, type NewEntry, writeZip } from '../write/zip-write.ts';
import { EditedPart } from './edited-part.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package being changed: parts edited in place, added and removed, with content types and relationships kept complete. */
export class EditedPackage {
  readonly zip: Zip;
  readonly limits: Limits;
  readonly #parts = new Map<string, EditedPart>();
  readonly #added = new Map<string, EditedPart | Uint8Array>();
  readonly #removed = new Set<string>();
  readonly #newIds = new Set<string>();

  constructor(zip: Zip, limits: Limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /** The part of that name, to edit; null when there is none. Rows of sheets are left out of its tree. */
  part(name: string): EditedPart | null {
    const entry = this.zip.find(name);
    const key = entry?.name ?? name;
    const added = this.#added.get(key);
    if (added !== undefined) return added instanceof EditedPart ? added : null;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const bytes = entry === null || this.#removed.has(key) ? null : this.zip.read(key);
    if (bytes === null) return null;
    const part = new EditedPart(key, bytes, ['sheetData']);
    this.#parts.set(key, part);
    return part;
  }

  /** Adds a part of XML, which may be edited further. Without a content type the default of its extension holds. */
  addPart(name: string, xml: string, contentType: string | null): EditedPart {
    const part = new EditedPart(name, Buffer.from(xml));
    this.#added.set(name, part);
    if (contentType !== null) this.#declare(name, contentType);
    return part;
  }

  /** Adds a part of bytes, or gives one that was added its final content. */
  addBytes(name: string, content: Uint8Array, contentType: string): void {
    if (!this.#added.has(name)) this.#declare(name, contentType);
    this.#added.set(name, content);
  }

  /** Removes a part, its relationships and its content type. What leads to it is the caller's to remove. */
  removePart(name: string): void {
    const entry = this.zip.find(name);
    if (entry === null) return;
    this.#removed.add(entry.name);
    const own = this.zip.find(relationshipsPart(entry.name));
    if (own !== null) this.#removed.add(own.name);
    const types = this.#contentTypes();
    const written = [`/${entry.name}`, encodeURI(`/${entry.name}`)].map((one) => one.toLowerCase());
    for (const element of types.root.children) {
      const partName = attribute(types.text, element, 'PartName')?.toLowerCase();
      if (partName !== undefined && written.includes(partName)) types.remove(element);
    }
  }

  /** `name` with a number before its extension when the package has such a part. */
  freeName(name: string): string {
    const taken = (one: string) => this.zip.has(one) || this.#added.has(one);
    if (!taken(name)) return name;
    const dot = name.lastIndexOf('.');
    for (let n = 2; ; n++) {
      const next = `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
      if (!taken(next)) return next;
    }
  }

  /** Adds a relationship from one part to another and returns its id. `type` is the whole type. */
  relate(source: string, type: string, target: string): string {
    const name = relationshipsPart(source);
    const part =
      this.part(name) ??
      this.addPart(name, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, null);
    const id = this.#freeId(part);
    const tag = `${prefixOf(part.root.name)}Relationship`;
    const written = `Id="${id}" Type="${escapeAttribute(type)}" Target="/${escapeAttribute(encodeURI(target))}"`;
    part.append(part.root, `<${tag} ${written}/>`);
    return id;
  }

  /** Removes the relationship of that id. */
  unrelate(source: string, id: string): void {
    const part = this.part(relationshipsPart(source));
    const element = part?.root.children.find((one) => attribute(part.text, one, 'Id') === id);
    if (part !== null && element !== undefined) part.remove(element);
  }

  /** Names and contents of the parts that differ from the file's, without the parts that are gone. */
  changes(): { edited: Map<string, Uint8Array>; added: NewEntry[] } {
    const edited = new Map<string, Uint8Array>();
    for (const [name, part] of this.#parts) {
      if (part.edited && !this.#removed.has(name)) edited.set(name, part.bytes());
    }
    const added = [...this.#added].map(([name, part]) => ({
      name,
      content: part instanceof EditedPart ? part.bytes() : part,
    }));
    return { edited, added };
  }

  /** The file with all changes made. */
  toBytes(): Uint8Array {
    const { edited, added } = this.changes();
    const changes = new Map<string, EntryChange>(edited);
    for (const name of this.#removed) changes.set(name, null);
    return writeZip(this.zip.entries.values(), changes, added);
  }

  #contentTypes(): EditedPart {
    return this.part(CONTENT_TYPES) ?? this.addPart(CONTENT_TYPES, EMPTY_TYPES, null);
  }

  #declare(name: string, contentType: string): void {
    const types = this.#contentTypes();
    if (this.#isDefault(types, name, contentType)) return;
    const tag = `${prefixOf(types.root.name)}Override`;
    const partName = escapeAttribute(encodeURI(`/${name}`));
    types.append(types.root, `<${tag} PartName="${partName}" ContentType="${contentType}"/>`);
  }

  #isDefault(types: EditedPart, name: string, contentType: string): boolean {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const value = (element: XmlElement, key: string) => attribute(types.text, element, key)?.toLowerCase();
    return types.root.children.some(
      (element) =>
        value(element, 'Extension') === extension &&
        value(element, 'ContentType') === contentType.toLowerCase(),
    );
  }

  #freeId(part: EditedPart): string {
    const used = new Set(part.root.children.map((one) => attribute(part.text, one, 'Id')));
    for (let n = 1; ; n++) {
      const id = `rIdPs${n}`;
      const key = `${part.name} ${id}`;
      if (used.has(id) || this.#newIds.has(key)) continue;
      this.#newIds.add(key);
      return id;
    }
  }
}

const EMPTY_TYPES = `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
