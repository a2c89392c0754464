import { a1, parseA1 } from '../cells/address.ts';
import { CHINESE_WORDS, type MarkLevel, noteText } from '../edit/comment-text.ts';
import { type Dialect, dialectOf } from '../edit/dialect.ts';
import { EditedPackage } from '../edit/edited-package.ts';
import { EditedSheet } from '../edit/edited-sheet.ts';
import { EditedStyles } from '../edit/edited-styles.ts';
import { threadsOf } from '../edit/edited-threads.ts';
import { SPREADSHEET, stylesPart, worksheet } from '../edit/package-parts.ts';
import { freeBlocks, SheetNotes } from '../edit/sheet-comments.ts';
import { mergesIn } from '../edit/sheet-rows.ts';
import { sizesOf } from '../edit/sheet-sizes.ts';
import { enterSheet, freeSheetName } from '../edit/workbook-sheets.ts';
import { limitsFrom } from '../limits.ts';
import { findParts, type Parts } from '../package/parts.ts';
import { openZip } from '../package/zip.ts';
import type { Area } from '../types.ts';
import { paint } from './paint.ts';
import { resultSheetXml, type StyleRecord } from './result-sheet.ts';
import type { CellMark, MarkOptions, ResultSheet } from './types.ts';
import { enterOriginals, keepOriginals } from './undo.ts';
import { unmarkWorkbook } from './unmark.ts';

/**
 * A copy of a workbook (.xlsx or .xlsm) with a fill, a border and a note on each marked cell and one sheet more.
 * Every part that needs no change is copied byte for byte; in the others, only what marking adds differs. A copy that
 * is marked already loses its old marks first. A digital signature stays in the file and is no longer valid.
 *
 * Throws a WorkbookError for bytes that are no readable workbook, and an Error for a mark on a sheet or cell that
 * there is not.
 */
export function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  sheet: ResultSheet,
  options: MarkOptions = {},
): Uint8Array {
  const limits = limitsFrom(options.limits);
  const zip = openZip(unmarkWorkbook(bytes, options), limits);
  const parts = findParts(zip, limits);
  const dialect = dialectOf(parts);
  const edited = new EditedPackage(zip, limits);
  const styles = new EditedStyles(stylesPart(edited, parts, dialect));
  const nextBlock = freeBlocks(edited);
  const words = options.words ?? CHINESE_WORDS;

  const records: StyleRecord[] = [];
  for (const name of new Set(marks.map((mark) => mark.sheet))) {
    const target = worksheet(edited, parts, name);
    const cells = new EditedSheet(target);
    const ofSheet = marks.filter((mark) => mark.sheet === name);
    const areas = markedAreas(ofSheet, mergesIn(target));
    const lastRow = areas.reduce((last, { area }) => Math.max(last, area.bottom), 0);
    const notes = new SheetNotes(
      edited,
      target,
      dialect,
      sizesOf(target, lastRow),
      nextBlock,
      threadsOf(edited, parts, target.name),
    );
    for (const { area, level, note } of areas) {
      paint(cells, styles, area, level, ({ row, column }, style) => {
        records.push({ cell: `${name}!${a1(row, column)}`, style });
      });
      notes.add(area, noteText(level, note, words));
    }
    cells.finish();
    notes.finish();
  }
  addResultSheet(edited, parts, dialect, resultSheetXml(sheet, records, dialect, styles), sheet);
  styles.finish();
  enterOriginals(edited, parts.workbook);
  keepOriginals(edited);
  return edited.toBytes();
}

interface MarkedArea {
  area: Area;
  level: MarkLevel;
  note: string;
}

/** The areas to mark, each once: the merged area around a cell or the cell itself. An error outdoes a warning. */
function markedAreas(marks: readonly CellMark[], merges: readonly Area[]): MarkedArea[] {
  const byAnchor = new Map<string, MarkedArea>();
  for (const { sheet, cell, level, note } of marks) {
    const place = parseA1(cell);
    if (place === null) throw new Error(`no cell ${cell} on ${sheet}`);
    const { row, column } = place;
    const area = merges.find(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    ) ?? { top: row, left: column, bottom: row, right: column };
    const anchor = a1(area.top, area.left);
    const present = byAnchor.get(anchor);
    if (present === undefined) byAnchor.set(anchor, { area, level, note });
    else {
      present.note += `\n\n${note}`;
      if (level === 'error') present.level = level;
    }
  }
  return [...byAnchor.values()];
}

function addResultSheet(
  edited: EditedPackage,
  parts: Parts,
  dialect: Dialect,
  xml: string,
  { name, position }: ResultSheet,
): void {
  const part = edited.freeName('xl/worksheets/perf-score.xml');
  edited.addPart(part, xml, `${SPREADSHEET}.worksheet+xml`);
  const taken = parts.sheets.map((one) => one.name);
  enterSheet(edited, parts, dialect, { name: freeSheetName(name, taken), part, position });
}
