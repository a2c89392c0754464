import { a1, columnLetters } from '../cells/address.ts';
import { AUTHOR } from '../edit/comment-text.ts';
import type { Dialect } from '../edit/dialect.ts';
import { XML_DECLARATION } from '../edit/edited-package.ts';
import type { EditedStyles } from '../edit/edited-styles.ts';
import { linesIn } from '../edit/text-width.ts';
import { RECORD_HEADING } from '../our-sheet.ts';
import { escapeAttribute, escapeCellText } from '../package/xml-write.ts';
import { asLink, RESULT_LOOKS } from './looks.ts';
import type { ResultCell, ResultRow, ResultSheet, ResultStyle } from './types.ts';

/** What a marked cell looked like before: a cell of the result sheet names it and has its style. */
export interface StyleRecord {
  /** `Sheet!H40`. */
  cell: string;
  style: number;
}

/**
 * The part of the result sheet. Texts stand in the cells themselves, so that the strings of the workbook stay as
 * they are. In a hidden last column stand the records of the styles: every program that saves the workbook anew
 * keeps them, with styles renumbered as it likes.
 */
export function resultSheetXml(
  sheet: ResultSheet,
  records: readonly StyleRecord[],
  dialect: Dialect,
  styles: EditedStyles,
): string {
  const recordColumn =
    Math.max(sheet.columnWidths.length, ...sheet.rows.map(({ cells }) => widthOf(cells))) + 1;
  const merges: string[] = [];
  const links: string[] = [];
  const rows: string[] = [];
  const count = Math.max(sheet.rows.length, records.length + 1);
  for (let row = 1; row <= count; row++) {
    const spec: ResultRow = sheet.rows[row - 1] ?? { cells: [] };
    const cells = cellsXml(row === 1 ? signed(spec.cells) : spec.cells, row, styles, { merges, links });
    const record = row === 1 ? { cell: RECORD_HEADING, style: 0 } : records[row - 2];
    if (record !== undefined) {
      cells.push(textCell(a1(row, recordColumn), record.style, record.cell));
    }
    const height = spec.height ?? heightFor(spec, sheet.columnWidths);
    rows.push(`<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`);
  }

  const columns = sheet.columnWidths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const hidden = `<col min="${recordColumn}" max="${recordColumn}" width="9" hidden="1"/>`;
  const list = (name: string, items: string[]) =>
    items.length === 0 ? '' : `<${name}>${items.join('')}</${name}>`;
  return [
    `${XML_DECLARATION}<worksheet xmlns="${dialect.main}">`,
    '<sheetPr><tabColor rgb="FFB3261E"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane(sheet.frozenRows)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}${hidden}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    list('mergeCells', merges),
    list('hyperlinks', links),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

const LINE_POINTS = 13.5;
/** Excel allows no higher row. */
const HIGHEST = 409;

/** The height that shows all texts of a row. Programs fit rows themselves, but not all do, and none fits a merged cell. */
function heightFor({ cells }: ResultRow, widths: readonly number[]): number {
  let column = 0;
  let lines = 1;
  for (const { text, style, span = 1 } of cells) {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    if (text !== undefined && wraps(style)) lines = Math.max(lines, linesIn(text, width));
    column += span;
  }
  return Math.min(HIGHEST, lines * LINE_POINTS + 3);
}

function wraps(style: ResultStyle): boolean {
  return RESULT_LOOKS[style].alignment?.includes('wrapText') === true;
}

function cellsXml(
  cells: readonly ResultCell[],
  row: number,
  styles: EditedStyles,
  lists: { merges: string[]; links: string[] },
): string[] {
  const written: string[] = [];
  let column = 1;
  for (const cell of cells) {
    const span = Math.max(1, cell.span ?? 1);
    const name = a1(row, column);
    const looks = RESULT_LOOKS[cell.style];
    const style = styles.added(cell.link === undefined ? looks : asLink(looks));
    written.push(oneCell(name, style, cell));
    for (let covered = 1; covered < span; covered++) {
      written.push(`<c r="${a1(row, column + covered)}" s="${style}"/>`);
    }
    if (span > 1) lists.merges.push(`<mergeCell ref="${name}:${a1(row, column + span - 1)}"/>`);
    if (cell.link !== undefined) {
      const target = `'${cell.link.sheet.replaceAll("'", "''")}'!${cell.link.cell}`;
      lists.links.push(`<hyperlink ref="${name}" location="${escapeAttribute(target)}"/>`);
    }
    column += span;
  }
  return written;
}

function oneCell(name: string, style: number, { text, number }: ResultCell): string {
  if (number !== undefined && /^-?\d+(\.\d+)?$/.test(number)) {
    return `<c r="${name}" s="${style}"><v>${number}</v></c>`;
  }
  const shown = text ?? number;
  return shown === undefined || shown === '' ? `<c r="${name}" s="${style}"/>` : textCell(name, style, shown);
}

/** Excel refuses a cell with more characters. */
const LONGEST_TEXT = 32_767;

function textCell(name: string, style: number, text: string): string {
  const shown = escapeCellText(text.slice(0, LONGEST_TEXT));
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** The sheet is known by its first cell, which has to begin with our name. */
function signed(cells: readonly ResultCell[]): readonly ResultCell[] {
  const [first, ...rest] = cells;
  const text = first?.text ?? '';
  if (first !== undefined && text.startsWith(AUTHOR)) return cells;
  return [{ ...(first ?? { style: 'title' }), text: text === '' ? AUTHOR : `${AUTHOR} · ${text}` }, ...rest];
}

function widthOf(cells: readonly ResultCell[]): number {
  return cells.reduce((width, { span }) => width + Math.max(1, span ?? 1), 0);
}

function pane(frozenRows: number): string {
  if (frozenRows <= 0) return '';
  const corner = `${columnLetters(1)}${frozenRows + 1}`;
  return `<pane ySplit="${frozenRows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${corner}" sqref="${corner}"/>`;
}
