import type { Area, Cell, Sheet } from '../../src/workbook/types.ts';

/** A sheet that is written cell by cell. */
export class GridWriter {
  readonly #cells = new Map<string, Cell>();
  readonly #merges: Area[] = [];
  readonly #hidden: Sheet['hiddenColumns'] = [];
  readonly #right: number;
  readonly #down: number;
  readonly #typed: 'number' | 'text';

  constructor(right: number, down: number, typed: 'number' | 'text') {
    this.#right = right;
    this.#down = down;
    this.#typed = typed;
  }

  /** Writes a text; one that looks like a number or a percentage is a number where numbers are typed as such. Gives the cell's name. */
  put(row: number, column: number, words: string): string {
    const [r, c] = [row + this.#down, column + this.#right];
    const base = { row: r, column: c, date: false, formula: null, calculated: true };
    const number = /^-?\d[\d,]*(\.\d+)?(%?)$/.exec(words);
    const percent = number?.[2] === '%';
    const cell: Cell =
      number && this.#typed === 'number'
        ? { ...base, kind: 'number', text: words, stored: stored(words), percent }
        : { ...base, kind: 'text', text: words, stored: null, percent: false };
    if (words !== '') this.#cells.set(`${r},${c}`, cell);
    return name(r, c);
  }

  /** A number that a formula gave: shown rounded, stored whole. */
  calculate(row: number, column: number, shown: string, whole: string): string {
    const [r, c] = [row + this.#down, column + this.#right];
    const base = { row: r, column: c, date: false, formula: 'A1', calculated: true };
    this.#cells.set(`${r},${c}`, { ...base, kind: 'number', text: shown, stored: whole, percent: false });
    return name(r, c);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return;
    const [down, aside] = [this.#down, this.#right];
    this.#merges.push({ top: top + down, left: left + aside, bottom: bottom + down, right: right + aside });
  }

  hide(column: number): void {
    this.#hidden.push({ first: column + this.#right, last: column + this.#right });
  }

  sheet(): Sheet {
    const rows = new Map<number, Cell[]>();
    for (const cell of this.#cells.values()) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    return {
      name: '表',
      hidden: false,
      ours: false,
      rows: [...rows]
        .sort(([a], [b]) => a - b)
        .map(([index, cells]) => ({
          index,
          hidden: false,
          cells: cells.sort((a, b) => a.column - b.column),
        })),
      merges: this.#merges,
      hiddenColumns: this.#hidden,
    };
  }
}

/** The stored value of a displayed one: a hundredth of a percentage, by moving its point. */
function stored(words: string): string {
  const digits = words.replace(/[,%]/g, '');
  return words.endsWith('%')
    ? String(Number((Number(digits) / 100).toPrecision(15)))
    : String(Number(digits));
}

function name(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
