import type { Role } from '../../../src/model/role.ts';
import { textCell } from '../../../src/workbook/types.ts';
import {
  type Change,
  cellAt,
  type Draft,
  insertColumn,
  keyAt,
  numberCell,
  pickFrom,
  type Random,
  write,
} from './draft.ts';

/** The rows of the table: header, indicators and what stands between and right below them. */
const isOfTable = (draft: Draft, row: number) =>
  row >= draft.header.top && row <= Math.max(...draft.body, ...draft.totals.map((total) => total.row));

/** Columns of the table that no merge ties to others. */
function looseColumns(draft: Draft): number[] {
  const name = draft.columns.get('name') ?? 0;
  const columns = new Set<number>();
  for (const { row, column } of draft.cells.values())
    if (isOfTable(draft, row) && column > name) columns.add(column);
  const tied = (column: number) =>
    draft.merges.some(
      (area) =>
        area.left < area.right && isOfTable(draft, area.top) && area.left <= column && area.right >= column,
    );
  return [...columns].filter((column) => !tied(column)).sort((a, b) => a - b);
}

const permuted: Change = (draft, random) => {
  const columns = looseColumns(draft);
  if (columns.length < 2) return false;
  const order = [...columns];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  if (order.every((column, at) => column === columns[at])) return false;
  const to = new Map(columns.map((column, at) => [column, order[at] as number]));
  const move = (row: number, column: number) => (isOfTable(draft, row) ? (to.get(column) ?? column) : column);
  const cells = [...draft.cells.values()];
  const merges = draft.merges.map((area) => ({ area, of: isOfTable(draft, area.top) }));
  const totals = draft.totals.map((total) => ({ ...total, column: move(total.row, total.column) }));
  draft.score.column = move(draft.score.row, draft.score.column);
  draft.columns = new Map([...draft.columns].map(([role, column]) => [role, to.get(column) ?? column]));
  draft.cells.clear();
  for (const cell of cells) {
    cell.column = move(cell.row, cell.column);
    draft.cells.set(keyAt(cell.row, cell.column), cell);
  }
  for (const { area, of } of merges) {
    if (!of || area.left !== area.right) continue;
    area.left = to.get(area.left) ?? area.left;
    area.right = area.left;
  }
  // A hidden column hides what stands in it now; the forms that have one are left out.
  draft.totals = totals;
  return draft.hiddenColumns.length === 0;
};

/** A column more, left of one of the table's or right of them all. */
const added =
  (header: (random: Random) => string, cell: (random: Random, draft: Draft, row: number) => string): Change =>
  (draft, random) => {
    const edge = Math.max(
      ...[...draft.cells.values()].filter(({ row }) => draft.body.includes(row)).map(({ column }) => column),
    );
    const roles: Role[] = ['target', 'actual', 'points', 'score'];
    const places = [...roles.flatMap((role) => draft.columns.get(role) ?? []), edge + 1].filter(
      (column) =>
        !draft.merges.some(
          (area) =>
            area.left < column &&
            area.right >= column &&
            isOfTable(draft, area.top) &&
            area.top <= draft.header.bottom,
        ),
    );
    if (places.length === 0) return false;
    const at = pickFrom(places, random);
    if (at <= edge) insertColumn(draft, at);
    write(draft, draft.header.bottom, at, header(random));
    for (const row of draft.body) {
      const text = cell(random, draft, row);
      if (text === '') continue;
      draft.cells.set(
        keyAt(row, at),
        /^\d+(\.\d+)?$/.test(text) ? numberCell(row, at, text) : textCell(row, at, text),
      );
    }
    return true;
  };

const ofRole = (role: Role, draft: Draft, row: number) =>
  cellAt(draft, row, draft.columns.get(role) ?? 0)?.text ?? '';

const numbers = added(
  (random) => pickFrom(['辅助数', '台账编号', '核计数', ''], random),
  (random) => `${Math.floor(random() * 200)}`,
);
const texts = added(
  (random) => pickFrom(['佐证材料', '责任科室', '数据来源', '登记项'], random),
  (random) => pickFrom(['台账和验收单', '见附件', '业务科', '统计报表'], random),
);
const lastYear = added(
  (random) => pickFrom(['上年完成值', '2021年实际值', '上年实绩', '历史值'], random),
  (_, draft, row) => ofRole('actual', draft, row),
);

const scoreCells = (draft: Draft) => {
  const column = draft.columns.get('score') ?? 0;
  return draft.body.flatMap((row) => cellAt(draft, row, column) ?? []);
};

/** Cells of the score and points columns as numbers or as text. */
const typed =
  (kind: 'number' | 'text'): Change =>
  (draft) => {
    let changed = false;
    for (const role of ['score', 'points'] as const) {
      const column = draft.columns.get(role);
      if (column === undefined) continue;
      for (const row of draft.body) {
        const cell = cellAt(draft, row, column);
        if (!cell || cell.kind === kind || !/^\d+(\.\d+)?$/.test(cell.text)) continue;
        draft.cells.set(
          keyAt(row, column),
          kind === 'text' ? textCell(row, column, cell.text) : numberCell(row, column, cell.text),
        );
        changed = true;
      }
    }
    return changed;
  };

const calculated: Change = (draft) => {
  const cells = scoreCells(draft).filter(({ kind }) => kind === 'number');
  for (const cell of cells) cell.formula = `A1*0+${cell.text}`;
  return cells.length > 0;
};

/** The formula of the one score has no value in the file, and it is one that cannot be calculated here. */
const uncalculated: Change = (draft) => {
  const cell = cellAt(draft, draft.score.row, draft.score.column);
  if (!cell) return false;
  Object.assign(cell, {
    formula: 'GETPIVOTDATA("x",A1)',
    calculated: false,
    text: '',
    stored: null,
    kind: 'text',
  });
  return true;
};

const indented: Change = (draft) => {
  const column = draft.columns.get('name') ?? 0;
  for (const row of draft.body) {
    const cell = cellAt(draft, row, column);
    if (cell) cell.text = `　　${cell.text}`;
  }
  return true;
};

const movedIn: Change = (draft) => {
  insertColumn(draft, 1);
  return true;
};

/** The same form once more, below. */
const twice: Change = (draft) => {
  const down = Math.max(...[...draft.cells.values()].map(({ row }) => row)) + 2;
  for (const cell of [...draft.cells.values()]) {
    const row = cell.row + down;
    draft.cells.set(keyAt(row, cell.column), { ...cell, row });
  }
  for (const area of [...draft.merges])
    draft.merges.push({ ...area, top: area.top + down, bottom: area.bottom + down });
  return true;
};

export const TABLE_CHANGES: Record<string, Change> = {
  'columns permuted': permuted,
  'column added: numbers': numbers,
  'column added: texts': texts,
  'column added: last year': lastYear,
  'cells as text': typed('text'),
  'cells as numbers': typed('number'),
  'scores as formulas': calculated,
  'score as a formula without value': uncalculated,
  'names indented': indented,
  'table one column in': movedIn,
  'the form twice on a sheet': twice,
};
