import { crc32 } from 'node:zlib';
import type { Parts } from '../package/parts.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { attribute, decodeText, prefixOf } from '../package/xml-tags.ts';
import { childOf, childrenOf, type XmlElement } from '../package/xml-tree.ts';
import { escapeText } from '../package/xml-write.ts';
import { AUTHOR, signatureAt } from './comment-text.ts';
import type { EditedPackage } from './edited-package.ts';
import type { EditedPart } from './edited-part.ts';

/** The one who replies. */
const PERSON = '{7E1F5C0A-5C0E-4D00-8A00-7065726673C0}';

/**
 * The threads (批注会话) of a sheet. Where a cell has one, newer programs show it and not the note in the comments part,
 * so that ours has to stand in it as a reply.
 */
export class EditedThreads {
  readonly #part: EditedPart;
  readonly #persons: EditedPart | null;

  constructor(part: EditedPart, persons: EditedPart | null) {
    this.#part = part;
    this.#persons = persons;
  }

  /** Adds a reply to the thread of a cell; nothing where it has none. */
  reply(cell: string, text: string): void {
    const own = this.#comments().filter((one) => this.#get(one, 'ref') === cell);
    const first = own.find((one) => this.#get(one, 'parentId') === null);
    const last = own.at(-1);
    if (first === undefined || last === undefined || this.#persons === null) return;
    this.#enterPerson(this.#persons);
    const x = prefixOf(first.name);
    // The same form gives the same copy: the time is that of the last word in the thread.
    const time = this.#get(last, 'dT') ?? '2000-01-01T00:00:00.00';
    const attributes = `ref="${cell}" dT="${time}" personId="${PERSON}" id="${idFor(this.#part.name, cell)}" parentId="${this.#get(first, 'id') ?? ''}"`;
    const said = `<${x}text>${escapeText(text)}</${x}text>`;
    this.#part.insert(last.end, `<${x}threadedComment ${attributes}>${said}</${x}threadedComment>`);
  }

  /** Takes our replies out. @param corrections whether those on corrections go too */
  removeOurs(corrections: boolean): void {
    for (const one of this.#comments()) {
      const text = childOf(one, 'text');
      const said = text === null ? '' : decodeText(this.#part.text.slice(text.openEnd, text.closeStart));
      if (signatureAt(said, corrections) === 0) this.#part.remove(one);
    }
  }

  #comments(): XmlElement[] {
    return childrenOf(this.#part.root, 'threadedComment');
  }

  #get(element: XmlElement, name: string): string | null {
    return attribute(this.#part.text, element, name);
  }

  #enterPerson(persons: EditedPart): void {
    const entered = childrenOf(persons.root, 'person').some(
      (one) => attribute(persons.text, one, 'id') === PERSON,
    );
    if (entered || persons.edited) return;
    const tag = `${prefixOf(persons.root.name)}person`;
    persons.append(
      persons.root,
      `<${tag} displayName="${AUTHOR}" id="${PERSON}" userId="${AUTHOR}" providerId="None"/>`,
    );
  }
}

/** The threads of a sheet; null where it has none. */
export function threadsOf(edited: EditedPackage, parts: Parts, sheet: string): EditedThreads | null {
  const own = relationshipsOf(edited.zip, sheet, edited.limits).find(
    ({ kind }) => kind === 'threadedComment',
  );
  const part = own?.part == null ? null : edited.part(own.part);
  if (part === null) return null;
  const persons = parts.relationships.find(({ kind }) => kind === 'person')?.part ?? null;
  return new EditedThreads(part, persons === null ? null : edited.part(persons));
}

/** A number that no other reply of ours has. */
function idFor(part: string, cell: string): string {
  const hex = crc32(`${part} ${cell}`).toString(16).toUpperCase().padStart(8, '0');
  return `{${hex}-5C0E-4D00-8A00-7065726673C0}`;
}
