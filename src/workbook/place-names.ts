import { a1 } from './cells/address.ts';
import type { Sheet, TablePart } from './types.ts';

/**
 * What people call a cell: `H40` in a spreadsheet, `第14行第8列` in a table of a document; with the number of its table where a
 * table goes on in the next, and `上方第2段` for a paragraph above it.
 */
export function cellName({ tables }: Pick<Sheet, 'tables'>, row: number, column: number): string {
  if (tables === undefined) return a1(row, column);
  const part = tables.find(({ first, last }) => first <= row && row <= last);
  if (part) return tableCell(part, tables[0] ?? part, row, column);
  const [first] = tables;
  if (first && row < first.first) return `上方第${row}段`;
  return `下方第${row - (tables.at(-1)?.last ?? 0)}段`;
}

function tableCell(part: TablePart, first: TablePart, row: number, column: number): string {
  const cell = `第${row - part.first + 1}行第${column}列`;
  return part === first ? cell : `表${part.number}${cell}`;
}

/** Whether a text is a name that a cell or paragraph of a document has. */
export function isCellName(text: string): boolean {
  return inEnglish(text) !== text;
}

/** The same names in an English sentence: the cells of a document have names in words, which are Chinese. */
export function inEnglish(sentence: string): string {
  return sentence
    .replace(/(?:表(\d+))?第(\d+)行第(\d+)列/g, (_, table?: string, row?: string, column?: string) =>
      table ? `table ${table} row ${row} column ${column}` : `row ${row} column ${column}`,
    )
    .replace(
      /([上下])方第(\d+)段/g,
      (_, where: string, number: string) => `paragraph ${number} ${where === '上' ? 'above' : 'below'}`,
    );
}
