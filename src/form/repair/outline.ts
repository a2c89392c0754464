import { type Decimal, sum, ZERO } from '../../model/decimal.ts';

/** A row, and the rows that it adds up. */
export interface Outlined<T> {
  row: T;
  below: Outlined<T>[];
}

/**
 * Rows as an outline of two or three levels, whatever they are called: A1 5 分 over A101 2 分 and A102 3 分. Arithmetic has to
 * leave no doubt: each row of the upper levels is the sum of the rows below it (or of those above it), every row has its
 * place in one, and the uppermost together come to the whole.
 *
 * @param pointsOf null for a row without points
 * @param whole what the total row says; null where it prints no points
 * @returns null for rows that are no outline
 */
export function outlineOf<T>(
  rows: readonly T[],
  pointsOf: (row: T) => Decimal | null,
  whole: Decimal | null,
): Outlined<T>[] | null {
  if (!whole || whole.isZero()) return null;
  const points = rows.flatMap((row) => pointsOf(row) ?? []);
  const levels = sum(points).div(whole);
  if (points.length < rows.length || !(levels.equals(2) || levels.equals(3))) return null;
  const found = new Outline(rows, points, levels.toNumber()).nodes();
  if (found) return found;
  const upward = new Outline([...rows].reverse(), points.reverse(), levels.toNumber()).nodes();
  return upward ? turned(upward) : null;
}

class Outline<T> {
  readonly #rows: readonly T[];
  readonly #points: readonly Decimal[];
  readonly #levels: number;
  #at = 0;

  constructor(rows: readonly T[], points: readonly Decimal[], levels: number) {
    this.#rows = rows;
    this.#points = points;
    this.#levels = levels;
  }

  nodes(): Outlined<T>[] | null {
    const nodes: Outlined<T>[] = [];
    while (this.#at < this.#rows.length) {
      const node = this.#node(this.#levels);
      if (!node) return null;
      nodes.push(node);
    }
    // A list of pairs of equal rows says nothing.
    return nodes.some(({ below }) => below.length > 1) ? nodes : null;
  }

  #node(levels: number): Outlined<T> | null {
    const [row, points] = [this.#rows[this.#at], this.#points[this.#at]];
    if (row === undefined || !points) return null;
    this.#at++;
    const below: Outlined<T>[] = [];
    if (levels === 1) return { row, below };
    let added = ZERO;
    while (below.length === 0 || added.lessThan(points)) {
      added = added.plus(this.#points[this.#at] ?? ZERO);
      const inner = this.#node(levels - 1);
      if (!inner) return null;
      below.push(inner);
    }
    return added.equals(points) ? { row, below } : null;
  }
}

const turned = <T>(nodes: Outlined<T>[]): Outlined<T>[] =>
  nodes.reverse().map(({ row, below }) => ({ row, below: turned(below) }));
