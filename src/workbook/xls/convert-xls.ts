import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Worksheet } from 'exceljs';
import { areaName } from '../cells/address.ts';
import { EditedPackage } from '../edit/edited-package.ts';
import { type Limits, limitsFrom } from '../limits.ts';
import { findParts } from '../package/parts.ts';
import { openZip } from '../package/zip.ts';
import type { Area } from '../types.ts';
import { NewWorkbook } from '../write/new-workbook.ts';
import { areaOf, ERRORS, parseXls } from './parse-xls.ts';

/** The library does not read borders, and a form is drawn in thin lines; a larger sheet than this is no form. */
const MOST_LINED = 50_000;
/** Widths beyond what a page holds are those of a slip of the mouse. */
const WIDEST = 80;
const SUBJECT = 'perf-score conversion';

/**
 * A new .xlsx of the same grid: values with their number formats, formulas with their results, merges, widths, heights and what is
 * hidden. Pictures, comments, colours and fonts of the original are not in it.
 *
 * @throws WorkbookError as readXls does
 */
export async function convertXls(bytes: Uint8Array, given?: Partial<Limits>): Promise<Uint8Array> {
  const source = await parseXls(bytes, limitsFrom(given));
  const book = new NewWorkbook(SUBJECT);
  const merges: Area[][] = [];
  source.SheetNames.forEach((name, index) => {
    const from = source.Sheets[name] ?? {};
    const hidden = (source.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = book.addWorksheet(name, {
      state: hidden ? 'hidden' : 'visible',
      pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    fillSheet(sheet, from);
    sheet.commit();
    merges.push((from['!merges'] ?? []).flatMap(({ s, e }) => areaOf(s, e) ?? []));
  });
  return withMerges(await book.finish(), merges);
}

function fillSheet(sheet: Worksheet, from: WorkSheet): void {
  const data: (readonly (CellObject | undefined)[] | undefined)[] = from['!data'] ?? [];
  // The list has holes for columns of the usual width, which keep their places.
  sheet.columns = Array.from(from['!cols'] ?? [], (column) => ({
    width: Math.min(WIDEST, column?.width ?? 9),
    hidden: column?.hidden === true,
  }));
  const width = Math.max(0, ...data.map((line) => line?.length ?? 0));
  const lined = width * data.length <= MOST_LINED;
  data.forEach((line, at) => {
    const row = sheet.getRow(at + 1);
    const look = from['!rows']?.[at];
    if (look?.hpt) row.height = look.hpt;
    if (look?.hidden) row.hidden = true;
    for (let column = 0; column < (lined ? width : (line?.length ?? 0)); column++) {
      const one = line?.[column];
      const cell = row.getCell(column + 1);
      cell.style = {
        ...(one?.z === undefined ? {} : { numFmt: String(one.z) }),
        ...(lined ? { border: BORDER } : {}),
        font: FONT,
        alignment: ALIGNMENT,
      };
      if (one) cell.value = contentOf(one);
    }
    row.commit();
  });
}

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const FONT = { name: '宋体', size: 11 };
const ALIGNMENT = { vertical: 'middle', wrapText: true } as const;

function contentOf({ t, v, f }: CellObject) {
  const result = t === 'e' ? { error: ERRORS[Number(v)] ?? '#VALUE!' } : (v ?? null);
  if (f === undefined) return result as never;
  return { formula: f, ...(result === null ? {} : { result }) } as never;
}

/** The writer of new workbooks would expand each merge cell by cell; they are put into the parts instead, which costs nothing. */
function withMerges(bytes: Uint8Array, merges: readonly Area[][]): Uint8Array {
  const limits = limitsFrom(undefined);
  const zip = openZip(bytes, limits);
  const edited = new EditedPackage(zip, limits);
  findParts(zip, limits).sheets.forEach(({ part }, index) => {
    const areas = merges[index] ?? [];
    if (areas.length === 0) return;
    const cells = areas.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
    edited
      .part(part)
      ?.insertChild(ORDER, 'mergeCells', `<mergeCells count="${areas.length}">${cells}</mergeCells>`);
  });
  return edited.toBytes();
}

/** The children of a worksheet around its merges, in the order of the schema (ECMA-376, 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];
