import { a1, parseA1 } from '../cells/address.ts';
import { AUTHOR } from '../edit/comment-text.ts';
import { EditedBoxes } from '../edit/edited-boxes.ts';
import { EditedComments } from '../edit/edited-comments.ts';
import { EditedPackage } from '../edit/edited-package.ts';
import type { EditedPart } from '../edit/edited-part.ts';
import { EditedSheet } from '../edit/edited-sheet.ts';
import { EditedStyles } from '../edit/edited-styles.ts';
import { threadsOf } from '../edit/edited-threads.ts';
import { freeBlocks, notesOf } from '../edit/sheet-comments.ts';
import { cellsIn, rowsIn } from '../edit/sheet-rows.ts';
import { removeSheet } from '../edit/workbook-sheets.ts';
import { type Limits, limitsFrom } from '../limits.ts';
import { findParts, type Parts, type SheetPart } from '../package/parts.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { attribute } from '../package/xml-tags.ts';
import { childOf } from '../package/xml-tree.ts';
import { openZip, type Zip } from '../package/zip.ts';
import { MARK_LOOKS } from './looks.ts';
import { findResultSheet, type ResultSheetFound } from './result-sheet-found.ts';
import type { MarkOptions } from './types.ts';
import { dropOriginals, originalOf } from './undo.ts';

interface NamedPart {
  name: string;
  part: EditedPart;
}

/** A workbook without our marks, and what that took. */
export interface Unmarked {
  bytes: Uint8Array;
  /**
   * `original`: the bytes of the file as it was before it was marked. `removed`: it was saved anew since, so the marks
   * were taken out and the rest stayed. `unmarked`: there were none.
   */
  how: 'original' | 'removed' | 'unmarked';
}

interface UnmarkOptions extends Pick<MarkOptions, 'limits'> {
  /** Whether the notes on corrections go too; marking anew leaves them, because they belong to what is marked. */
  corrections?: boolean;
}

/**
 * Takes our marks out. A marked copy that nobody saved anew becomes the original again, byte for byte. From one that a
 * spreadsheet program saved since, with whatever was changed in it, the result sheet, our notes and the looks of the
 * marked cells are taken out and the rest stays. A workbook without marks comes back as it is.
 * Throws a WorkbookError for bytes that are no readable workbook.
 */
export function unmark(bytes: Uint8Array, options: UnmarkOptions = {}): Unmarked {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  const original = originalOf(zip, limits);
  if (original !== null) return { bytes: original, how: 'original' };
  const rest = withoutMarks(zip, limits, options.corrections === true);
  return rest === null ? { bytes, how: 'unmarked' } : { bytes: rest, how: 'removed' };
}

/** The bytes alone, with the notes on corrections left in. */
export function unmarkWorkbook(bytes: Uint8Array, options: Pick<MarkOptions, 'limits'> = {}): Uint8Array {
  return unmark(bytes, options).bytes;
}

function withoutMarks(zip: Zip, limits: Limits, corrections: boolean): Uint8Array | null {
  const parts = findParts(zip, limits);
  const edited = new EditedPackage(zip, limits);
  const result = findResultSheet(edited, parts);
  const others = parts.sheets.filter(({ kind }, index) => kind === 'worksheet' && index !== result?.index);
  // Only sheets with notes can have ours; the others are not worth their reading.
  const noted = others.filter(({ part }) => hasNotes(zip, part, limits));
  const cleaned = partsOf(edited, noted).filter(({ part }) => removeNotes(edited, parts, part, corrections));
  if (result === null && cleaned.length === 0) return null;

  restoreStyles(edited, parts, partsOf(edited, others), result);
  if (result !== null) removeSheet(edited, parts, result.index);
  dropOriginals(edited, parts);
  return edited.toBytes();
}

function partsOf(edited: EditedPackage, sheets: readonly SheetPart[]): NamedPart[] {
  return sheets.flatMap((sheet) => {
    const part = edited.part(sheet.part);
    return part === null ? [] : [{ name: sheet.name, part }];
  });
}

function hasNotes(zip: Zip, sheet: string, limits: Limits): boolean {
  return relationshipsOf(zip, sheet, limits).some(({ kind }) => kind === 'comments');
}

/** Takes our notes out of a sheet, and parts that hold nothing after that; false when it has none of ours. */
function removeNotes(edited: EditedPackage, parts: Parts, sheet: EditedPart, corrections: boolean): boolean {
  const notes = notesOf(edited, sheet);
  const { comments } = notes;
  if (comments === null || !comments.part.text.includes(AUTHOR)) return false;
  const { drawing } = notes;
  threadsOf(edited, parts, sheet.name)?.removeOurs(corrections);
  const texts = new EditedComments(comments.part);
  const cells = texts.removeOurs(corrections);
  const places = cells.flatMap((cell) => parseA1(cell) ?? []);
  const left = drawing === null ? 0 : new EditedBoxes(drawing.part, freeBlocks(edited)).remove(places);
  if (texts.empty) {
    edited.unrelate(sheet.name, comments.id);
    edited.removePart(comments.part.name);
  }
  if (drawing !== null && left === 0 && texts.empty) {
    edited.unrelate(sheet.name, drawing.id);
    edited.removePart(drawing.part.name);
    const element = childOf(sheet.root, 'legacyDrawing');
    if (element !== null) sheet.remove(element);
  }
  return comments.part.edited;
}

/** Gives each cell that still has the fill of a mark the style that it had before. */
function restoreStyles(
  edited: EditedPackage,
  parts: Parts,
  sheets: readonly NamedPart[],
  result: ResultSheetFound | null,
): void {
  const part = parts.styles === null ? null : edited.part(parts.styles);
  if (part === null) return;
  const styles = new EditedStyles(part);
  const marked = new Map<number, boolean>();
  const isMarked = (style: number) => {
    const known = marked.get(style) ?? isMarkFill(styles.solidFill(style));
    marked.set(style, known);
    return known;
  };
  const records = result?.styles ?? new Map<string, number>();
  const usual = mostFrequent(records.values());
  for (const { name, part: sheet } of sheets) {
    const cells = new EditedSheet(sheet);
    for (const row of rowsIn(sheet)) {
      for (const cell of cellsIn(sheet, row)) {
        const style = Number(attribute(sheet.text, cell, 's') ?? 0);
        if (!isMarked(style)) continue;
        // Rows may have been inserted since, or the sheet renamed: then the style that most marked cells had.
        const before = records.get(`${name}!${a1(cell.row, cell.column)}`) ?? usual ?? plain(styles, style);
        cells.setStyle(cell, () => before);
      }
    }
    cells.finish();
  }
  styles.finish();
}

function isMarkFill(rgb: string | null): boolean {
  return Object.values(MARK_LOOKS).some((looks) => looks.rgb === rgb?.toUpperCase());
}

/** Without the result sheet nothing tells what a cell looked like; forms are drawn in thin lines on white. */
function plain(styles: EditedStyles, style: number): number {
  return styles.changed(style, {
    fill: '<fill><patternFill patternType="none"/></fill>',
    border: { sides: ['left', 'right', 'top', 'bottom'], style: 'thin', rgb: 'FF000000' },
  });
}

function mostFrequent(values: Iterable<number>): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
