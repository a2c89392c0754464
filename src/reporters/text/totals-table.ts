import Table from 'cli-table3';
import { Decimal } from '../../model/decimal.ts';
import type { FormReport, GroupReport } from '../../model/report.ts';
import { clip } from '../width.ts';
import type { Page } from './page.ts';

type Sums = Pick<FormReport['totals'], 'points' | 'stated' | 'summed' | 'recomputed'>;

/** Budget, objectives (or the groups of the first level) and total, with their three sums and the difference. */
export function totalsTable(form: FormReport, page: Page): string[] {
  const { words, paint } = page;
  const table = new Table({
    head: ['', ...words.columns],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    chars: RULED,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  let objectives = 0;
  for (const group of form.groups.filter(outermost)) {
    if (group.kind === 'objective') objectives++;
    const name = group.kind === 'objective' ? words.objective(objectives, group.name) : group.name;
    table.push([clip(name, page.width - NUMBERS), ...row(group, page)]);
  }
  table.push([words.total, ...row(form.totals, page)].map(paint.bold));
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line.trimEnd()}`);
}

/** Lines between rows look different in every font; columns that align need none but the one under the head. */
const RULED = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '-',
  'mid-mid': '--',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** What the columns of numbers and the margin need. */
const NUMBERS = 5 * 9 + 2;

export function outermost(group: GroupReport): boolean {
  return group.kind === 'budget' || group.path.length === 0;
}

function row(sums: Sums, page: Page): string[] {
  const difference = differenceOf(sums);
  const wrong = difference !== null && !difference.isZero();
  return [
    printed(sums.points),
    printed(sums.stated),
    printed(sums.summed),
    printed(sums.recomputed),
    difference === null ? '-' : wrong ? page.paint.error(signed(difference)) : '0.00',
  ];
}

/** Recomputed less what the form says: a printed sum, else its scores added up. */
function differenceOf({ stated, summed, recomputed }: Sums): Decimal | null {
  const said = stated ?? summed;
  return said === null || recomputed === null ? null : new Decimal(recomputed).minus(said);
}

/** Two decimals at least. */
export function printed(value: string | null): string {
  if (value === null) return '-';
  const [whole, decimals = ''] = value.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function signed(value: Decimal): string {
  return `${value.isNegative() ? '' : '+'}${printed(value.toFixed())}`;
}
