import { CHINESE_WORDS, noteText } from '../../workbook/edit/comment-text.ts';
import { EditedPackage } from '../../workbook/edit/edited-package.ts';
import type { EditedPart } from '../../workbook/edit/edited-part.ts';
import { damage } from '../../workbook/errors.ts';
import { limitsFrom } from '../../workbook/limits.ts';
import { MARK_LOOKS } from '../../workbook/mark/looks.ts';
import type { CellMark, MarkOptions, ResultSheet } from '../../workbook/mark/types.ts';
import { enterOriginals, keepOriginals } from '../../workbook/mark/undo.ts';
import { prefixOf } from '../../workbook/package/xml-tags.ts';
import { childOf, descendantsOf, type XmlElement } from '../../workbook/package/xml-tree.ts';
import { openZip } from '../../workbook/package/zip.ts';
import { documentParts, readDocument } from '../read-document.ts';
import { Comments, idOf } from './comments.ts';
import { placesOf } from './places.ts';
import { resultPage } from './result-page.ts';
import { shade } from './shade.ts';
import { unmarkDocument } from './unmark-document.ts';

/**
 * A copy of a document (.docx) with a background and a comment on each marked cell and a page more at its end. Every part that
 * needs no change is copied byte for byte. A copy that is marked already loses its old marks first.
 *
 * @throws WorkbookError for bytes that are no readable document, Error for a mark on a place that there is not
 */
export function markDocument(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  sheet: ResultSheet,
  options: MarkOptions = {},
): Uint8Array {
  const limits = limitsFrom(options.limits);
  const clean = unmarkDocument(bytes, options).bytes;
  const zip = openZip(clean, limits);
  const parts = documentParts(zip, limits);
  const edited = new EditedPackage(zip, limits);
  const main = parts && edited.part(parts.main);
  if (!parts || !main) throw damage('其中没有文档正文', 'the text of the document is missing');

  const elementAt = placesOf(readDocument(clean, options.limits), main.root);
  const comments = new Comments(edited, parts, main);
  const words = options.words ?? CHINESE_WORDS;
  for (const { sheet: table, cell, level, note } of joinedByPlace(marks)) {
    const element = elementAt(table, cell);
    if (element === null) throw new Error(`no cell ${cell} in ${table}`);
    const paragraph = element.local === 'p' ? element : firstParagraph(element);
    if (paragraph === null) throw new Error(`no paragraph in ${cell} of ${table}`);
    if (element.local === 'tc') shade(main, element, MARK_LOOKS[level].rgb.slice(-6));
    comments.add(paragraph, noteText(level, note, words));
  }
  addPage(main, sheet);
  enterOriginals(edited, parts.main);
  keepOriginals(edited);
  return edited.toBytes();
}

/** Two marks on one cell become one comment, at the higher level. */
function joinedByPlace(marks: readonly CellMark[]): CellMark[] {
  const byPlace = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${mark.cell}`;
    const present = byPlace.get(key);
    if (present === undefined) byPlace.set(key, { ...mark });
    else {
      present.note += `\n\n${mark.note}`;
      if (mark.level === 'error') present.level = 'error';
    }
  }
  return [...byPlace.values()];
}

/** The first paragraph of a cell, also within a content control, but not one of a table inside it. */
function firstParagraph(element: XmlElement): XmlElement | null {
  for (const child of element.children) {
    if (child.local === 'p') return child;
    const inside = child.local === 'tbl' ? null : firstParagraph(child);
    if (inside !== null) return inside;
  }
  return null;
}

function addPage(main: EditedPart, sheet: ResultSheet): void {
  const body = childOf(main.root, 'body');
  if (body === null) throw damage('其中没有文档正文', 'the text of the document is missing');
  const page = resultPage(sheet, prefixOf(main.root.name), freeBookmark(main));
  // The properties of the last section have to stay last.
  const section = body.children.findLast(({ local }) => local === 'sectPr');
  if (section === undefined) main.append(body, page);
  else main.insert(section.start, page);
}

function freeBookmark(main: EditedPart): number {
  const ids = [...descendantsOf(main.root, 'bookmarkStart')].map((element) =>
    Number(idOf(main.text, element)),
  );
  return Math.max(0, ...ids.filter(Number.isSafeInteger)) + 1;
}
