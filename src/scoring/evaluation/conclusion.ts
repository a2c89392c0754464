import { type Decimal, printScore, sum } from '../../model/decimal.ts';
import type { SumCheck, SummaryRow } from '../../model/evaluation.ts';
import type { Form } from '../../model/form.ts';
import type { IndicatorGroup } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Profile } from '../../model/profile.ts';
import type { Scorecard, ScoredGroup } from '../../model/scorecard.ts';
import type { Figure } from '../../model/value.ts';
import { type Text, text } from '../../text/language.ts';
import { statedScore } from '../item.ts';
import { numbersOf } from './evaluation-figures.ts';
import { rateChecks } from './evaluation-rate.ts';

/** The tables that repeat the sums of a form, cell by cell: every one must say what the form says. */
export function conclusionChecks(
  form: Form,
  groups: readonly ScoredGroup[],
  totals: Scorecard['totals'],
  profile: Profile,
): SumCheck[] {
  return form.conclusions.flatMap(({ table, groups: named }) => {
    const rows = [...named].flatMap(([row, own]) => rowChecks(row, scoredOf(own, groups)));
    const rates = table.rows.flatMap((row) => rateChecks(row, numbersOf(row, table, profile), profile));
    return [...rows, ...rates, ...(table.total ? totalChecks(table.total, totals) : [])];
  });
}

/** The groups that a row names; none for the budget. */
function scoredOf(named: readonly IndicatorGroup[], groups: readonly ScoredGroup[]): ScoredGroup[] {
  if (named.length === 0) return groups.filter(({ kind }) => kind === 'budget');
  return groups.filter(({ group }) => group !== null && named.includes(group));
}

function rowChecks(row: SummaryRow, groups: readonly ScoredGroup[]): SumCheck[] {
  const all = (values: readonly (Decimal | null)[]) =>
    values.length === 0 || values.some((value) => value === null)
      ? null
      : sum(values.flatMap((value) => value ?? []));
  const related = groups.map(({ at }) => at);
  const score = all(groups.map(({ summed }) => summed));
  const points = all(groups.map((group) => group.points));
  const right = all(groups.map(({ recomputed }) => recomputed));
  return [
    ...check(
      'subtotal-mismatch',
      row,
      row.figures.get('score'),
      score,
      text('得分', 'the score'),
      related,
      right,
    ),
    ...check(
      'subtotal-mismatch',
      row,
      row.figures.get('points'),
      points,
      text('分值', 'the points'),
      related,
    ),
  ];
}

function totalChecks(row: SummaryRow, totals: Scorecard['totals']): SumCheck[] {
  const related = totals.at ? [totals.at] : [];
  const score = totals.stated ?? totals.summed;
  return [
    ...check(
      'total-mismatch',
      row,
      row.figures.get('score'),
      score,
      text('得分', 'the score'),
      related,
      totals.recomputed,
    ),
    ...check(
      'total-mismatch',
      row,
      row.figures.get('points'),
      totals.points,
      text('分值', 'the points'),
      related,
    ),
  ];
}

const AMEND_FORM = text(
  '这个数与重算一致，不用改；把自评表改正后两处就对上了。',
  'This number is the recomputed one; put the form right and both agree.',
);

function check(
  rule: SumCheck['rule'],
  row: SummaryRow,
  cell: Located<Figure> | undefined,
  due: Decimal | null,
  what: Text,
  related: SumCheck['related'],
  right: Decimal | null = null,
): SumCheck[] {
  const stated = statedScore(cell ?? null);
  if (!cell || !stated || !due) return [];
  const expected = printScore(due);
  return [
    {
      rule,
      verdict: stated.equals(due) ? 'agrees' : 'differs',
      subject: [row.name],
      at: cell.at,
      what,
      found: cell.text.trim(),
      printed: true,
      // The table may be right where the form is not.
      ...(right && stated.equals(right) ? { remedy: AMEND_FORM } : {}),
      expected,
      difference: due.minus(stated),
      because: text(`自评表里是 ${expected}`, `the form itself says ${expected}`),
      related,
      severity: null,
    },
  ];
}
