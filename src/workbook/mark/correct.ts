import type { ChangedCell } from '../calc/book.ts';
import type { CellFormula } from '../calc/formula.ts';
import { recalculate } from '../calc/recalculate.ts';
import { parseA1 } from '../cells/address.ts';
import { correctionText } from '../edit/comment-text.ts';
import { dialectOf } from '../edit/dialect.ts';
import { EditedPackage } from '../edit/edited-package.ts';
import { EditedSheet, type NewValue } from '../edit/edited-sheet.ts';
import { EditedStyles } from '../edit/edited-styles.ts';
import { threadsOf } from '../edit/edited-threads.ts';
import { stylesPart, worksheet } from '../edit/package-parts.ts';
import { freeBlocks, SheetNotes } from '../edit/sheet-comments.ts';
import { formulasIn } from '../edit/sheet-formulas.ts';
import { mergesIn } from '../edit/sheet-rows.ts';
import { sizesOf } from '../edit/sheet-sizes.ts';
import { calculateOnOpen } from '../edit/workbook-sheets.ts';
import { type Limits, limitsFrom } from '../limits.ts';
import { findParts, type Parts } from '../package/parts.ts';
import { openZip } from '../package/zip.ts';
import { readWorkbook } from '../read.ts';
import { TWO_DECIMALS } from './looks.ts';

/** A cell that gets another content. */
export interface CellCorrection {
  sheet: string;
  /** `H40`; the first cell of a merged area. */
  cell: string;
  /** Null keeps what stands there. */
  value: NewValue | null;
  /** Gives the cell the number format 0.00, where its own would not show the number. */
  twoDecimals: boolean;
  /** What is to be read at the cell: a word that says it was corrected, and the text. */
  note: { word: string; text: string } | null;
}

export interface Corrected {
  bytes: Uint8Array;
  /** What formulas give now, by `Sheet!H40`: those that were put in, and those that hang on a corrected cell. */
  results: Map<string, string>;
  /** `Sheet!H40`: formulas that hang on a corrected cell and are too much for us; the file asks to be calculated anew. */
  stale: string[];
}

/** Beyond this many formulas on a sheet they are left to the program that opens the file. */
const MOST_FORMULAS = 5000;

/**
 * A copy of a workbook with some cells corrected and a note on each. Formulas that hang on them get their new results.
 * As with marks, parts that need no change are copied byte for byte and in the others only what is said here differs.
 *
 * Throws a WorkbookError for bytes that are no readable workbook, and an Error for a cell that there is not and for a
 * number in place of a formula.
 */
export async function correctWorkbook(
  bytes: Uint8Array,
  corrections: readonly CellCorrection[],
  options: { limits?: Partial<Limits> } = {},
): Promise<Corrected> {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  const parts = findParts(zip, limits);
  const edited = new EditedPackage(zip, limits);
  const formulas = formulasOf(edited, parts);
  for (const { sheet, cell, value } of corrections) {
    if (value !== null && !('formula' in value) && formulas.get(sheet)?.has(cell))
      throw new Error(`${cell} holds a formula`);
  }
  const { sheets } = await readWorkbook(bytes, options);
  const { values, stale } = recalculate(
    sheets.map((sheet) => ({ sheet, formulas: formulas.get(sheet.name) ?? new Map() })),
    corrections.flatMap(changedCell),
  );
  const crowded = [...formulas].filter(([, found]) => found.size >= MOST_FORMULAS).map(([name]) => name);

  const writer = new CorrectionWriter(edited, parts);
  const touched = new Set([...corrections.map(({ sheet }) => sheet), ...values.keys()]);
  for (const name of touched) {
    const own = corrections.filter(({ sheet }) => sheet === name);
    writer.sheet(name, own, values.get(name) ?? new Map());
  }
  writer.finish();
  if (stale.length + crowded.length > 0) calculateOnOpen(edited, parts);
  return { bytes: edited.toBytes(), results: flat(values), stale: [...stale, ...crowded] };
}

