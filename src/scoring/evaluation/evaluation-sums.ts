import { Decimal, HUNDRED, printScore, roundTo, sum, twoDecimals } from '../../model/decimal.ts';
import type { SumCheck, SummaryTable } from '../../model/evaluation.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Profile } from '../../model/profile.ts';
import type { Figure } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';
import { statedScore } from '../item.ts';
import { addSpreads, meets, type Spread } from '../sums/printed.ts';
import { jointSpread, numbersOf, scoreSpread } from './evaluation-figures.ts';
import { rateChecks } from './evaluation-rate.ts';
import type { JudgedRow } from './evaluation-row.ts';

/** A summary table with its rows judged and added up. */
export interface JudgedTable {
  table: SummaryTable;
  rows: JudgedRow[];
  /** Null as soon as one row has none. */
  points: Decimal | null;
  summed: Decimal | null;
  /** The stored scores added up, which spreadsheets show rounded. */
  stored: Decimal | null;
  /** What the rows together can stand for, from scores, deductions and rates. */
  spread: Spread | null;
}

export function addUp(table: SummaryTable, rows: JudgedRow[], profile: Profile): JudgedTable {
  const all = (values: readonly (Decimal | null)[]) =>
    values.some((value) => value === null) ? null : sum(values.flatMap((value) => value ?? []));
  const spreads = rows.map(({ numbers }) => jointSpread(numbers, profile));
  const complete = spreads.flatMap((spread) => spread ?? []);
  return {
    table,
    rows,
    points: all(rows.map(({ numbers }) => numbers.points)),
    summed: all(rows.map(({ numbers }) => numbers.score)),
    stored: all(rows.map(({ row, numbers }) => row.figures.get('score')?.stored ?? numbers.score)),
    spread: complete.length === rows.length ? addSpreads(complete) : null,
  };
}

/** How a stated total stands to the rows of a table; null where they cannot be added. */
export function compareTotal(
  stated: Decimal,
  { summed, stored, spread }: JudgedTable,
  profile: Profile,
): SumCheck['verdict'] | null {
  if (summed && (stated.equals(summed) || (stored && roundTo(stored, stated.decimalPlaces()).equals(stated))))
    return 'agrees';
  if (!spread) return null;
  const within = meets(spread, scoreSpread(stated, profile));
  if (!summed) return within ? 'agrees' : 'differs';
  return within && profile.evaluation.scores === 'rounded' ? 'rounding' : 'differs';
}

/** A stated total against the rows it belongs to. */
export function totalCheck(
  total: StatedTotal,
  judged: JudgedTable,
  profile: Profile,
  also: Text | null,
): SumCheck[] {
  const stated = statedScore(total.score);
  if (!total.score || !stated) return [];
  const verdict = compareTotal(stated, judged, profile) ?? betweenRates(stated, judged, profile);
  if (!verdict) return [];
  const { summed } = judged;
  const expected = summed ? printScore(summed) : rangeOf(judged, profile);
  const because = text(`各行得分加起来是 ${expected}`, `the rows add up to ${expected}`);
  const between = text(`各行得分率只容得下 ${expected}`, `the rates of the rows allow ${expected}`);
  return [
    {
      rule: 'total-mismatch',
      verdict,
      subject: [total.label.text.trim()],
      at: total.score.at,
      what: text('总分', 'the total'),
      found: stated.toFixed(),
      printed: true,
      expected,
      difference: summed ? summed.minus(stated) : null,
      because: joined(summed ? because : between, also),
      related: judged.rows.flatMap(({ row }) => row.figures.get('score')?.at ?? []),
      severity: null,
    },
  ];
}

const joined = (first: Text, second: Text | null) =>
  second ? text(`${first.zh}；${second.zh}`, `${first.en}; ${second.en}`) : first;

/** Without points and scores, the total still lies between the lowest and the highest rate. */
function betweenRates(stated: Decimal, { rows }: JudgedTable, profile: Profile): SumCheck['verdict'] | null {
  const rates = rows.flatMap(({ numbers }) => numbers.rate ?? []);
  if (rates.length < rows.length) return null;
  const share = stated.div(profile.points.total).times(HUNDRED);
  const inside =
    share.greaterThanOrEqualTo(Decimal.min(...rates)) && share.lessThanOrEqualTo(Decimal.max(...rates));
  return inside ? null : 'differs';
}

function rangeOf({ spread, rows }: JudgedTable, profile: Profile): string {
  if (spread) return `${twoDecimals(spread.low)}–${twoDecimals(spread.high)}`;
  const rates = rows.flatMap(({ numbers }) => numbers.rate ?? []);
  const part = (rate: Decimal) => twoDecimals(rate.times(profile.points.total).div(HUNDRED));
  return `${part(Decimal.min(...rates))}–${part(Decimal.max(...rates))}`;
}

/** The other cells of a total row: points, deduction and rate. */
export function totalRowChecks({ table, rows, points }: JudgedTable, profile: Profile): SumCheck[] {
  const { total } = table;
  if (!total) return [];
  const checks: SumCheck[] = [];
  const lost = rows.map(({ numbers }) => numbers.deduction);
  if (lost.some((deduction) => deduction !== null)) {
    const added = sum(lost.flatMap((deduction) => deduction ?? []));
    const slack =
      profile.evaluation.scores === 'rounded'
        ? addSpreads(lost.flatMap((one) => (one ? scoreSpread(one, profile) : [])))
        : null;
    checks.push(...deductionCheck(total.figures.get('deduction'), added, slack, rows));
  }
  const own = numbersOf(total, table, profile);
  checks.push(...rateChecks(total, { ...own, points: own.points ?? points }, profile));
  return checks;
}

function deductionCheck(
  cell: Located<Figure> | undefined,
  added: Decimal,
  slack: Spread | null,
  rows: readonly JudgedRow[],
): SumCheck[] {
  const stated = statedScore(cell ?? null);
  if (!cell || !stated) return [];
  const rounded = slack !== null && meets(slack, { low: stated, high: stated });
  return [
    {
      rule: 'parts-sum',
      verdict: stated.equals(added) ? 'agrees' : rounded ? 'rounding' : 'differs',
      subject: ['合计'],
      at: cell.at,
      what: text('扣分合计', 'the sum of deductions'),
      found: cell.text.trim(),
      printed: true,
      expected: printScore(added),
      difference: added.minus(stated),
      because: text(`各行扣分加起来是 ${printScore(added)}`, `the rows add up to ${printScore(added)}`),
      related: rows.flatMap(({ row }) => row.figures.get('deduction')?.at ?? []),
      severity: 'error',
    },
  ];
}
