import { beyond, type Limits } from '../workbook/limits.ts';
import { type Cell, type Row, type Sheet, type TablePart, textCell } from '../workbook/types.ts';
import type { Block, Paragraph, Table } from './blocks.ts';
import { gridOf, type TableGrid } from './table-grid.ts';

/** A table with the paragraphs around it, in the order of the document. */
interface Found {
  /** From 1, counting every table of the document, those inside others too. */
  number: number;
  grid: TableGrid;
  before: Paragraph[];
  after: Paragraph[];
}

/** How many paragraphs of the text before a table may be its title and its head. */
const HEAD = 8;
/** How many after it may be its notes. */
const FOOT = 12;
/** A title, a unit, a date or a signature is short; longer ones are the text of a report. */
const SHORT = 80;

/** An element of the part, counted from 0 among those of its name in the order of their opening tags. */
export interface Ordinal {
  element: 'tc' | 'p';
  index: number;
}

/** Where each cell of the sheets stands in the part: by sheet, row and column. */
export type Ordinals = Map<string, Map<number, Map<number, Ordinal>>>;

/**
 * Every table as a sheet of its own, with its title and head above and its notes below as rows of one cell. A table that only
 * goes on in the next one is one sheet with it.
 */
export function sheetsOf(blocks: readonly Block[], limits: Limits): { sheets: Sheet[]; ordinals: Ordinals } {
  const sheets: Sheet[] = [];
  const ordinals: Ordinals = new Map();
  let left = limits.filledCells;
  for (const group of joined(tablesIn(blocks))) {
    const sheet = new SheetBuilder(group);
    left -= sheet.cells;
    if (left < 0) throw beyond('filledCells', limits);
    sheets.push(sheet.sheet);
    ordinals.set(sheet.sheet.name, sheet.ordinals);
  }
  return { sheets, ordinals };
}

function tablesIn(blocks: readonly Block[]): Found[] {
  const found: Found[] = [];
  let number = 0;
  const walk = (list: readonly Block[]) => {
    let since: Paragraph[] = [];
    let last = null as Found | null;
    for (const block of list) {
      if (block.kind === 'paragraph') {
        since.push(block);
        continue;
      }
      if (last) last.after = footOf(since);
      const table: Found = { number: ++number, grid: gridOf(block), before: headOf(since), after: [] };
      found.push(table);
      since = [];
      last = table;
      inside(block, walk);
    }
    if (last) last.after = footOf(since);
  };
  walk(blocks);
  return found;
}

function inside(table: Table, walk: (blocks: readonly Block[]) => void): void {
  for (const { cells } of table.rows) {
    for (const { blocks } of cells) if (blocks.some(({ kind }) => kind === 'table')) walk(blocks);
  }
}

/** The short paragraphs right above a table. */
function headOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const head: Paragraph[] = [];
  for (const paragraph of [...paragraphs].reverse()) {
    if (head.length === HEAD || paragraph.text.trim().length > SHORT) break;
    head.unshift(paragraph);
  }
  return head;
}

/** The notes and signatures right below a table. A long paragraph that is no note begins the text that follows. */
function footOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const end = paragraphs.findIndex(
    ({ text }, at) =>
      at >= FOOT || (text.trim().length > SHORT && !isNote(text) && !isNote(paragraphs[0]?.text ?? '')),
  );
  return end < 0 ? [...paragraphs] : paragraphs.slice(0, end);
}

const isNote = (text: string) => text.trimStart().startsWith('注') || text.trimStart().startsWith('备注');

/** A table goes on in the next where nothing but 续表 stands between, both have as many columns and only the first has a header. */
function joined(tables: readonly Found[]): Found[][] {
  const groups: Found[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && goesOn(previous, table)) group.push(table);
    else groups.push([table]);
  }
  return groups;
}

function goesOn(first: Found, second: Found): boolean {
  if (first.number + 1 !== second.number || first.grid.columns !== second.grid.columns) return false;
  if (first.after.length === FOOT || first.grid.columns < 4 || second.grid.rows.length === 0) return false;
  const between = first.after.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (between.length > 0 && !between.every(isContinuation)) return false;
  const [header] = second.grid.rows;
  // A first row without a number is a header, and a header begins a table of its own unless it repeats the other's.
  const repeats = first.grid.rows.some((row) => sameTexts(row, header ?? []));
  return repeats || (header ?? []).some(({ text }) => /\d/.test(text));
}

const isContinuation = (text: string) => text.length <= 8 && text.includes('续');

function sameTexts(a: TableGrid['rows'][number], b: TableGrid['rows'][number]): boolean {
  return a.length > 1 && a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);
}

class SheetBuilder {
  readonly sheet: Sheet;
  readonly ordinals = new Map<number, Map<number, Ordinal>>();
  cells = 0;
  readonly #parts: TablePart[] = [];
  #row = 0;

  constructor(tables: readonly Found[]) {
    const [first] = tables;
    const last = tables.at(-1);
    const name = `表${first?.number ?? 0}`;
    this.sheet = {
      name,
      hidden: false,
      ours: false,
      rows: [],
      merges: [],
      hiddenColumns: [],
      tables: this.#parts,
    };
    const width = Math.max(1, ...tables.map(({ grid }) => grid.columns));
    for (const paragraph of first?.before ?? []) this.#addParagraph(paragraph, width);
    for (const { grid, number } of tables) this.#addTable(grid, number);
    for (const paragraph of last?.after ?? []) this.#addParagraph(paragraph, width);
  }

  #addParagraph({ text, label, ordinal }: Paragraph, width: number): void {
    const words = `${label}${text}`.trim();
    if (words === '') return;
    const row = ++this.#row;
    this.ordinals.set(row, new Map([[1, { element: 'p', index: ordinal }]]));
    this.#add(row, [textCell(row, 1, words)]);
    if (width > 1) this.sheet.merges.push({ top: row, left: 1, bottom: row, right: width });
  }

  #addTable({ rows, merges }: TableGrid, number: number): void {
    const above = this.#row;
    this.#parts.push({ number, first: above + 1, last: above + rows.length });
    for (const line of rows) {
      const row = ++this.#row;
      this.ordinals.set(
        row,
        new Map(line.map(({ column, ordinal }) => [column, { element: 'tc', index: ordinal }])),
      );
      const cells = line
        .filter(({ text }) => text !== '')
        .map(({ column, text }) => textCell(row, column, text));
      if (cells.length > 0) this.#add(row, cells);
    }
    for (const { top, left, bottom, right } of merges)
      this.sheet.merges.push({ top: above + top, left, bottom: above + bottom, right });
  }

  #add(index: number, cells: Cell[]): void {
    const row: Row = { index, hidden: false, cells };
    this.sheet.rows.push(row);
    this.cells += cells.length;
  }
}
