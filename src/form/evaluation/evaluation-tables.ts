import type { Sheet } from '../../workbook/types.ts';
import { type Line, Page } from '../page/page.ts';
import { sidewaysTable, summaryHeader, tableBeside } from './evaluation-header.ts';
import { type FoundTable, readSummaryTable } from './evaluation-table.ts';

/** Every summary table of a sheet in page order, the ones that lie on their side turned. */
export function summaryTables(sheet: Sheet, page: Page): FoundTable[] {
  const tables: FoundTable[] = [];
  let taken = 0;
  for (const line of page.lines) {
    if (line.row <= taken) continue;
    const columns = summaryHeader(line);
    const area = sidewaysTable(line, page);
    const found =
      (columns && readSummaryTable(line, columns, page)) ?? (area && readSideways(Page.turned(sheet, area)));
    if (!found) continue;
    // A turned table takes the rows of the sheet in which it lies.
    const rows = area && found.page !== page ? { firstRow: area.top, lastRow: area.bottom } : found;
    tables.push({ ...found, firstRow: rows.firstRow, lastRow: rows.lastRow });
    taken = rows.lastRow;
    const second = columns && readBeside(sheet, line);
    if (!second) continue;
    tables.push(second);
    taken = Math.max(taken, second.lastRow);
  }
  return tables;
}

/** The table that stands to the right of another one. */
function readBeside(sheet: Sheet, header: Line): FoundTable | null {
  const left = tableBeside(header);
  if (left === null) return null;
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column >= left) }));
  const page = new Page({ ...sheet, rows });
  const line = page.lines.find(({ row }) => row === header.row);
  const columns = line && summaryHeader(line);
  return line && columns ? readSummaryTable(line, columns, page) : null;
}

function readSideways(turned: Page): FoundTable | null {
  for (const line of turned.lines) {
    const columns = summaryHeader(line);
    const found = columns && readSummaryTable(line, columns, turned);
    if (found) return found;
  }
  return null;
}

/** The rows of a sheet that its summary tables take. */
export function rowsOf(tables: readonly FoundTable[]): Set<number> {
  return new Set(
    tables.flatMap(({ firstRow, lastRow }) =>
      Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index),
    ),
  );
}
