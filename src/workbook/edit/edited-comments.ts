import { a1 } from '../cells/address.ts';
import { attribute, decodeText, prefixOf } from '../package/xml-tags.ts';
import { childOf, childrenOf, type XmlElement } from '../package/xml-tree.ts';
import { escapeCellText } from '../package/xml-write.ts';
import { AUTHOR, isCorrection, type NoteText, signatureAt } from './comment-text.ts';
import type { EditedPart } from './edited-part.ts';
import type { CellPlace } from './sheet-rows.ts';

/** An empty comments part. */
export function emptyComments(namespace: string): string {
  return `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** The comments part of a sheet: the texts of its notes. Boxes stand in the drawing part. */
export class EditedComments {
  readonly part: EditedPart;
  readonly #prefix: string;
  readonly #authors: XmlElement | null;
  readonly #list: XmlElement | null;
  readonly #byCell = new Map<string, XmlElement>();
  #author: number | null = null;
  #left: number;

  constructor(part: EditedPart) {
    this.part = part;
    this.#prefix = prefixOf(part.root.name);
    this.#authors = childOf(part.root, 'authors');
    this.#list = childOf(part.root, 'commentList');
    const comments = childrenOf(this.#list, 'comment');
    this.#left = comments.length;
    for (const comment of comments) {
      const cell = this.#cellOf(comment);
      if (!this.#byCell.has(cell)) this.#byCell.set(cell, comment);
    }
  }

  /** No comment is left after the removals. */
  get empty(): boolean {
    return this.#left === 0;
  }

  /** The text of the note that the cell has; null when it has none. */
  textAt(place: CellPlace): string | null {
    const comment = this.#byCell.get(a1(place.row, place.column));
    return comment === undefined ? null : this.#textOf(comment);
  }

  /** Adds a note of ours to a cell that has none. */
  add(place: CellPlace, note: NoteText): void {
    if (this.#list === null) return;
    const x = this.#prefix;
    const start = `<${x}comment ref="${a1(place.row, place.column)}" authorId="${this.#ourAuthor()}" shapeId="0">`;
    this.part.append(this.#list, `${start}<${x}text>${this.#runs(note)}</${x}text></${x}comment>`);
  }

  /** Adds our note behind the text of the note that the cell has, an empty line between them. */
  extend(place: CellPlace, note: NoteText): void {
    const comment = this.#byCell.get(a1(place.row, place.column));
    const text = comment === undefined ? null : childOf(comment, 'text');
    if (text === null) return;
    const { part } = this;
    const x = this.#prefix;
    // A text without runs becomes the first run: text and runs side by side are not read by every program.
    for (const plain of childrenOf(text, 't')) {
      part.insert(plain.start, `<${x}r>`);
      part.insert(plain.end, `</${x}r>`);
    }
    const runs = this.#runs({ ...note, heading: `\n\n${note.heading}` });
    const last = text.children.filter(({ local }) => local === 'r' || local === 't').at(-1);
    if (last !== undefined) part.insert(last.end, runs);
    else if (text.selfClosed) part.append(text, runs);
    else part.insert(text.openEnd, runs);
  }

  /**
   * Takes our notes, and our part of others, out. Returns the cells whose whole note was ours.
   * @param corrections whether the notes on corrections go too
   */
  removeOurs(corrections: boolean): string[] {
    const removed: string[] = [];
    for (const comment of childrenOf(this.#list, 'comment')) {
      const text = this.#textOf(comment);
      const at = signatureAt(text, corrections);
      const whole = at < 0 && this.#authorOf(comment) === AUTHOR && (corrections || !isCorrection(text));
      if (at === 0 || whole) {
        this.part.remove(comment);
        removed.push(this.#cellOf(comment));
        this.#left--;
      } else if (at > 0) {
        this.#cutText(comment, at);
      }
    }
    return removed;
  }

  /** Cuts the text of a note to its first `length` characters; runs keep their looks. */
  #cutText(comment: XmlElement, length: number): void {
    let left = length;
    for (const t of this.#texts(comment)) {
      const content = this.#contentOf(t);
      if (content.length > left) {
        this.part.replace(t.openEnd, t.closeStart, escapeCellText(content.slice(0, left)));
      }
      left = Math.max(0, left - content.length);
    }
  }

  #runs({ heading, body }: NoteText): string {
    const bold = this.#run(heading, '<b/>');
    return body === '' ? bold : bold + this.#run(body, '');
  }

  #run(text: string, weight: string): string {
    const looks = `${weight}<sz val="9"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/>`;
    const x = this.#prefix;
    const prefixed = x === '' ? looks : looks.replaceAll('<', `<${x}`);
    return `<${x}r><${x}rPr>${prefixed}</${x}rPr><${x}t xml:space="preserve">${escapeCellText(text)}</${x}t></${x}r>`;
  }

  #ourAuthor(): number {
    if (this.#author !== null) return this.#author;
    const authors = childrenOf(this.#authors, 'author');
    const known = authors.findIndex((one) => this.#contentOf(one) === AUTHOR);
    this.#author = known >= 0 ? known : authors.length;
    if (known < 0) {
      const x = this.#prefix;
      const author = `<${x}author>${AUTHOR}</${x}author>`;
      if (this.#authors !== null) this.part.append(this.#authors, author);
      else if (this.#list !== null)
        this.part.insert(this.#list.start, `<${x}authors>${author}</${x}authors>`);
    }
    return this.#author;
  }

  #authorOf(comment: XmlElement): string {
    const index = Number(attribute(this.part.text, comment, 'authorId'));
    const author = childrenOf(this.#authors, 'author')[index];
    return author === undefined ? '' : this.#contentOf(author);
  }

  #cellOf(comment: XmlElement): string {
    return (attribute(this.part.text, comment, 'ref') ?? '').replaceAll('$', '').toUpperCase();
  }

  #textOf(comment: XmlElement): string {
    return this.#texts(comment)
      .map((t) => this.#contentOf(t))
      .join('');
  }

  /** The <t> elements of a note, without those of phonetic readings. */
  #texts(comment: XmlElement): XmlElement[] {
    const text = childOf(comment, 'text');
    if (text === null) return [];
    return text.children.flatMap((child) =>
      child.local === 't' ? [child] : child.local === 'r' ? childrenOf(child, 't') : [],
    );
  }

  #contentOf(element: XmlElement): string {
    return decodeText(this.part.text.slice(element.openEnd, element.closeStart));
  }
}
