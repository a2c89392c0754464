import { Decimal } from '../../model/decimal.ts';
import type { BatchForm } from '../batch.ts';
import type { Words } from '../wording/labels.ts';
import type { Column, List } from './columns.ts';
import { figure, type Links } from './content.ts';
import type { SheetWords } from './labels.ts';

type Ranked = BatchForm & { rank: number | null };

/** 汇总: one row a form, the worst first, each with its place by recomputed score. */
export function summaryList(
  forms: readonly BatchForm[],
  sheet: SheetWords,
  words: Words,
  links: Links,
): List<Ranked> {
  const { columns } = sheet;
  const text = (head: string, width: number, of: Column<Ranked>['of']): Column<Ranked> => ({
    head,
    width,
    look: 'text',
    of,
  });
  const count = (head: string, of: (row: Ranked) => number | null): Column<Ranked> => ({
    head,
    width: 9,
    look: 'count',
    of,
  });
  const score = (head: string, of: (row: Ranked) => string | null): Column<Ranked> => ({
    head,
    width: 10,
    look: 'score',
    of: (row) => figure(of(row)),
  });
  return {
    name: sheet.summary,
    frozen: 3,
    printed: 13,
    rows: ranked(forms),
    columns: [
      count(columns.rank, ({ rank }) => rank),
      text(columns.department, 22, ({ department }) => department),
      text(columns.form, 40, ({ form }) => form.title ?? words.untitled),
      score(columns.points, ({ form }) => form.totals.points),
      score(columns.stated, ({ form }) => form.totals.stated),
      score(columns.summed, ({ form }) => form.totals.summed),
      score(columns.recomputed, ({ form }) => form.totals.recomputed),
      { ...score(columns.difference, ({ difference }) => difference?.toFixed() ?? null), look: 'difference' },
      text(columns.statedGrade, 10, ({ form }) => form.grade.stated),
      text(columns.dueGrade, 10, ({ form }) => form.grade.recomputed),
      {
        ...count(columns.errors, ({ errors }) => errors),
        look: 'errors',
      },
      count(columns.warnings, ({ warnings }) => warnings),
      count(columns.infos, ({ infos }) => infos),
      count(columns.indicators, ({ form }) => form.coverage.indicators),
      count(columns.exact, ({ form }) => form.coverage.exact),
      count(columns.interval, ({ form }) => form.coverage.interval),
      count(columns.unknown, ({ form }) => form.coverage.unknown),
      count(columns.onTrust, ({ form }) => form.coverage.onTrust),
      count(columns.rulings, ({ form }) => form.rulings.length),
      text(columns.profile, 24, ({ form }) => form.profile.title),
      text(columns.file, 36, ({ file }) => file.file),
      text(columns.sheet, 14, ({ form }) => form.sheet),
      text(columns.copy, 16, ({ file }) => links.copy(file, sheet.open)),
    ],
  };
}

/** 1 is the highest share of the points; equals share a place, and the next one after them is skipped. */
function ranked(forms: readonly BatchForm[]): Ranked[] {
  const shares = forms.map(({ form: { totals } }) =>
    totals.points === null || totals.recomputed === null || !new Decimal(totals.points).greaterThan(0)
      ? null
      : new Decimal(totals.recomputed).div(totals.points).toNumber(),
  );
  const order = shares.filter((share) => share !== null).sort((a, b) => b - a);
  return forms.map((form, index) => {
    const share = shares[index] ?? null;
    return { ...form, rank: share === null ? null : order.indexOf(share) + 1 };
  });
}
