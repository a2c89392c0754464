import Table from 'cli-table3';
import type { FormReport } from '../../model/report.ts';
import { clip } from '../../text/width.ts';
import { differenceOf, printed, type Sums, signed, sumRows } from '../wording/sums.ts';
import type { Page } from './page.ts';

/** Budget, objectives (or the groups of the first level) and total, with their three sums and the difference. */
export function totalsTable(form: FormReport, page: Page): string[] {
  const table = new Table({
    head: ['', ...page.words.columns],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    chars: RULED,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  for (const { name, sums, total } of sumRows(form, page.words)) {
    const cells = [clip(name, page.width - NUMBERS), ...numbers(sums, page)];
    table.push(total ? cells.map(page.paint.bold) : cells);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line.trimEnd()}`);
}

/** Lines between rows look different in every font; columns that align need none but the one under the head. */
export const RULED = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '-', 'mid-mid': '--', right: '', 'right-mid': '', middle: '  ' },
};

/** What the columns of numbers and the margin need. */
const NUMBERS = 5 * 9 + 2;

function numbers(sums: Sums, page: Page): string[] {
  const difference = differenceOf(sums);
  return [
    printed(sums.points),
    printed(sums.stated),
    printed(sums.summed),
    printed(sums.recomputed),
    difference === null ? '-' : difference.isZero() ? '0.00' : page.paint.error(signed(difference)),
  ];
}
