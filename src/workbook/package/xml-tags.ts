import { damage, doctype } from '../errors.ts';

/** Where an element stands in the text of its part. Offsets are those of the string, ends excluded. */
export interface XmlSpan {
  /** As written, with its prefix. */
  name: string;
  /** The `<` of the opening tag. */
  start: number;
  /** Behind the `>` of the opening tag. */
  openEnd: number;
  /** The `<` of the closing tag; `openEnd` for `<a/>`. */
  closeStart: number;
  end: number;
  /** Written as `<a/>`. */
  selfClosed: boolean;
}

const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;

/**
 * Goes from tag to tag through XML text and knows the exact offsets of each, which no parser at hand tells; comments,
 * CDATA and processing instructions are passed over. The fields describe the tag of the last `next()`.
 */
export class TagCursor {
  kind: 'open' | 'close' | 'empty' = 'open';
  name = '';
  start = 0;
  end = 0;
  readonly #text: string;
  readonly #part: string;
  readonly #limit: number;
  #at: number;

  constructor(text: string, part: string, from = 0, to: number = text.length) {
    this.#text = text;
    this.#part = part;
    this.#at = from;
    this.#limit = to;
  }

  /** Moves to the next tag; false when there is none. Throws a WorkbookError for a tag without an end and for a DTD. */
  next(): boolean {
    for (;;) {
      const start = this.#text.indexOf('<', this.#at);
      if (start < 0 || start >= this.#limit) return false;
      const second = this.#text.charCodeAt(start + 1);
      if (second === EXCLAMATION) this.#at = this.#skipDeclaration(start);
      else if (second === QUESTION) this.#at = this.#behind('?>', start);
      else {
        this.#read(start, second === SLASH);
        return true;
      }
    }
  }

  /** From an opening tag to the end of its element, which is returned. */
  element(): XmlSpan {
    const { name, start, end: openEnd } = this;
    if (this.kind === 'empty')
      return { name, start, openEnd, closeStart: openEnd, end: openEnd, selfClosed: true };
    for (let depth = 1; depth > 0; ) {
      if (!this.next()) throw this.#cut();
      if (this.kind === 'open') depth++;
      else if (this.kind === 'close') depth--;
    }
    return { name, start, openEnd, closeStart: this.start, end: this.end, selfClosed: false };
  }

  #read(start: number, closing: boolean): void {
    const text = this.#text;
    let at = start + (closing ? 2 : 1);
    const nameStart = at;
    while (at < text.length && !endsName(text.charCodeAt(at))) at++;
    this.name = text.slice(nameStart, at);
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        this.kind = closing ? 'close' : text.charCodeAt(at - 1) === SLASH ? 'empty' : 'open';
        this.start = start;
        this.end = at + 1;
        this.#at = at + 1;
        return;
      }
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) throw this.#cut();
      }
    }
    throw this.#cut();
  }

  #skipDeclaration(start: number): number {
    if (this.#text.startsWith('<!--', start)) return this.#behind('-->', start + 4);
    if (this.#text.startsWith('<![CDATA[', start)) return this.#behind(']]>', start + 9);
    throw doctype(this.#part);
  }

  #behind(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    if (at < 0) throw this.#cut();
    return at + mark.length;
  }

  #cut() {
    return damage(
      `部件 ${this.#part} 的 XML 不完整`,
      `the part ${this.#part} is XML that breaks off or does not nest`,
    );
  }
}

function endsName(code: number): boolean {
  return code <= 32 || code === SLASH || code === GREATER;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon, to put before the name of a new sibling; '' for a name without. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

export interface XmlAttribute {
  name: string;
  /** With character references resolved. */
  value: string;
  /** The range of the value, without its quotes. */
  from: number;
  to: number;
}

/** The attributes of an opening tag, in order. */
export function attributesOf(text: string, tag: Pick<XmlSpan, 'name' | 'start' | 'openEnd'>): XmlAttribute[] {
  // A name without a value, which is no XML, is consumed whole, so that the walk stays linear.
  const pattern = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;
  const found: XmlAttribute[] = [];
  pattern.lastIndex = tag.start + 1 + tag.name.length;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (pattern.lastIndex > tag.openEnd) break;
    const raw = match[2] ?? match[3];
    if (raw === undefined) continue;
    const to = pattern.lastIndex - 1;
    found.push({ name: match[1] ?? '', value: decodeText(raw), from: to - raw.length, to });
  }
  return found;
}

/** The attribute of exactly that name. */
export function attribute(
  text: string,
  tag: Pick<XmlSpan, 'name' | 'start' | 'openEnd'>,
  name: string,
): string | null {
  return attributesOf(text, tag).find((one) => one.name === name)?.value ?? null;
}

/** The attribute of that local name which has a prefix, as `r:id`. */
export function prefixedAttribute(
  text: string,
  tag: Pick<XmlSpan, 'name' | 'start' | 'openEnd'>,
  local: string,
): XmlAttribute | null {
  return attributesOf(text, tag).find((one) => one.name.endsWith(`:${local}`)) ?? null;
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its character references resolved; one that is unknown stays as it is. */
export function decodeText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g, (whole, hex, decimal, named) => {
    if (named !== undefined) return NAMED[named] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
