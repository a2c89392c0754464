import { damage } from '../errors.ts';
import { attributesOf, type XmlSpan } from '../package/xml-tags.ts';
import { readTree, type XmlElement } from '../package/xml-tree.ts';
import { escapeAttribute } from '../package/xml-write.ts';
import { decodePart, type PartText } from './part-text.ts';

interface Splice {
  from: number;
  to: number;
  text: string;
}

/**
 * One part of the package and the changes to be made to its text. Nothing is ever written anew: changes are splices
 * at exact offsets of the original, so what is not named in one stays as it was, byte for byte.
 */
export class EditedPart {
  readonly name: string;
  readonly text: string;
  readonly #encode: PartText['encode'];
  readonly #opaque: readonly string[];
  readonly #splices: Splice[] = [];
  readonly #appended = new Map<XmlSpan, string[]>();
  readonly #attributes = new Map<XmlSpan, Map<string, string>>();
  #tree: XmlElement | null = null;

  /** `opaque`: elements whose children are not wanted in `root`. */
  constructor(name: string, bytes: Uint8Array, opaque: readonly string[] = []) {
    const { text, encode } = decodePart(bytes, name);
    this.name = name;
    this.text = text;
    this.#encode = encode;
    this.#opaque = opaque;
  }

  /** The root element of the original text. Throws a WorkbookError when the XML does not nest. */
  get root(): XmlElement {
    this.#tree ??= readTree(this.text, this.name, this.#opaque);
    return this.#tree;
  }

  get edited(): boolean {
    return this.#splices.length + this.#appended.size + this.#attributes.size > 0;
  }

  /** Puts `text` in place of a range of the original. Ranges of different calls must not overlap. */
  replace(from: number, to: number, text: string): void {
    this.#splices.push({ from, to, text });
  }

  /** Insertions at the same place come out in the order in which they were made. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: XmlSpan): void {
    this.replace(element.start, element.end, '');
  }

  /** Adds content at the end of an element, which may be written as `<a/>`. */
  append(element: XmlSpan, text: string): void {
    const pieces = this.#appended.get(element);
    if (pieces === undefined) this.#appended.set(element, [text]);
    else pieces.push(text);
  }

  /** Sets or adds an attribute; the name is as written, with its prefix. */
  setAttribute(element: XmlSpan, name: string, value: string): void {
    const values = this.#attributes.get(element) ?? new Map<string, string>();
    this.#attributes.set(element, values.set(name, value));
  }

  /**
   * Inserts a child of the root where the schema wants it: before the first child that comes later in `order`.
   * A compatibility block (mc:AlternateContent) counts as the first known element within it.
   */
  insertChild(order: readonly string[], local: string, text: string): void {
    const rank = order.indexOf(local);
    const next = this.root.children.find((child) => rankOf(child, order) > rank);
    if (next === undefined) this.append(this.root, text);
    else this.insert(next.start, text);
  }

  /** The text with all changes made. */
  result(): string {
    const splices = [...this.#splices];
    for (const [element, pieces] of this.#appended) splices.push(this.#appending(element, pieces.join('')));
    for (const [element, values] of this.#attributes) splices.push(...this.#setting(element, values));
    splices.sort((a, b) => a.from - b.from || a.to - b.to);

    let at = 0;
    const pieces: string[] = [];
    for (const { from, to, text } of splices) {
      if (from < at)
        throw damage(`部件 ${this.name} 的结构不合规范`, `the part ${this.name} is not built by the rules`);
      pieces.push(this.text.slice(at, from), text);
      at = to;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  bytes(): Uint8Array {
    return this.#encode(this.result());
  }

  #appending(element: XmlSpan, text: string): Splice {
    if (!element.selfClosed) return { from: element.closeStart, to: element.closeStart, text };
    return { from: element.openEnd - 2, to: element.openEnd, text: `>${text}</${element.name}>` };
  }

  #setting(element: XmlSpan, values: ReadonlyMap<string, string>): Splice[] {
    const present = attributesOf(this.text, element);
    const behindName = element.start + 1 + element.name.length;
    return [...values].map(([name, value]) => {
      const old = present.find((one) => one.name === name);
      const escaped = escapeAttribute(value);
      if (old !== undefined) return { from: old.from, to: old.to, text: escaped };
      return { from: behindName, to: behindName, text: ` ${name}="${escaped}"` };
    });
  }
}

function rankOf(element: XmlElement, order: readonly string[]): number {
  if (element.local !== 'AlternateContent') return order.indexOf(element.local);
  for (const branch of element.children) {
    for (const child of branch.children) {
      const rank = order.indexOf(child.local);
      if (rank >= 0) return rank;
    }
  }
  return -1;
}
