import fc from 'fast-check';
import { type Content, type Row, rowsOf, totalOf } from './content.ts';
import type { Layout } from './layout.ts';
import { budgetDue, divided, dueOf, fraction, hundredths, less, ONE, share, times } from './oracle.ts';
import { type Drawn, draw, fitted } from './render.ts';

/** A form with one fault, where it must be found, and what else follows from it. */
export interface Faulty {
  drawn: Drawn;
  rule: string;
  cell: string;
  /** Other errors that the same fault brings with it. */
  follows: string[];
}

/** A fault, made in one row or in the sums; null where the form has no place for it. */
type Fault = (form: Content, layout: Layout, at: number, by: number) => Faulty | null;

/** The row's score becomes another one, and the sums go along with it (`true`) or stay as they were. */
function scored(form: Content, layout: Layout, row: Row, score: number, along: boolean): Faulty | null {
  const index = rowsOf(form).indexOf(row);
  if (score < 0 || score === row.score) return null;
  const changed = along ? withRow(form, row, { score }) : form;
  const slips = along ? {} : { scores: new Map([[index, hundredths(score)]]) };
  const drawn = draw(changed, layout, slips);
  const follows = along ? [] : ['total-mismatch', 'subtotal-mismatch'];
  const rule = score > row.points ? 'score-exceeds-points' : 'score-mismatch';
  return { drawn, rule, cell: drawn.scores[index] ?? '', follows };
}

function withRow(form: Content, row: Row, change: Partial<Row>): Content {
  return {
    ...form,
    objectives: form.objectives.map((blocks) =>
      blocks.map((block) => ({
        ...block,
        parts: block.parts.map((part) => ({
          ...part,
          rows: part.rows.map((one) => (one === row ? { ...one, ...change } : one)),
        })),
      })),
    ),
  };
}

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
const isExact = (row: Row) => row.due.kind === 'exact';
const isUnmet = (row: Row) =>
  row.fact.kind === 'number' && row.due.kind === 'exact' && row.due.value < row.points;

const onRow =
  (suits: (row: Row) => boolean, score: (row: Row, by: number) => number): Fault =>
  (form, layout, at, by) => {
    const row = nth(rowsOf(form).filter(suits), at);
    const wrong = row ? score(row, by) : 0;
    return row && wrong <= row.points ? scored(form, layout, row, wrong, by % 2 === 0) : null;
  };

/** Exact score of a number row in hundredths, before rounding. */
function exactly(row: Row) {
  if (row.fact.kind !== 'number') return ONE;
  const [target, actual] = [fraction(row.fact.target), fraction(row.fact.actual)];
  if (target.over === 0n || actual.over === 0n) return ONE;
  return row.fact.aim === 'more' ? divided(actual, target) : divided(target, actual);
}

