import { attribute } from '../package/xml-tags.ts';
import { childOf, childrenOf } from '../package/xml-tree.ts';
import type { EditedPart } from './edited-part.ts';
import { rowsIn } from './sheet-rows.ts';

/** Widths of columns and heights of rows on the screen, in pixels of 1/96 inch; 0 for hidden ones. */
export interface SheetSizes {
  column(column: number): number;
  row(row: number): number;
}

/** Width of a digit in the default font, 11 points. */
const DIGIT = 7;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW_POINTS = 15;

/** So many rows below a cell may have a part in the height of its note's box. */
const ROWS_BESIDE = 100;

/** The sizes as the sheet states them, for notes down to a row; those far below it count as having the default height. */
export function sizesOf(part: EditedPart, lastNoted: number): SheetSizes {
  const { text, root } = part;
  const format = childOf(root, 'sheetFormatPr');
  const given = (key: string) => (format === null ? Number.NaN : Number(attribute(text, format, key) ?? NaN));
  const defaultWidth = given('defaultColWidth');
  const defaultColumn = defaultWidth > 0 ? pixelsOfWidth(defaultWidth) : DEFAULT_COLUMN;
  const defaultHeight = given('defaultRowHeight');
  const defaultRow = pixelsOfPoints(defaultHeight > 0 ? defaultHeight : DEFAULT_ROW_POINTS);

  const columns = childrenOf(childOf(root, 'cols'), 'col').map((col) => {
    const width = Number(attribute(text, col, 'width') ?? NaN);
    const hidden = isOn(attribute(text, col, 'hidden'));
    return {
      first: Number(attribute(text, col, 'min')),
      last: Number(attribute(text, col, 'max')),
      pixels: hidden ? 0 : width >= 0 ? pixelsOfWidth(width) : defaultColumn,
    };
  });
  const rows = new Map<number, number>();
  for (const row of rowsIn(part)) {
    if (row.index > lastNoted + ROWS_BESIDE) break;
    const height = Number(attribute(text, row, 'ht') ?? NaN);
    if (isOn(attribute(text, row, 'hidden'))) rows.set(row.index, 0);
    else if (height >= 0) rows.set(row.index, pixelsOfPoints(height));
  }
  return {
    column: (n) => columns.find(({ first, last }) => first <= n && n <= last)?.pixels ?? defaultColumn,
    row: (n) => rows.get(n) ?? defaultRow,
  };
}

function pixelsOfWidth(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}
