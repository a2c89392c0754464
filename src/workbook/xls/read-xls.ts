import type { CellObject, WorkSheet } from '@e965/xlsx';
import { CellReader } from '../cells/cell.ts';
import { displayRest } from '../cells/display.ts';
import { formatOf } from '../cells/styles.ts';
import { type Limits, limitsFrom } from '../limits.ts';
import { isOurTitle } from '../our-sheet.ts';
import type { Row, Sheet, Workbook } from '../types.ts';
import { areaOf, ERRORS, parseXls } from './parse-xls.ts';

/**
 * Reads the cells of an .xls or .et workbook (BIFF8 in a compound file). The library parses the records; values, formats and
 * limits are ours, so that a cell says the same here as in an .xlsx.
 *
 * @throws WorkbookError for a password, an older format, damage, and what is beyond the limits
 */
export async function readXls(bytes: Uint8Array, given?: Partial<Limits>): Promise<Workbook> {
  const limits = limitsFrom(given);
  const book = await parseXls(bytes, limits);
  const cells = new CellReader({
    strings: { at: () => null },
    styles: { format: (code) => formatOf(code ?? '') },
    date1904: book.Workbook?.WBProps?.date1904 === true,
    recalculates: false,
    limits,
  });
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, ...contentOf(name, sheet, cells) };
  });
  await displayRest(cells.undisplayed);
  return { sheets };
}

function contentOf(
  name: string,
  sheet: WorkSheet | undefined,
  cells: CellReader,
): Pick<Sheet, 'ours' | 'rows' | 'merges' | 'hiddenColumns'> {
  const rows: Row[] = [];
  const hiddenRows = sheet?.['!rows'] ?? [];
  const data: (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  data.forEach((line, at) => {
    const read = (line ?? []).flatMap((one, column) => {
      cells.count();
      const cell = one && cellOf(one, at + 1, column + 1, cells);
      return cell ? [cell] : [];
    });
    const hidden = hiddenRows[at]?.hidden === true;
    if (read.length > 0 || hidden) rows.push({ index: at + 1, hidden, cells: read });
  });
  const [first] = rows[0]?.cells ?? [];
  return {
    ours: first?.row === 1 && first.column === 1 && isOurTitle(first.text, name),
    rows,
    merges: (sheet?.['!merges'] ?? []).flatMap(({ s, e }) => areaOf(s, e) ?? []),
    hiddenColumns: (sheet?.['!cols'] ?? []).flatMap((column, at) =>
      column?.hidden ? [{ first: at + 1, last: at + 1 }] : [],
    ),
  };
}

function cellOf({ t, v, f, z }: CellObject, row: number, column: number, cells: CellReader) {
  const formula = f ?? null;
  const format = z === undefined ? undefined : String(z);
  if (t === 'z' || v === undefined || v === null)
    return cells.cell(row, column, undefined, format, null, formula);
  if (t === 'e') return cells.cell(row, column, 'e', format, ERRORS[Number(v)] ?? String(v), formula);
  if (t === 'b') return cells.cell(row, column, 'b', format, v === true ? '1' : '0', formula);
  if (t === 'n') return cells.cell(row, column, 'n', format, String(v), formula);
  return cells.cell(row, column, 'inlineStr', format, String(v), formula);
}
