import { AUTHOR, type NoteText } from '../../workbook/edit/comment-text.ts';
import { type EditedPackage, XML_DECLARATION } from '../../workbook/edit/edited-package.ts';
import type { EditedPart } from '../../workbook/edit/edited-part.ts';
import { attributesOf, prefixOf } from '../../workbook/package/xml-tags.ts';
import { childOf, type XmlElement } from '../../workbook/package/xml-tree.ts';
import { escapeText } from '../../workbook/package/xml-write.ts';
import type { DocumentParts } from '../read-document.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The comments of a document; the part is added where it has none. */
export class Comments {
  readonly #main: EditedPart;
  readonly #part: EditedPart;
  /** Prefixes with their colon. */
  readonly #prefix: string;
  readonly #mainPrefix: string;
  #next: number;

  constructor(edited: EditedPackage, parts: DocumentParts, main: EditedPart) {
    this.#main = main;
    this.#mainPrefix = prefixOf(main.root.name);
    this.#part = commentsPart(edited, parts, main);
    this.#prefix = prefixOf(this.#part.root.name);
    const ids = this.#part.root.children.map((comment) => Number(idOf(this.#part.text, comment) ?? -1));
    this.#next = Math.max(-1, ...ids.filter(Number.isFinite)) + 1;
  }

  /** Comments on a paragraph: the range begins behind its properties and ends with it. */
  add(paragraph: XmlElement, { heading, body }: NoteText): void {
    const id = this.#next++;
    const [p, m] = [this.#prefix, this.#mainPrefix];
    const lines = [...heading.split('\n'), ...body.split('\n').slice(1)];
    const texts = lines.map(
      (line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeText(line)}</${p}t></${p}r></${p}p>`,
    );
    this.#part.append(
      this.#part.root,
      `<${p}comment ${p}id="${id}" ${p}author="${AUTHOR}" ${p}initials="ps">${texts.join('')}</${p}comment>`,
    );
    const start = `<${m}commentRangeStart ${m}id="${id}"/>`;
    const end = `<${m}commentRangeEnd ${m}id="${id}"/><${m}r><${m}commentReference ${m}id="${id}"/></${m}r>`;
    if (paragraph.selfClosed) this.#main.append(paragraph, start + end);
    else {
      const properties = childOf(paragraph, 'pPr');
      this.#main.insert(properties?.end ?? paragraph.openEnd, start);
      this.#main.insert(paragraph.closeStart, end);
    }
  }
}

/** The value of `w:id`. */
export function idOf(text: string, element: XmlElement): string | null {
  return attributesOf(text, element).find(({ name }) => /(^|:)id$/.test(name))?.value ?? null;
}

/** The part with the comments of a document; null where it has none. */
export function presentComments(
  edited: EditedPackage,
  relationships: DocumentParts['relationships'],
): EditedPart | null {
  const found = relationships.find(({ kind, part }) => kind === 'comments' && part !== null)?.part;
  return found ? edited.part(found) : null;
}

function commentsPart(
  edited: EditedPackage,
  { main, relationships }: DocumentParts,
  document: EditedPart,
): EditedPart {
  const present = presentComments(edited, relationships);
  if (present !== null) return present;
  const prefix = prefixOf(document.root.name).replace(':', '');
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  const namespace =
    attributesOf(document.text, document.root).find(({ name }) => name === declaration)?.value ?? '';
  const tag = prefix === '' ? 'comments' : `${prefix}:comments`;
  const name = edited.freeName(`${main.slice(0, main.lastIndexOf('/') + 1)}comments.xml`);
  const strict = namespace.includes('purl.oclc.org');
  edited.relate(main, `${strict ? STRICT : TRANSITIONAL}/comments`, name);
  return edited.addPart(
    name,
    `${XML_DECLARATION}<${tag} ${declaration}="${namespace}"></${tag}>`,
    CONTENT_TYPE,
  );
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
