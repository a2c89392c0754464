import { damage } from '../errors.ts';
import { localName, TagCursor, type XmlSpan } from './xml-tags.ts';

/** An element of a part with its place in the text. */
export interface XmlElement extends XmlSpan {
  /** The name without its prefix. */
  local: string;
  children: XmlElement[];
}

/**
 * The elements of a part. Those named in `opaque` get no children: the rows of a sheet are walked on their own.
 * Throws a WorkbookError for XML that breaks off or does not nest.
 */
export function readTree(text: string, part: string, opaque: readonly string[] = []): XmlElement {
  const cursor = new TagCursor(text, part);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  while (cursor.next()) {
    if (cursor.kind === 'close') {
      const element = open.pop();
      if (element === undefined || element.name !== cursor.name) throw unnested(part);
      element.closeStart = cursor.start;
      element.end = cursor.end;
      continue;
    }
    const local = localName(cursor.name);
    const hidden = opaque.includes(local);
    const span = hidden || cursor.kind === 'empty' ? cursor.element() : openSpan(cursor);
    const element: XmlElement = { ...span, local, children: [] };
    const parent = open.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else throw unnested(part);
    if (element.end < 0) open.push(element);
  }
  if (root === null || open.length > 0) throw unnested(part);
  return root;
}

function openSpan({ name, start, end }: TagCursor): XmlSpan {
  return { name, start, openEnd: end, closeStart: -1, end: -1, selfClosed: false };
}

function unnested(part: string) {
  return damage(`部件 ${part} 的 XML 不完整`, `the part ${part} is XML that breaks off or does not nest`);
}

/** The first child of that local name. */
export function childOf(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((child) => child.local === local) ?? null;
}

/** The children of that local name. */
export function childrenOf(element: XmlElement | null, local: string): XmlElement[] {
  return element === null ? [] : element.children.filter((child) => child.local === local);
}

/** The element and all that is inside it, if of that local name, in the order of their opening tags. */
export function* descendantsOf(element: XmlElement, local: string): Generator<XmlElement> {
  if (element.local === local) yield element;
  for (const child of element.children) yield* descendantsOf(child, local);
}
