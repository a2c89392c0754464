import type { Decimal } from '../../model/decimal.ts';
import type { SummaryRow, SummaryTable } from '../../model/evaluation.ts';
import { type Outlined, outlineOf } from '../repair/outline.ts';

type Rows = Pick<SummaryTable, 'rows' | 'subtotals' | 'total'>;

/** Takes the rows of a plain table that add up others for the sections that they are, with themselves as their 小计. */
export function withSections<R extends Rows>(table: R): R {
  const { rows, total } = table;
  if (!total || rows.some(({ path, covers }) => path.length > 0 || covers.length > 0)) return table;
  const outline = outlineOf(rows, pointsIn, pointsIn(total));
  if (!outline) return table;
  const leaves: SummaryRow[] = [];
  const sums: SummaryRow[] = [];
  const visit = ({ row, below }: Outlined<SummaryRow>, path: SummaryRow['path']) => {
    if (below.length === 0) leaves.push({ ...row, path });
    else {
      const inner = [...path, { name: row.name, label: row.nameAt }];
      sums.push({ ...row, path: inner });
      for (const node of below) visit(node, inner);
    }
  };
  for (const node of outline) visit(node, []);
  return { ...table, rows: leaves, subtotals: [...table.subtotals, ...sums] };
}

function pointsIn({ figures }: SummaryRow): Decimal | null {
  const value = figures.get('points')?.value;
  return value?.kind === 'number' ? value.number : null;
}
