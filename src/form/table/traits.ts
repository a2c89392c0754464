import { type Decimal, sum } from '../../model/decimal.ts';
import { remember } from '../../text/remember.ts';
import { parseComparator } from '../../values/index.ts';
import type { Page, Slot } from '../page/page.ts';
import { type Body, cellOf } from './body.ts';

/** What a cell holds, as far as it tells the role of its column. */
export type Content =
  | 'blank'
  /** A plain number, 9.5 or 9.5分. */
  | 'number'
  | 'percent'
  /** A number with a unit or a sign: ≥95%, 50人, 12月底前. */
  | 'measured'
  | 'sign'
  | 'phrase'
  | 'sentence'
  /** A formula without value or an error value. */
  | 'unknown';

/** What the cells under one column are. Computed once for each column of a table whose words leave it open. */
export interface Traits {
  column: number;
  /** The header cell over the column; null where it is blank. */
  header: Slot | null;
  /** In the order of the body's rows. */
  cells: (Slot | null)[];
  contents: Content[];
  numbers: (Decimal | null)[];
  count: Record<Content, number>;
  filled: number;
  /** What the numbers add up to; a cell merged over several rows counts once. */
  sum: Decimal;
  /** What the total row says under this column. */
  total: Decimal | null;
  /** Sentences that speak of points: 达到100%得满分. */
  speaksOfPoints: number;
  hidden: boolean;
}

export function traitsOf(column: number, header: Slot | null, body: Body, page: Page): Traits {
  const cells = body.rows.map((line) => cellOf(line, column, page));
  const contents = cells.map((slot) => (slot ? contentOf(slot, page) : 'blank'));
  const numbers = cells.map((slot) => (slot ? numberIn(slot, page) : null));
  const count = { blank: 0, number: 0, percent: 0, measured: 0, sign: 0, phrase: 0, sentence: 0, unknown: 0 };
  for (const content of contents) count[content]++;
  const own = numbers.filter((_, at) => cells[at]?.area.top === body.rows[at]?.row);
  const under = body.total && cellOf(body.total, column, page);
  const first = body.rows[0]?.row ?? 1;
  return {
    column,
    header,
    cells,
    contents,
    numbers,
    count,
    filled: contents.length - count.blank,
    sum: sum(own.flatMap((number) => number ?? [])),
    total: under ? numberIn(under, page) : null,
    speaksOfPoints: cells.filter((slot) => slot && SPEAKS_OF_POINTS.test(slot.word.squeezed)).length,
    hidden: page.blank(first, column, null).at.hidden,
  };
}

function numberIn(slot: Slot, page: Page): Decimal | null {
  const figure = page.reading(slot);
  return figure.kind === 'number' || figure.kind === 'percent' ? figure.number : null;
}

function contentOf(slot: Slot, page: Page): Content {
  const figure = page.reading(slot);
  switch (figure.kind) {
    case 'number':
      return 'number';
    case 'percent':
      return 'percent';
    case 'blank':
      return 'blank';
    case 'error':
    case 'uncalculated':
      return 'unknown';
    case 'words':
      return contentOfWords(slot.word.squeezed);
  }
}

const contentOfWords = remember((words): Content => {
  if (words.length > 24 || /[。;]/.test(words)) return 'sentence';
  if (/^[≥≤><=]?[<>]?=?\d/.test(words)) return 'measured';
  const comparator = parseComparator(words);
  if (comparator !== null) return /\d/.test(words) ? 'measured' : 'sign';
  // 「指标3：」 in front of a name is its number in the list.
  return /\d/.test(words.replace(NUMBERED, '')) && words.length <= 12 ? 'measured' : 'phrase';
});

const NUMBERED = /^[^\d]{0,3}\d+[:：.、]/;
const SPEAKS_OF_POINTS = /\d分|满分|扣分|得分|计分|分值|不得分|扣完/;
