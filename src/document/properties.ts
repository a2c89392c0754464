import type { Attributes } from '../workbook/package/xml.ts';
import type { Paragraph, TableCell, TableRow } from './blocks.ts';
import { attributeOf, isOff } from './run-marks.ts';

/** What is open while a document is read, and what its properties (`pPr`, `rPr`, `trPr`, `tcPr`) make of it. */

export interface OpenParagraph {
  paragraph: Paragraph;
  numbering: { id: string; level: string } | null;
  /** The mark at its end was deleted: it goes on in the next paragraph. */
  markDeleted: boolean;
}

export interface OpenRun {
  /** Struck out, raised or hidden. */
  invisible: boolean;
}

export interface OpenRow {
  row: TableRow;
  deleted: boolean;
}

export interface OpenCell {
  cell: TableCell;
  deleted: boolean;
}

/** @param nested the property stands among those of the paragraph's mark */
export function paragraphProperty(
  open: OpenParagraph,
  name: string,
  attributes: Attributes,
  nested: boolean,
): void {
  if (nested) {
    if (name === 'del' || name === 'moveFrom') open.markDeleted = true;
    return;
  }
  if (name === 'numPr') open.numbering = { id: '', level: '0' };
  else if (name === 'numId' && open.numbering) open.numbering.id = attributeOf(attributes, 'val') ?? '';
  else if (name === 'ilvl' && open.numbering) open.numbering.level = attributeOf(attributes, 'val') ?? '0';
}

export function runProperty(open: OpenRun, name: string, attributes: Attributes): void {
  if (name === 'strike' || name === 'dstrike' || name === 'vanish') {
    if (!isOff(attributes)) open.invisible = true;
  } else if (name === 'vertAlign' && attributeOf(attributes, 'val') === 'superscript') open.invisible = true;
}

export function rowProperty(open: OpenRow, name: string, attributes: Attributes): void {
  if (name === 'del') open.deleted = true;
  else if (name === 'gridBefore') open.row.before = Math.max(0, Number(attributeOf(attributes, 'val') ?? 0));
}

export function cellProperty(open: OpenCell, name: string, attributes: Attributes): void {
  const { cell } = open;
  const value = attributeOf(attributes, 'val');
  if (name === 'gridSpan') cell.span = Math.max(1, Number(value ?? 1) || 1);
  else if (name === 'vMerge') cell.merge = value === 'restart' ? 'start' : 'continue';
  else if (name === 'hMerge') cell.joinsLeft = value !== 'restart';
  else if (name === 'cellDel') open.deleted = true;
}
