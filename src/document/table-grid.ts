import { LAST_COLUMN } from '../workbook/cells/address.ts';
import { damage } from '../workbook/errors.ts';
import type { Area } from '../workbook/types.ts';
import type { Block, Paragraph, Table } from './blocks.ts';
import { columnsOf } from './grid-lines.ts';

/** A cell of a table by coordinates. */
export interface GridCell {
  /** Both from 1, within the table. */
  row: number;
  column: number;
  text: string;
  ordinal: number;
}

export interface TableGrid {
  /** How many columns the widest row has. */
  columns: number;
  rows: GridCell[][];
  merges: Area[];
}

/** A cell whose area may still grow to the right or downwards. */
interface OpenArea {
  area: Area;
  cell: GridCell;
}

/**
 * Lays a table out on the grid of a sheet: columns by the lines that can be seen, merges as areas.
 *
 * @throws WorkbookError for spans beyond what a sheet can have
 */
export function gridOf(table: Table): TableGrid {
  const columnAt = columnsOf(table);
  const grid: TableGrid = { columns: 0, rows: [], merges: [] };
  let above = new Map<number, OpenArea>();
  table.rows.forEach(({ before, cells }, index) => {
    const row = index + 1;
    const here = new Map<number, OpenArea>();
    const line: GridCell[] = [];
    let at = before;
    let left: OpenArea | null = null;
    for (const { span, merge, joinsLeft, blocks, ordinal } of cells) {
      const [first, end] = [columnAt(at), columnAt(at + span)];
      at += span;
      if (at > LAST_COLUMN) throw tooWide();
      // A cell narrower than a grid line is one that nobody sees; what it holds is kept with its neighbour.
      const last = Math.max(first, end - 1);
      const text = textOf(blocks);
      const over = above.get(first);
      if (merge === 'continue' && over && text === '') {
        over.area.bottom = row;
        here.set(first, over);
        left = over;
      } else if ((joinsLeft || end === first) && left && left.area.top === row && text === '') {
        left.area.right = Math.max(left.area.right, last);
      } else {
        left = {
          area: { top: row, left: first, bottom: row, right: last },
          cell: { row, column: first, text, ordinal },
        };
        here.set(first, left);
        line.push(left.cell);
      }
      grid.columns = Math.max(grid.columns, last);
    }
    for (const [column, open] of above) if (here.get(column) !== open) close(open, grid);
    grid.rows.push(line);
    above = here;
  });
  for (const open of above.values()) close(open, grid);
  return grid;
}

function close({ area }: OpenArea, grid: TableGrid): void {
  if (area.top !== area.bottom || area.left !== area.right) grid.merges.push(area);
}

/** The text of a cell, line by line. Tables inside it are read for themselves. */
function textOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  // The numbers of a list tell its points apart; a lone one before a name is an ornament, and a lone one without text a number.
  const isList = paragraphs.filter(({ label }) => label !== '').length > 1;
  return paragraphs
    .map(({ text, label }) => (isList || text.trim() === '' ? `${label}${text}` : text))
    .join('\n')
    .trim();
}

function tooWide() {
  return damage('有一个表格的列数超过了表格可能的宽度', 'a table has more columns than any table can have');
}
