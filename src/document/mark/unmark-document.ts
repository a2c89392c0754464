import { AUTHOR } from '../../workbook/edit/comment-text.ts';
import { EditedPackage } from '../../workbook/edit/edited-package.ts';
import type { EditedPart } from '../../workbook/edit/edited-part.ts';
import { type Limits, limitsFrom } from '../../workbook/limits.ts';
import { MARK_LOOKS } from '../../workbook/mark/looks.ts';
import type { MarkOptions } from '../../workbook/mark/types.ts';
import { dropOriginals, originalOf } from '../../workbook/mark/undo.ts';
import type { Unmarked } from '../../workbook/mark/unmark.ts';
import { attributesOf } from '../../workbook/package/xml-tags.ts';
import { childOf, type XmlElement } from '../../workbook/package/xml-tree.ts';
import { openZip, type Zip } from '../../workbook/package/zip.ts';
import { RESULT_BOOKMARK } from '../body-reader.ts';
import { type DocumentParts, documentParts } from '../read-document.ts';
import { idOf } from './comments.ts';

/**
 * Takes our marks out of a document. A marked copy that nobody saved anew becomes the original again, byte for byte; from one
 * that was saved since, our comments, the backgrounds of marked cells and our page are taken out and the rest stays.
 *
 * @throws WorkbookError for bytes that are no readable document
 */
export function unmarkDocument(bytes: Uint8Array, options: Pick<MarkOptions, 'limits'> = {}): Unmarked {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  const original = originalOf(zip, limits);
  if (original !== null) return { bytes: original, how: 'original' };
  const parts = documentParts(zip, limits);
  const rest = parts && withoutMarks(zip, parts, limits);
  return rest ? { bytes: rest, how: 'removed' } : { bytes, how: 'unmarked' };
}

function withoutMarks(zip: Zip, parts: DocumentParts, limits: Limits): Uint8Array | null {
  const edited = new EditedPackage(zip, limits);
  const main = edited.part(parts.main);
  if (main === null) return null;
  const ours = removeComments(edited, parts);
  const paged = removePage(main);
  if (ours.size === 0 && !paged) return null;
  walk(main.root, (element) => {
    if (isReference(main, element, ours)) main.remove(element);
    else if (element.local === 'tcPr') unshade(main, element);
    else return true;
    return false;
  });
  dropOriginals(edited, { workbook: parts.main, relationships: parts.relationships });
  return edited.toBytes();
}

/** Removes our comments from their part. @returns their ids */
function removeComments(edited: EditedPackage, { relationships }: DocumentParts): Set<string> {
  const ours = new Set<string>();
  const present = relationships.find(({ kind, part }) => kind === 'comments' && part !== null)?.part;
  const part = present ? edited.part(present) : null;
  for (const comment of part?.root.children ?? []) {
    if (part === null || !isOurs(part, comment)) continue;
    ours.add(idOf(part.text, comment) ?? '');
    part.remove(comment);
  }
  return ours;
}

function isOurs(part: EditedPart, comment: XmlElement): boolean {
  return attributesOf(part.text, comment).some(
    ({ name, value }) => /(^|:)author$/.test(name) && value === AUTHOR,
  );
}

/** The ends of a comment's range, and the run that refers to it. */
function isReference(main: EditedPart, element: XmlElement, ours: ReadonlySet<string>): boolean {
  if (element.local === 'commentRangeStart' || element.local === 'commentRangeEnd')
    return ours.has(idOf(main.text, element) ?? '');
  if (element.local !== 'r') return false;
  const reference = childOf(element, 'commentReference');
  return reference !== null && ours.has(idOf(main.text, reference) ?? '');
}

function unshade(main: EditedPart, properties: XmlElement): void {
  const shading = childOf(properties, 'shd');
  if (shading === null) return;
  const fill = attributesOf(main.text, shading)
    .find(({ name }) => /(^|:)fill$/.test(name))
    ?.value.toUpperCase();
  if (fill !== undefined && Object.values(MARK_LOOKS).some(({ rgb }) => rgb.endsWith(fill)))
    main.remove(shading);
}

/** Removes the blocks of our page, from the one with the beginning of its bookmark to the one with its end. */
function removePage(main: EditedPart): boolean {
  const blocks = childOf(main.root, 'body')?.children ?? [];
  const holds = (block: XmlElement, local: string, fits: (element: XmlElement) => boolean) => {
    let found: XmlElement | null = null;
    walk(block, (element) => {
      if (element.local === local && fits(element)) found = element;
      return found === null;
    });
    return found as XmlElement | null;
  };
  const named = (element: XmlElement) =>
    attributesOf(main.text, element).some(({ value }) => value === RESULT_BOOKMARK);
  const from = blocks.findIndex((block) => holds(block, 'bookmarkStart', named) !== null);
  const first = blocks[from];
  if (first === undefined) return false;
  const start = holds(first, 'bookmarkStart', named);
  const id = start && idOf(main.text, start);
  const to = blocks.findIndex(
    (block, at) =>
      at >= from && holds(block, 'bookmarkEnd', (element) => idOf(main.text, element) === id) !== null,
  );
  const last = to < 0 ? blocks.length - 1 : to;
  for (const block of blocks.slice(from, last + 1)) if (block.local !== 'sectPr') main.remove(block);
  return true;
}

/** Visits the elements from the outside in; `visit` says whether what is inside one is to be visited too. */
function walk(element: XmlElement, visit: (element: XmlElement) => boolean): void {
  if (!visit(element)) return;
  for (const child of element.children) walk(child, visit);
}
