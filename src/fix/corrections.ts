import type { Decimal } from '../model/decimal.ts';
import { type Place, placeName } from '../model/place.ts';
import type { Language, Text } from '../text/language.ts';
import { text } from '../text/language.ts';
import { parseFigure } from '../values/index.ts';
import type { CellCorrection } from '../workbook/mark/index.ts';
import type { Cell } from '../workbook/types.ts';
import { newValue, shownAs } from './new-value.ts';
import type { Planned } from './plan.ts';

/** What a cell gets. `planned` is null for one that only becomes a formula and keeps its number. */
export interface Entry {
  at: Place;
  /** The cell as it was. */
  cell: Cell | null;
  planned: Planned | null;
  /** It gets this formula, which must give `gives`. */
  live: { formula: string; gives: Decimal } | null;
  /** Its own number format does not show the number. */
  twoDecimals: boolean;
  /** Its formula gives the number already; only the format does not show it. */
  formatOnly: boolean;
}

/** The corrections of a workbook, each cell once, gathered over several looks at it. */
export class Corrections {
  readonly entries = new Map<string, Entry>();
  /** Cells of which two sums demand different numbers. */
  readonly contradicted = new Set<string>();
  readonly #demanded = new Map<string, Set<string>>();

  /** Takes a correction up. False when there is nothing left to try for the cell. */
  propose(planned: Planned, cell: Cell | null): boolean {
    const key = placeName(planned.at);
    const entry = this.entries.get(key);
    const { number, percent } = planned.wanted;
    if (this.contradicted.has(key) || entry?.planned?.wanted.number.equals(number)) return false;
    const demanded = this.#demanded.get(key) ?? new Set<string>();
    this.#demanded.set(key, demanded);
    if (demanded.has(number.toFixed())) {
      this.contradicted.add(key);
      this.entries.delete(key);
      return true;
    }
    demanded.add(number.toFixed());
    // What was right before another correction and is right again after the next one was never wrong.
    if (entry !== undefined && cell?.kind === 'number' && number.equals(cell.stored ?? 0)) {
      this.entries.delete(key);
      return true;
    }
    const found = entry?.planned?.found ?? planned.found;
    this.entries.set(key, {
      at: planned.at,
      cell,
      planned: { ...planned, found },
      live: null,
      twoDecimals: cell?.percent === true && !percent,
      formatOnly: false,
    });
    return true;
  }

  /** Lets a cell whose formula gives the number show it. False when that was tried. */
  proposeFormat(planned: Planned, cell: Cell): boolean {
    const key = placeName(planned.at);
    if (this.entries.has(key)) return false;
    this.entries.set(key, { at: planned.at, cell, planned, live: null, twoDecimals: true, formatOnly: true });
    return true;
  }

  /** Gives those cells the format 0.00 that do not show their number, as `shown` displays them; false for none. */
  formatHidden(shown: (at: Place) => Cell | null): boolean {
    const hidden = [...this.entries.values()].filter(({ at, planned, twoDecimals }) => {
      if (planned === null || twoDecimals || planned.wanted.percent) return false;
      const cell = shown(at);
      if (cell?.kind !== 'number') return false;
      const figure = parseFigure(cell.text);
      return figure.kind !== 'number' || !figure.number.equals(planned.wanted.number);
    });
    for (const entry of hidden) entry.twoDecimals = true;
    return hidden.length > 0;
  }

  /** Lets a cell have a formula that gives a number; `planned` where it said another before. */
  proposeFormula(at: Place, cell: Cell | null, live: Entry['live'], planned: Planned | null): void {
    const key = placeName(at);
    const entry = this.entries.get(key) ?? {
      at,
      cell,
      planned,
      live: null,
      twoDecimals: false,
      formatOnly: false,
    };
    this.entries.set(key, { ...entry, planned: entry.planned ?? planned, live, formatOnly: false });
  }

  /** Takes a formula back; the number that was corrected stays, if the cell held none before. */
  dropFormula(key: string): void {
    const entry = this.entries.get(key);
    if (entry === undefined) return;
    entry.live = null;
    if (entry.planned === null || entry.cell?.formula != null) this.entries.delete(key);
  }

  /** As the workbook's writer takes them. */
  list(language: Language): CellCorrection[] {
    return [...this.entries.values()].map((entry) => {
      const { at, cell, planned, live, twoDecimals, formatOnly } = entry;
      const value =
        live !== null
          ? { formula: live.formula, number: live.gives.toFixed() }
          : planned === null || formatOnly
            ? null
            : newValue(cell, planned.wanted);
      const note =
        planned === null ? null : { word: CORRECTED[language], text: noteOn(entry, planned)[language] };
      return { sheet: at.sheet, cell: at.cell, value, twoDecimals, note };
    });
  }
}

const CORRECTED = text('更正', 'corrected');

/** Said of a cell whose formula is right and whose format was not. */
export const SHOWS_MORE = text(
  '公式的结果没有显示全，数字格式改为 0.00',
  'the format did not show all of what the formula gives, and is 0.00 now',
);

function noteOn(entry: Entry, { found, wanted, why }: Planned): Text {
  if (entry.formatOnly) {
    return text(`原来显示 ${found}；${SHOWS_MORE.zh}。`, `it showed ${found}; ${SHOWS_MORE.en}.`);
  }
  const now = shownAs(wanted);
  const was = found === '' ? text('原为空白', 'it was blank') : text(`原为 ${found}`, `it was ${found}`);
  const formula = entry.cell?.formula;
  const old = formula ? `（=${formula}）` : '';
  const format = entry.twoDecimals
    ? text(
        '\n原来的数字格式显示不出这个数，改为 0.00。',
        '\nIts number format did not show this number and is 0.00 now.',
      )
    : text('', '');
  return text(
    `${was.zh}${old}，改为 ${now}。\n依据：${why.zh}${format.zh}`,
    `${was.en}${old}, it is ${now} now.\nwhy: ${why.en}${format.en}`,
  );
}
