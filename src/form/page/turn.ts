import type { Area, Sheet } from '../../workbook/types.ts';

/** The part of a sheet inside `area` with rows and columns exchanged: its columns are read as lines. */
export function turnedSheet(sheet: Sheet, area: Area): Sheet {
  const rows = new Map<number, Sheet['rows'][number]>();
  for (const row of sheet.rows) {
    if (row.index < area.top || row.index > area.bottom) continue;
    for (const cell of row.cells) {
      if (cell.column < area.left || cell.column > area.right) continue;
      const line = rows.get(cell.column) ?? { index: cell.column, hidden: false, cells: [] };
      line.cells.push({ ...cell, row: cell.column, column: cell.row });
      rows.set(cell.column, line);
    }
  }
  const inside = ({ top, bottom, left, right }: Area) =>
    top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right;
  return {
    ...sheet,
    rows: [...rows.values()].sort((a, b) => a.index - b.index),
    merges: sheet.merges.filter(inside).map(turnedArea),
    hiddenColumns: [],
  };
}

export function turnedArea({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}
