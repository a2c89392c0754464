import { parseA1, parseArea } from '../cells/address.ts';
import { attribute, localName, TagCursor, type XmlSpan } from '../package/xml-tags.ts';
import { childOf, childrenOf } from '../package/xml-tree.ts';
import type { Area } from '../types.ts';
import type { EditedPart } from './edited-part.ts';

/** A cell by its numbers, from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

export interface RowSpan extends XmlSpan {
  /** From 1. */
  index: number;
}

export interface CellSpan extends XmlSpan, CellPlace {}

/** The rows of a sheet as they stand in its part. A row without a number follows the one before it, unless its cells say otherwise. */
export function* rowsIn(part: EditedPart): Generator<RowSpan> {
  const data = childOf(part.root, 'sheetData');
  if (data === null) return;
  const cursor = new TagCursor(part.text, part.name, data.openEnd, data.closeStart);
  let index = 0;
  while (cursor.next()) {
    const span = cursor.element();
    if (localName(span.name) !== 'row') continue;
    index = rowNumber(part, span) ?? index + 1;
    yield Object.assign(span, { index });
  }
}

/** As written, or as its cells say; null where neither does. There may be a million rows: those without anything are passed over quickly. */
function rowNumber(part: EditedPart, row: XmlSpan): number | null {
  const bare = row.openEnd - row.start <= row.name.length + '</>'.length;
  const written = bare ? null : attribute(part.text, row, 'r');
  if (written !== null) return Number(written);
  return row.selfClosed ? null : rowOfCells(part, row);
}

function rowOfCells(part: EditedPart, row: XmlSpan): number | null {
  const cursor = new TagCursor(part.text, part.name, row.openEnd, row.closeStart);
  if (!cursor.next() || cursor.kind === 'close') return null;
  return parseA1(attribute(part.text, cursor.element(), 'r') ?? '')?.row ?? null;
}

/** The cells of a row. A cell without an address follows the one before it. */
export function* cellsIn(part: EditedPart, row: RowSpan): Generator<CellSpan> {
  const cursor = new TagCursor(part.text, part.name, row.openEnd, row.closeStart);
  let column = 0;
  while (cursor.next()) {
    const span = cursor.element();
    if (localName(span.name) !== 'c') continue;
    column = parseA1(attribute(part.text, span, 'r') ?? '')?.column ?? column + 1;
    yield { ...span, row: row.index, column };
  }
}

/** The merged areas of a sheet. */
export function mergesIn(part: EditedPart): Area[] {
  return childrenOf(childOf(part.root, 'mergeCells'), 'mergeCell').flatMap((one) => {
    const area = parseArea(attribute(part.text, one, 'ref') ?? '');
    return area === null ? [] : [area];
  });
}
