import { damage } from '../errors.ts';
import type { Row } from '../types.ts';
import { a1 } from './address.ts';

/** Puts rows and cells that a file lists in another order into theirs. Rows listed in parts are joined. */
export function inOrder(rows: readonly Row[], sheet: string): Row[] {
  const byIndex = new Map<number, Row>();
  for (const row of rows) {
    const first = byIndex.get(row.index);
    if (first === undefined) byIndex.set(row.index, row);
    else {
      first.hidden ||= row.hidden;
      for (const cell of row.cells) first.cells.push(cell);
    }
  }
  const ordered = [...byIndex.values()].sort((a, b) => a.index - b.index);
  for (const { cells } of ordered) {
    cells.sort((a, b) => a.column - b.column);
    for (let i = 1; i < cells.length; i++) {
      const cell = cells[i];
      if (cell === undefined || cell.column !== cells[i - 1]?.column) continue;
      const name = a1(cell.row, cell.column);
      throw damage(
        `工作表「${sheet}」中单元格 ${name} 出现了两次`,
        `the sheet "${sheet}" holds the cell ${name} twice`,
      );
    }
  }
  return ordered;
}
