import type { FileReport } from '../../model/report.ts';
import { linkTo } from '../wording/links.ts';
import { splitPlace } from '../wording/places.ts';
import type { CellContent } from './columns.ts';

/** A number of the report; a spreadsheet has no others than doubles, which hold every score exactly as it prints. */
export function figure(value: string | null): number | null {
  return value === null ? null : Number(value);
}

/** A workbook takes no more links on a sheet; Excel calls a file with more damaged. */
const MOST = 60_000;

/** Makes the links of one sheet, relative to the folder of the workbook. */
export class Links {
  #left = MOST;
  readonly #folder: string;
  /** The path of a file's marked copy as it is on the disk. */
  readonly #copies: ReadonlyMap<FileReport, string | null>;

  constructor(folder: string, copies: ReadonlyMap<FileReport, string | null>) {
    this.#folder = folder;
    this.#copies = copies;
  }

  /** The marked copy. */
  copy(file: FileReport, text: string): CellContent {
    return this.#link(file, '', text);
  }

  /** A cell of the marked copy; without a copy just its name. */
  cell(file: FileReport, place: string): CellContent {
    const { sheet, cell } = splitPlace(place);
    return this.#link(file, `#'${sheet.replaceAll("'", "''")}'!${cell}`, place) ?? place;
  }

  #link(file: FileReport, place: string, text: string): CellContent {
    const copy = this.#copies.get(file) ?? null;
    if (copy === null || this.#left === 0) return null;
    this.#left--;
    return { text, link: linkTo(copy, this.#folder, quoted) + place };
  }
}

/** Spreadsheets want Chinese as it is and only what a link would be cut or misread at written as %23. */
function quoted(part: string): string {
  return part.replace(/[%#?"<>^`{}[\]| ]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
