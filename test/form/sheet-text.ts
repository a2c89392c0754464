import { Decimal } from '../../src/model/decimal.ts';
import type { Area, Cell, Sheet } from '../../src/workbook/types.ts';

/**
 * A sheet written as text, one row a line, cells between `|`. `^` continues the cell above, `<` the cell to the
 * left, so that merged areas can be seen. `1.5` is a number, `'1.5` the same typed as text, `94%` a number with a
 * percent format, `\n` a line break, `{=A1*2}` a formula without a result, and a line that begins with `~` a hidden row.
 */
export function sheetFrom(text: string, name = '表'): Sheet {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const grid = lines.map((line) =>
    line
      .replace(/^~/, '')
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((words) => words.trim()),
  );
  const merges: Area[] = [];
  grid.forEach((cells, row) => {
    cells.forEach((words, column) => {
      if (words === '^' || words === '<') return;
      let right = column;
      while (grid[row]?.[right + 1] === '<') right++;
      let bottom = row;
      while (grid[bottom + 1]?.[column] === '^') bottom++;
      if (right > column || bottom > row) {
        merges.push({ top: row + 1, left: column + 1, bottom: bottom + 1, right: right + 1 });
      }
    });
  });
  const rows = grid.map((cells, row) => ({
    index: row + 1,
    hidden: lines[row]?.startsWith('~') ?? false,
    cells: cells.flatMap((words, column) =>
      words === '' || words === '^' || words === '<' ? [] : [cellFrom(words, row + 1, column + 1)],
    ),
  }));
  return {
    name,
    hidden: false,
    ours: false,
    rows: rows.filter((row) => row.cells.length > 0),
    merges,
    hiddenColumns: [],
  };
}

function cellFrom(words: string, row: number, column: number): Cell {
  const base = { row, column, date: false, formula: null, calculated: true };
  const formula = /^\{=(.*)\}$/.exec(words)?.[1];
  if (formula !== undefined)
    return { ...base, kind: 'number', text: '', stored: null, percent: false, formula, calculated: false };
  const number = /^-?[\d,]+(\.\d+)?(%?)$/.exec(words);
  if (!number) {
    const text = words.replace(/^'/, '').replaceAll('\\n', '\n');
    return { ...base, kind: 'text', text, stored: null, percent: false };
  }
  const value = new Decimal(words.replace(/[,%]/g, ''));
  const percent = number[2] === '%';
  return {
    ...base,
    kind: 'number',
    text: words,
    stored: (percent ? value.div(100) : value).toFixed(),
    percent,
  };
}
