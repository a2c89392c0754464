import { parseA1 } from '../cells/address.ts';
import type { Area } from '../types.ts';
import { areaOf, type CellFormula, referencesOf } from './formula.ts';

/** A cell of a sheet. */
export interface Spot {
  sheet: string;
  cell: string;
  row: number;
  column: number;
}

type Entry = [key: string, spot: Spot];

/** Which formulas read which cells. Most name single cells, and those are found at once, however many formulas there are. */
export class Readers {
  readonly #byCell = new Map<string, Entry[]>();
  readonly #byArea: { entry: Entry; sheet: string; area: Area }[] = [];
  readonly #rough: { entry: Entry; anywhere: boolean; near: { row: number; column: number }[] }[] = [];
  readonly #taken = new Set<string>();

  constructor(formulas: Iterable<[string, { spot: Spot; formula: CellFormula }]>) {
    for (const [key, { spot, formula }] of formulas) this.#add([key, spot], formula);
  }

  /** The formulas that read the cell and were not taken yet. */
  *take(spot: Spot): Generator<Entry> {
    const sheet = spot.sheet.toLowerCase();
    const found = [
      ...(this.#byCell.get(keyOf(sheet, spot.row, spot.column)) ?? []),
      ...this.#byArea.flatMap((one) => (one.sheet === sheet && contains(one.area, spot) ? [one.entry] : [])),
      ...this.#rough.flatMap(({ entry, anywhere, near }) =>
        anywhere || near.some((one) => isNear(one, spot)) ? [entry] : [],
      ),
    ];
    for (const entry of found) {
      if (this.#taken.has(entry[0])) continue;
      this.#taken.add(entry[0]);
      yield entry;
    }
  }

  #add(entry: Entry, { formula, shift, text }: CellFormula): void {
    if (formula === null) {
      // A name, an indirection or an array: whether it concerns a cell cannot be said for sure.
      const anywhere = /\b(INDIRECT|OFFSET)\b/i.test(text);
      this.#rough.push({ entry, anywhere, near: anywhere ? [] : roughReferences(text) });
      return;
    }
    for (const reference of referencesOf(formula)) {
      const area = areaOf(reference, shift);
      if (area === null) continue;
      const sheet = (reference.sheet ?? entry[1].sheet).toLowerCase();
      if (area.top === area.bottom && area.left === area.right) {
        const key = keyOf(sheet, area.top, area.left);
        const readers = this.#byCell.get(key);
        if (readers) readers.push(entry);
        else this.#byCell.set(key, [entry]);
      } else this.#byArea.push({ entry, sheet, area });
    }
  }
}

/** A rough reference may be the corner of an area. */
const isNear = (one: { row: number; column: number }, spot: Spot) =>
  one.row === spot.row || one.column === spot.column;

export function contains(area: Area, { row, column }: { row: number; column: number }): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export const keyOf = (sheet: string, row: number, column: number) =>
  `${sheet.toLowerCase()} ${row} ${column}`;

/** References in a text that is no formula of the known kind, found roughly: to tell whether a change may concern it. */
function roughReferences(text: string): { row: number; column: number }[] {
  return [...text.matchAll(/\$?[A-Za-z]{1,3}\$?\d{1,7}/g)].flatMap(([one]) => parseA1(one) ?? []);
}