export const FAULTS: Record<string, Fault> = {
  'a score off by a little': onRow(isExact, (row, by) => row.score + (by % 3 === 0 ? -by : by)),
  'full marks for an unmet target': onRow(isUnmet, (row) => row.points),
  'full marks for a missed date': onRow(
    (row) => row.fact.kind === 'date' && row.due.kind === 'band',
    (row) => row.points,
  ),
  'points × actual %': onRow(
    (row) => row.fact.kind === 'number' && row.actual.unit === '%' && row.fact.aim === 'more',
    (row) =>
      share(
        row.points,
        times(fraction(row.fact.kind === 'number' ? row.fact.actual : '0'), { over: 1n, under: 100n }),
      ),
  ),
  // Where the target was passed; else the swapped score is above the points.
  swapped: onRow(
    (row) => row.fact.kind === 'number' && row.due.kind === 'exact' && less(ONE, exactly(row)),
    (row) => share(row.points, divided(ONE, exactly(row))),
  ),
  truncated: onRow(
    (row) => isUnmet(row) && row.fact.kind === 'number' && row.fact.target !== '0',
    (row) => {
      const { over, under } = exactly(row);
      return Number((BigInt(row.points) * over) / under);
    },
  ),
  'rounded to a whole': onRow(isUnmet, (row) => Math.round(row.score / 100) * 100),
  'out of its band': onRow(
    (row) => row.fact.kind === 'words' && row.fact.says !== 'other',
    (row, by) =>
      row.due.kind === 'band' ? (row.due.high < row.points ? row.due.high + by : row.due.low - by) : 0,
  ),
  'above its points': (form, layout, at, by) => {
    const row = nth(rowsOf(form), at);
    return row ? scored(form, layout, row, row.points + by, by % 2 === 0) : null;
  },
  'a blank score': (form, layout, at) => {
    const index = at % rowsOf(form).length;
    const drawn = draw(form, layout, { scores: new Map([[index, '']]) });
    return {
      drawn,
      rule: 'score-missing',
      cell: drawn.scores[index] ?? '',
      follows: ['total-mismatch', 'subtotal-mismatch'],
    };
  },
  'a score as a percentage': (form, layout, at) =>
    notNumber(form, layout, at, (row) => `${hundredths(row.score)}%`),
  'a score in words': (form, layout, at) => notNumber(form, layout, at, () => '良好'),
  'a total that is off': (form, layout, _, by) => {
    const drawn = draw(form, shownWhole(layout), { total: hundredths(Math.abs(totalOf(form) - by)) });
    return { drawn, rule: 'total-mismatch', cell: drawn.total, follows: ['total-mismatch'] };
  },
  'a subtotal that is off': (form, asked, at, by) => {
    const layout = shownWhole(asked);
    const { subtotals } = draw(form, layout);
    const index = at % subtotals.length;
    const due = subtotals.length > 0 ? subtotalOf(form, index) : 0;
    const drawn = draw(form, layout, { subtotals: new Map([[index, hundredths(due + by)]]) });
    return subtotals.length > 0
      ? { drawn, rule: 'subtotal-mismatch', cell: drawn.subtotals[index] ?? '', follows: [] }
      : null;
  },
  'points that do not add up to 100': (form, layout, at, by) => {
    const row = nth(rowsOf(form), at);
    if (!row) return null;
    const points = row.points + by;
    const due = dueOf(row.fact, points);
    const score = due.kind === 'exact' ? due.value : due.high;
    const drawn = draw(withRow(form, row, { points, due, score }), { ...layout, brackets: false });
    return { drawn, rule: 'points-sum', cell: '', follows: ['points-sum'] };
  },
  'a wrong rate': (form, layout, _, by) => {
    if (!form.budget) return null;
    const { executed, revised } = form.budget;
    const wrong = share(10_000, divided(fraction(`${executed}`), fraction(`${revised}`))) + by;
    // Amounts of two decimals stand for half a hundredth more or less, and so does the rate.
    const most = divided(fraction(`${2 * executed + 1}`), fraction(`${2 * revised - 1}`));
    if (!less(times(most, { over: 20_000n, under: 1n }), fraction(`${2 * wrong - 1}`))) return null;
    const drawn = draw(form, layout, { rate: `${hundredths(wrong, 2)}%` });
    return { drawn, rule: 'rate-mismatch', cell: drawn.rate ?? '', follows: [] };
  },
  'a wrong budget score': (form, layout, _, by) => {
    if (!form.budget) return null;
    const due = budgetDue(
      form.budget.points,
      hundredths(form.budget.executed),
      hundredths(form.budget.revised),
    );
    // Beyond what the printed rate may be rounded by.
    const score = due - by - 3;
    if (score < 0) return null;
    const drawn = draw({ ...form, budget: { ...form.budget, score } }, layout);
    return { drawn, rule: 'score-mismatch', cell: drawn.budgetScore ?? '', follows: [] };
  },
};

/** The sum of scores with hidden decimals may be either of two. */
const shownWhole = (layout: Layout): Layout =>
  layout.scores === 'calculated' ? { ...layout, scores: 'two decimals' } : layout;

function notNumber(form: Content, layout: Layout, at: number, words: (row: Row) => string): Faulty | null {
  const row = nth(rowsOf(form), at);
  if (!row) return null;
  const index = rowsOf(form).indexOf(row);
  const drawn = draw(form, layout, { scores: new Map([[index, words(row)]]) });
  return {
    drawn,
    rule: 'score-not-a-number',
    cell: drawn.scores[index] ?? '',
    follows: ['total-mismatch', 'subtotal-mismatch'],
  };
}

function subtotalOf(form: Content, index: number): number {
  const blocks = form.objectives.flat();
  const rows = blocks[index]?.parts.flatMap((part) => part.rows) ?? [];
  return rows.reduce((sum, { score }) => sum + score, 0);
}

/** Faults show where rows have points of their own. */
export const withColumn = (layout: Layout, form: Content): Layout => {
  const fit = fitted(layout, form);
  return { ...fit, points: fit.points === 'brackets' ? 'after actual' : fit.points };
};

export const amount: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 400 }),
);
