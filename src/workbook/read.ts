import { CellReader } from './cells/cell.ts';
import { countCells } from './cells/count-cells.ts';
import { displayRest } from './cells/display.ts';
import { SharedStrings } from './cells/shared-strings.ts';
import { SheetReader } from './cells/sheet.ts';
import { Styles } from './cells/styles.ts';
import { beyond, type Limits, limitsFrom, MEGABYTE } from './limits.ts';
import { isOurTitle, OUR_NAME, RECORD_HEADING } from './our-sheet.ts';
import { findParts, type SheetPart } from './package/parts.ts';
import { walkXml, walkXmlStream, type XmlHandlers } from './package/xml.ts';
import { openZip, type Zip } from './package/zip.ts';
import type { Sheet, Workbook } from './types.ts';

export interface ReadOptions {
  limits?: Partial<Limits>;
}

/** Parts up to this size are held whole, which is faster; larger ones are read piece by piece. */
const HELD_WHOLE = 4 * MEGABYTE;
/** The bytes of `<c><v>1</v></c>`. */
const SHORTEST_CELL = 15;

/**
 * Reads the cells of an .xlsx or .xlsm workbook. Rejects with a WorkbookError, one sentence for people, when the
 * file is something else, is damaged or is beyond the limits. Formulas are not calculated and nothing outside the
 * bytes is looked at.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  const parts = findParts(zip, limits);

  const strings = new SharedStrings(limits);
  if (parts.sharedStrings !== null) await walkPart(zip, parts.sharedStrings, limits, strings);
  const styles = new Styles();
  if (parts.styles !== null) await walkPart(zip, parts.styles, limits, styles, zip.readCommon);

  const { date1904, recalculates } = parts;
  const cells = new CellReader({ strings, styles, date1904, recalculates, limits });
  const sheets: Sheet[] = [];
  for (const part of parts.sheets) {
    if (part.kind !== 'worksheet') continue;
    const reader = new SheetReader(part.name, cells);
    await refuseTooManyCells(zip, part.part, limits);
    await walkPart(zip, part.part, limits, reader);
    sheets.push(sheetOf(part, reader));
  }
  await displayRest(cells.undisplayed);
  cells.end();
  return { sheets };
}

/** A part that may hold more cells than allowed is counted before memory is spent on it. */
async function refuseTooManyCells(zip: Zip, name: string, limits: Limits): Promise<void> {
  const entry = zip.find(name);
  if (entry === null || entry.size < limits.cells * SHORTEST_CELL || entry.size <= HELD_WHOLE) return;
  if ((await countCells(zip.stream(entry), limits.cells)) > limits.cells) throw beyond('cells', limits);
}

async function walkPart(
  zip: Zip,
  name: string,
  limits: Limits,
  handlers: XmlHandlers,
  read = zip.read,
): Promise<void> {
  const entry = zip.find(name);
  if (entry !== null && entry.size > HELD_WHOLE)
    await walkXmlStream(zip.stream(entry), name, limits, handlers);
  else walkXml(read(name) ?? new Uint8Array(), name, limits, handlers);
}

function sheetOf(part: SheetPart, reader: SheetReader): Sheet {
  const content = reader.finish();
  return { name: part.name, hidden: part.state !== 'visible', ours: isOurs(part, content.rows), ...content };
}

/**
 * Whether a sheet is our result sheet. Programs that save a marked copy anew rename the parts, and people rename sheets
 * or take columns out, so any of three things tells; the first words alone do not, or a form could hide behind them.
 */
function isOurs(part: SheetPart, rows: Sheet['rows']): boolean {
  const [first, ...others] = rows[0]?.cells ?? [];
  if (first?.row !== 1 || first.column !== 1 || !first.text.startsWith(OUR_NAME)) return false;
  return (
    /(^|\/)perf-score[^/]*$/.test(part.part) ||
    others.some(({ text }) => text === RECORD_HEADING) ||
    isOurTitle(first.text, part.name)
  );
}
