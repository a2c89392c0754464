import { Decimal } from '../../model/decimal.ts';
import type { FormReport, GroupReport } from '../../model/report.ts';
import type { Words } from './labels.ts';

/** The three sums of a group or of the form. */
export type Sums = Pick<FormReport['totals'], 'points' | 'stated' | 'summed' | 'recomputed'>;

/** One line of the table of sums. */
export interface SumRow {
  name: string;
  sums: Sums;
  total: boolean;
}

/** Budget, objectives (or the groups of the first level) and total. */
export function sumRows(form: FormReport, words: Words): SumRow[] {
  const rows = form.groups
    .filter(outermost)
    .map((group) => ({ name: group.name, sums: group, total: false }));
  return [...rows, { name: words.total, sums: form.totals, total: true }];
}

function outermost(group: GroupReport): boolean {
  return group.kind === 'budget' || group.path.length === 0;
}

/** Recomputed less what the form says: a printed sum, else its scores added up. Null where either is missing. */
export function differenceOf({ stated, summed, recomputed }: Sums): Decimal | null {
  const said = stated ?? summed;
  return said === null || recomputed === null ? null : new Decimal(recomputed).minus(said);
}

/** Two decimals at least; `-` for a missing number. */
export function printed(value: string | null): string {
  if (value === null) return '-';
  const [whole, decimals = ''] = value.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** `+0.40`. */
export function signed(value: Decimal): string {
  return `${value.greaterThan(0) ? '+' : ''}${printed(value.toFixed())}`;
}
