import { SaxesParser } from 'saxes';
import { damage, doctype, WorkbookError } from '../errors.ts';
import { beyond, type Limits, limitsFrom } from '../limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the pieces of a part. Names are local names: a prefix does not count. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** Also for CDATA. One run of text may come in several pieces. */
  text?(text: string): void;
}

/** Parts that were walked to their end; and for those that came a second time, what is in them. */
const walked = new WeakMap<Uint8Array, Piece[] | null>();

/** Gives a piece of a part to the handlers once more. */
type Piece = (handlers: ReturnType<typeof within>) => void;

/**
 * Walks a part that is held whole. Throws a WorkbookError for XML that is not well formed, has a DTD or is too deep. The
 * very same bytes, which zip.readCommon gives for a part that many workbooks have, are parsed only twice.
 */
export function walkXml(bytes: Uint8Array, part: string, limits: Limits, handlers: XmlHandlers): void {
  const before = walked.get(bytes);
  // What comes before a limit that is so low, only the parser knows.
  if (before === undefined || bytes.length > limits.characters) {
    parse(bytes, part, limits, handlers);
    walked.set(bytes, null);
    return;
  }
  const pieces = before ?? piecesOf(bytes, part);
  walked.set(bytes, pieces);
  const counted = within(limits, handlers);
  for (const give of pieces) give(counted);
}

/** For bytes that were found to be within the limits; the handlers are held to them again. */
const NO_LIMITS: Limits = {
  ...limitsFrom(undefined),
  characters: Infinity,
  elements: Infinity,
  depth: Infinity,
};

function piecesOf(bytes: Uint8Array, part: string): Piece[] {
  const pieces: Piece[] = [];
  parse(bytes, part, NO_LIMITS, {
    open: (name, attributes) => pieces.push((to) => to.open(name, attributes)),
    close: () => pieces.push((to) => to.close()),
    text: (text) => pieces.push((to) => to.text(text)),
  });
  return pieces;
}

function parse(bytes: Uint8Array, part: string, limits: Limits, handlers: XmlHandlers): void {
  const walker = new XmlWalker(part, limits, handlers);
  walker.write(decodeXml(bytes));
  walker.end();
}

/** Walks a part that comes in pieces, so that a large one is never held whole. */
export async function walkXmlStream(
  pieces: AsyncIterable<Uint8Array>,
  part: string,
  limits: Limits,
  handlers: XmlHandlers,
): Promise<void> {
  const walker = new XmlWalker(part, limits, handlers);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece));
    walker.write(decoder.decode(piece, { stream: true }));
  }
  if (decoder !== null) walker.write(decoder.decode());
  walker.end();
}

/** The text of an XML part in UTF-8, UTF-16 or whatever its declaration names, without a byte order mark. */
function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  // Faster than TextDecoder for the many small parts; it does not strip the mark.
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString('utf8');
}

/** The label for TextDecoder of an XML part's encoding, by byte order mark, by its first bytes or as declared. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first !== 0x3c || second !== 0x3f) return 'utf-8';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(128, bytes.byteLength)).toString(
    'latin1',
  );
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A part that declares UTF-16 and was read so far as single bytes is not UTF-16.
  if (declared === 'utf-8' || declared.startsWith('utf-16')) return 'utf-8';
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}

/** The value of the attribute of that local name which has a prefix, as `r:id` beside `id`. Attributes of the
 * spreadsheet namespace itself have none. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return undefined;
}

/** `1`, `true` and `on` as XML writes a flag. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The handlers, held to the limits. What is closed is what was opened last: the parser sees to that. */
function within(limits: Limits, handlers: XmlHandlers) {
  const meter = limits.meter ?? { characters: 0, elements: 0 };
  const names: string[] = [];
  return {
    open(name: string, attributes: Attributes): void {
      if (names.push(name) > limits.depth) throw beyond('depth', limits);
      if (++meter.elements > limits.elements) throw beyond('elements', limits);
      handlers.open(name, attributes);
    },
    close(): void {
      const name = names.pop();
      if (name !== undefined) handlers.close?.(name);
    },
    text(piece: string): void {
      if (handlers.text === undefined) return;
      meter.characters += piece.length;
      if (meter.characters > limits.characters) throw beyond('characters', limits);
      handlers.text(piece);
    },
  };
}

class XmlWalker {
  /**
   * Never used, but there: V8 drops what it compiled for parsers when it clears up while there is none, and the second
   * time it compiles it worse. A sheet of 190 MB took twice as long.
   */
  static readonly idle = new XmlWalker('', limitsFrom(undefined), { open() {}, text() {} });
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #part: string;
  readonly #limits: Limits;
  /** Characters since the last tag began, which the parser holds. */
  #run = 0;

  constructor(part: string, limits: Limits, handlers: XmlHandlers) {
    this.#part = part;
    this.#limits = limits;
    const parser = this.#parser;
    const { open, close, text } = within(limits, handlers);
    parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
    parser.on('closetag', close);
    if (handlers.text !== undefined) {
      parser.on('text', text);
      parser.on('cdata', text);
    }
    parser.on('doctype', () => {
      throw doctype(part);
    });
  }

  write(text: string): void {
    const tag = text.lastIndexOf('<');
    this.#run = tag < 0 ? this.#run + text.length : text.length - tag;
    if (this.#run > this.#limits.characters) throw beyond('characters', this.#limits);
    try {
      this.#parser.write(text);
    } catch (error) {
      throw this.#explain(error);
    }
  }

  end(): void {
    try {
      this.#parser.close();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  #explain(error: unknown): unknown {
    if (error instanceof WorkbookError) return error;
    return damage(
      `部件 ${this.#part} 不是格式正确的 XML`,
      `the part ${this.#part} is not well-formed XML (${error instanceof Error ? error.message : error})`,
    );
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
