import type { Cell, Style } from 'exceljs';
import { legalText } from '../../text/legal-text.ts';
import type { NewWorkbook } from '../../workbook/write/new-workbook.ts';
import type { CellContent, List, Look } from './columns.ts';

/** Writes a list as a sheet with a head that stays in sight, filters, and a page layout for A4. */
export async function writeList<T>(
  book: NewWorkbook,
  { name, columns, rows, frozen, printed }: List<T>,
): Promise<void> {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: 1, topLeftCell: `${letter(frozen + 1)}2` }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      // exceljs puts a mark before each letter only.
      printArea: `A$1:${letter(printed)}$${rows.length + 1}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  const head = sheet.addRow(columns.map((column) => column.head));
  head.height = 24;
  columns.forEach(({ look }, index) => {
    head.getCell(index + 1).style = NUMBERS.has(look) ? HEAD_RIGHT : HEAD;
  });
  head.commit();
  let written = 0;
  for (const row of rows) {
    const line = sheet.addRow([]);
    let lines = 1;
    columns.forEach((column, index) => {
      const look = typeof column.look === 'string' ? column.look : column.look(row);
      const content = column.of(row);
      fill(line.getCell(index + 1), look, content);
      if (look === 'long' && typeof content === 'string')
        lines = Math.max(lines, linesOf(content, column.width));
    });
    line.height = Math.min(lines, MOST_LINES) * LINE;
    line.commit();
    // The zip is packed while rows come in; without a pause they would all wait in memory.
    if (++written % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  sheet.commit();
}

/** Columns of numbers are set flush right, their heads, too. */
const NUMBERS = new Set<unknown>(['count', 'errors', 'score', 'difference'] satisfies Look[]);

/** The name of a column among the first 26. */
const letter = (column: number) => String.fromCharCode(64 + column);

function fill(cell: Cell, look: Look, content: CellContent): void {
  cell.style = STYLES[look === 'errors' && content === 0 ? 'count' : look];
  if (content === null || content === '') return;
  if (typeof content === 'number') {
    cell.value = content;
  } else if (typeof content === 'string') {
    cell.value = clipped(content);
  } else {
    cell.value = { text: clipped(content.text), hyperlink: content.link };
    cell.style = LINK;
  }
}

/** Points of a line, and so many lines at most: a row that fills the screen hides the ones around it. */
const LINE = 15;
const MOST_LINES = 8;

/** Lines that a wrapped text takes, by the rule that a Chinese character is as wide as two others. */
function linesOf(text: string, width: number): number {
  const wide = text.replace(/[\u1100-\uffff]/g, '**').length;
  return Math.max(1, Math.ceil(wide / (width - 1)));
}

/** A cell holds no more characters. */
const LONGEST = 32_767;

function clipped(text: string): string {
  // A spreadsheet reads _x000D_ as a character; an underscore that begins such a sequence is written as one itself.
  const legal = legalText(text).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  return legal.length > LONGEST ? `${legal.slice(0, LONGEST - 1)}…` : legal;
}

const FONT = { name: '微软雅黑', size: 10 };
const RED = { ...FONT, bold: true, color: { argb: 'FFA3211A' } };
const LINES = { style: 'hair', color: { argb: 'FFB9BFC7' } } as const;
const BODY: Partial<Style> = {
  font: FONT,
  alignment: { vertical: 'top' },
  border: { bottom: LINES },
};
const RIGHT = { vertical: 'top', horizontal: 'right' } as const;

const HEAD: Partial<Style> = {
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF2F557F' } },
  alignment: { vertical: 'middle', wrapText: true },
};

const HEAD_RIGHT: Partial<Style> = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: 'right' } };

const LINK: Partial<Style> = { ...BODY, font: { ...FONT, underline: true, color: { argb: 'FF1C4F8A' } } };

const STYLES: Record<Look, Partial<Style>> = {
  text: BODY,
  long: { ...BODY, alignment: { vertical: 'top', wrapText: true } },
  error: { ...BODY, font: RED },
  warning: { ...BODY, font: { ...FONT, bold: true, color: { argb: 'FF7A5200' } } },
  count: { ...BODY, numFmt: '0', alignment: RIGHT },
  errors: { ...BODY, font: RED, numFmt: '0', alignment: RIGHT },
  score: { ...BODY, numFmt: '0.00', alignment: RIGHT },
  difference: { ...BODY, numFmt: '+0.00;[Red]-0.00;0.00', alignment: RIGHT },
};
