import { AUTHOR } from '../../workbook/edit/comment-text.ts';
import { EditedPackage } from '../../workbook/edit/edited-package.ts';
import type { EditedPart } from '../../workbook/edit/edited-part.ts';
import { type Limits, limitsFrom } from '../../workbook/limits.ts';
import { MARK_LOOKS } from '../../workbook/mark/looks.ts';
import type { MarkOptions } from '../../workbook/mark/types.ts';
import { dropOriginals, originalOf } from '../../workbook/mark/undo.ts';
import type { Unmarked } from '../../workbook/mark/unmark.ts';
import { attributesOf } from '../../workbook/package/xml-tags.ts';
import { childOf, descendantsOf, type XmlElement } from '../../workbook/package/xml-tree.ts';
import { openZip, type Zip } from '../../workbook/package/zip.ts';
import { RESULT_BOOKMARK } from '../body-reader.ts';
import { type DocumentParts, documentParts } from '../read-document.ts';
import { idOf, presentComments } from './comments.ts';

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
  for (const local of ['commentRangeStart', 'commentRangeEnd', 'r']) {
    for (const element of descendantsOf(main.root, local)) {
      if (isReference(main, element, ours)) main.remove(element);
    }
  }
  for (const properties of descendantsOf(main.root, 'tcPr')) unshade(main, properties);
  dropOriginals(edited, { workbook: parts.main, relationships: parts.relationships });
  return edited.toBytes();
}

/** Removes our comments from their part. @returns their ids */
function removeComments(edited: EditedPackage, { relationships }: DocumentParts): Set<string> {
  const ours = new Set<string>();
  const part = presentComments(edited, relationships);
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
  const named = (element: XmlElement) =>
    attributesOf(main.text, element).some(({ value }) => value === RESULT_BOOKMARK);
  const startIn = (block: XmlElement) => [...descendantsOf(block, 'bookmarkStart')].find(named);
  const from = blocks.findIndex((block) => startIn(block) !== undefined);
  const start = blocks[from] && startIn(blocks[from]);
  if (start === undefined) return false;
  const id = idOf(main.text, start);
  const ends = (block: XmlElement) =>
    [...descendantsOf(block, 'bookmarkEnd')].some((element) => idOf(main.text, element) === id);
  const to = blocks.findIndex((block, at) => at >= from && ends(block));
  const last = to < 0 ? blocks.length - 1 : to;
  for (const block of blocks.slice(from, last + 1)) if (block.local !== 'sectPr') main.remove(block);
  return true;
}
