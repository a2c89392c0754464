import type { Place } from '../model/place.ts';
import { Grid } from '../workbook/cells/grid.ts';
import type { Limits } from '../workbook/limits.ts';
import { readWorkbook } from '../workbook/read.ts';
import type { Cell } from '../workbook/types.ts';

/** The cell at a place; null for an empty one. */
export type CellLookup = (at: Place) => Cell | null;

/** Throws a WorkbookError. */
export async function cellsOf(bytes: Uint8Array, limits: Partial<Limits>): Promise<CellLookup> {
  const { sheets } = await readWorkbook(bytes, { limits });
  const grids = new Map(sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
  return ({ sheet, row, column }) => grids.get(sheet)?.cell(row, column) ?? null;
}
