import { basename } from 'node:path';
import { readBytes } from '../files/read-file.ts';
import { formatOf } from '../formats/index.ts';
import type { Place } from '../model/place.ts';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';
import { Grid } from '../workbook/cells/grid.ts';
import type { Limits } from '../workbook/limits.ts';
import { unmarkWorkbook } from '../workbook/mark/index.ts';
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

/**
 * The bytes of a workbook without marks of an earlier check.
 *
 * @throws Problem for a file of a format into which no corrections are written, WorkbookError for one that cannot be read
 */
export async function workbookAt(path: string, limits: Partial<Limits>): Promise<Uint8Array> {
  const bytes = await readBytes(path, limits);
  if (!formatOf(bytes).corrects) throw notCorrected(path);
  return unmarkWorkbook(bytes, { limits });
}

const notCorrected = (path: string) =>
  new Problem(
    'not-corrected',
    text(
      `更正只能写进 Excel 工作簿（.xlsx、.xlsm），${basename(path)} 是别的格式；请按标记副本逐处改正原文件，旧版表格也可以先另存为 Excel 工作簿(*.xlsx)再更正。`,
      `Corrections are written into Excel workbooks (.xlsx, .xlsm) only, and ${basename(path)} is of another format; put the original right by its marked copy, or save an old workbook as Excel Workbook (*.xlsx) first.`,
    ),
  );