/** The formulas of a workbook by sheet and cell. Throws a WorkbookError. */
export function workbookFormulas(
  bytes: Uint8Array,
  options: { limits?: Partial<Limits> } = {},
): Map<string, Map<string, CellFormula>> {
  const limits = limitsFrom(options.limits);
  const zip = openZip(bytes, limits);
  return formulasOf(new EditedPackage(zip, limits), findParts(zip, limits));
}

function formulasOf(edited: EditedPackage, parts: Parts): Map<string, Map<string, CellFormula>> {
  const found = new Map<string, Map<string, CellFormula>>();
  for (const { name, kind, part } of parts.sheets) {
    const sheet = kind === 'worksheet' ? edited.part(part) : null;
    if (sheet !== null) found.set(name, formulasIn(sheet, MOST_FORMULAS));
  }
  return found;
}

function changedCell({ sheet, cell, value }: CellCorrection): ChangedCell[] {
  const place = parseA1(cell);
  if (place === null) throw new Error(`no cell ${cell} on ${sheet}`);
  if (value === null) return [];
  const content =
    'formula' in value
      ? { formula: value.formula }
      : { value: 'number' in value ? Number(value.number) : value.text };
  return [{ sheet, ...place, content }];
}

function flat(values: ReadonlyMap<string, ReadonlyMap<string, number | string>>): Map<string, string> {
  return new Map(
    [...values].flatMap(([sheet, cells]) =>
      [...cells].map(([cell, value]): [string, string] => [`${sheet}!${cell}`, written(value)]),
    ),
  );
}

/** A number as files hold it: up to 15 digits, a plain decimal where it is of a usual size. */
const written = (value: number | string) =>
  typeof value === 'string' ? value : String(Number(value.toPrecision(15)));

class CorrectionWriter {
  readonly #edited: EditedPackage;
  readonly #parts: Parts;
  readonly #nextBlock: () => number;
  #styles: EditedStyles | null = null;

  constructor(edited: EditedPackage, parts: Parts) {
    this.#edited = edited;
    this.#parts = parts;
    this.#nextBlock = freeBlocks(edited);
  }

  sheet(
    name: string,
    corrections: readonly CellCorrection[],
    results: ReadonlyMap<string, number | string>,
  ): void {
    const part = worksheet(this.#edited, this.#parts, name);
    const cells = new EditedSheet(part);
    const corrected = new Set(corrections.filter(({ value }) => value !== null).map(({ cell }) => cell));
    for (const [cell, value] of results) {
      const place = parseA1(cell);
      if (place === null || corrected.has(cell)) continue;
      cells.setResult(place, typeof value === 'number' ? { number: written(value) } : { text: value });
    }
    const noted = corrections.filter(({ note }) => note !== null);
    const rows = noted.map(({ cell }) => parseA1(cell)?.row ?? 0);
    const sizes = sizesOf(part, Math.max(0, ...rows));
    const notes =
      noted.length === 0
        ? null
        : new SheetNotes(
            this.#edited,
            part,
            dialectOf(this.#parts),
            sizes,
            this.#nextBlock,
            threadsOf(this.#edited, this.#parts, part.name),
          );
    const merges = noted.length === 0 ? [] : mergesIn(part);
    for (const { cell, value, twoDecimals, note } of corrections) {
      const place = parseA1(cell);
      if (place === null) continue;
      if (value !== null) cells.setValue(place, value);
      if (twoDecimals) cells.setStyle(place, (present) => this.#twoDecimals(present));
      const { row, column } = place;
      const area = merges.find(({ top, left }) => top === row && left === column) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      };
      if (note !== null) notes?.add(area, correctionText(note.word, note.text));
    }
    cells.finish();
    notes?.finish();
  }

  finish(): void {
    this.#styles?.finish();
  }

  #twoDecimals(present: number): number {
    this.#styles ??= new EditedStyles(stylesPart(this.#edited, this.#parts, dialectOf(this.#parts)));
    return this.#styles.changed(present, { numberFormat: TWO_DECIMALS });
  }
}
