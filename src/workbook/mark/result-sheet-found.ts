import { unescaped } from '../cells/rich-text.ts';
import { SharedStrings } from '../cells/shared-strings.ts';
import { AUTHOR } from '../edit/comment-text.ts';
import type { EditedPackage } from '../edit/edited-package.ts';
import type { EditedPart } from '../edit/edited-part.ts';
import { cellsIn, rowsIn } from '../edit/sheet-rows.ts';
import { isOurTitle, RECORD_HEADING } from '../our-sheet.ts';
import type { Parts } from '../package/parts.ts';
import { encodingOf, walkXml } from '../package/xml.ts';
import { attribute, decodeText, localName, TagCursor, type XmlSpan } from '../package/xml-tags.ts';

/** Our result sheet in a workbook that is a marked copy. */
export interface ResultSheetFound {
  /** Among all sheets. */
  index: number;
  /** The style that each marked cell had before, by `Sheet!H40`. */
  styles: Map<string, number>;
}

/** Finds the sheet that marking added, also when other programs saved the workbook since; null when there is none. */
export function findResultSheet(edited: EditedPackage, parts: Parts): ResultSheetFound | null {
  const strings = new OurStrings(edited, parts);
  for (const [index, sheet] of parts.sheets.entries()) {
    if (sheet.kind !== 'worksheet' || !strings.mayBeOurs(edited.zip.head(sheet.part))) continue;
    const part = edited.part(sheet.part);
    const title = part === null ? '' : strings.textOf(part, firstCell(part));
    if (part === null || !title.startsWith(AUTHOR)) continue;
    const styles = recordsIn(part, strings);
    if (styles !== null) return { index, styles };
    // Somebody may have deleted the column of the records; our title still repeats the name of the sheet.
    if (isOurTitle(title, sheet.name)) return { index, styles: new Map() };
  }
  return null;
}

function firstCell(part: EditedPart): XmlSpan | null {
  const cursor = new TagCursor(part.text, part.name);
  while (cursor.next()) {
    if (cursor.kind !== 'close' && localName(cursor.name) === 'c') return cursor.element();
  }
  return null;
}

/** The records in the hidden column; null when the sheet has no such column. */
function recordsIn(part: EditedPart, strings: OurStrings): Map<string, number> | null {
  let column: number | null = null;
  const records = new Map<string, number>();
  for (const row of rowsIn(part)) {
    const cells = [...cellsIn(part, row)];
    if (column === null) {
      column = cells.find((cell) => strings.textOf(part, cell) === RECORD_HEADING)?.column ?? null;
      if (column === null) return null;
      continue;
    }
    const record = cells.find((cell) => cell.column === column);
    if (record === undefined) continue;
    records.set(strings.textOf(part, record), Number(attribute(part.text, record, 's') ?? 0));
  }
  return column === null ? null : records;
}

/** Of the first cell of our sheet, as XML. */
const LONGEST_TITLE = 2000;

/** The texts of cells, as far as our own are among them. */
class OurStrings {
  readonly #shared: SharedStrings | null = null;

  constructor(edited: EditedPackage, parts: Parts) {
    const bytes = parts.sharedStrings === null ? null : edited.zip.read(parts.sharedStrings);
    if (parts.sharedStrings === null || bytes === null || !Buffer.from(bytes).includes(AUTHOR)) return;
    this.#shared = new SharedStrings(edited.limits);
    walkXml(bytes, parts.sharedStrings, edited.limits, this.#shared);
  }

  /**
   * Whether a sheet that begins so may be ours: the first cell of ours is our title. Sheets can be large, and to read
   * one for nothing takes long.
   */
  mayBeOurs(head: Uint8Array): boolean {
    const text = new TextDecoder(encodingOf(head)).decode(head);
    const at = /<(?:\w{1,20}:)?c[\s>/]/.exec(text)?.index;
    if (at === undefined) return false;
    return this.#shared !== null || text.slice(at, at + LONGEST_TITLE).includes(AUTHOR);
  }

  /** Empty for a cell that holds no text, or one that is surely not ours. */
  textOf(part: EditedPart, cell: XmlSpan | null): string {
    if (cell === null) return '';
    const type = attribute(part.text, cell, 't');
    if (type === 'inlineStr') return unescaped(contentsOf(part, cell, 't').join(''));
    const [value = ''] = contentsOf(part, cell, 'v');
    if (type === 's') return this.#shared?.at(value) ?? '';
    return type === 'str' ? unescaped(value) : '';
  }
}

function contentsOf(part: EditedPart, within: XmlSpan, local: string): string[] {
  const cursor = new TagCursor(part.text, part.name, within.openEnd, within.closeStart);
  const contents: string[] = [];
  while (cursor.next()) {
    if (cursor.kind !== 'open' || localName(cursor.name) !== local) continue;
    const { openEnd, closeStart } = cursor.element();
    contents.push(decodeText(part.text.slice(openEnd, closeStart)));
  }
  return contents;
}
