import type { FormReport, Severity } from '../model/report.ts';
import { html, type Markup } from '../reporters/html/markup.ts';
import type { Language } from '../text/language.ts';
import { a1 } from '../workbook/cells/address.ts';
import type { Area, Cell, Sheet } from '../workbook/types.ts';
import { PAGE_TEXT } from './words.ts';

/** A form is rarely larger; what lies beyond is not drawn, and said not to be. */
const ROWS = 300;
const COLUMNS = 40;
/** A cell shows as much; its whole text is in its title. */
const SHOWN = 60;

const WORST: readonly Severity[] = ['error', 'warning', 'info'];

/** The sheet as a small table; the cells with findings are buttons that lead to them. */
export function picture(sheet: Sheet, form: FormReport, language: Language): string {
  const marks = marksOf(sheet, form);
  const columns = Math.min(COLUMNS, lastColumn(sheet));
  const rows = sheet.rows.filter(({ hidden, index }) => !hidden && index <= ROWS);
  const merges = new Map(sheet.merges.map((area) => [a1(area.top, area.left), area]));
  const covered = coveredCells(sheet.merges, new Set(rows.map(({ index }) => index)), columns);
  const shown = new Set(rows.map(({ index }) => index));
  const lines = rows.map(({ index, cells }) => {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    const line: Markup[] = [];
    for (let column = 1; column <= columns; column++) {
      const place = a1(index, column);
      if (covered.has(place)) continue;
      const cell = byColumn.get(column) ?? null;
      line.push(drawn(cell, place, spanOf(merges.get(place), shown, columns), marks.get(place), language));
    }
    return html`<tr><th scope="row">${index}</th>${line}</tr>`;
  });
  const words = PAGE_TEXT[language];
  const cut = sheet.rows.some(({ index }) => index > ROWS) || lastColumn(sheet) > COLUMNS;
  return html`<table class="picture"><caption>${words.pictureCaption(sheet.name)}</caption><tbody>${lines}</tbody></table>${
    cut && html`<p>${words.pictureCut(ROWS, COLUMNS)}</p>`
  }`.toString();
}

/** The worst severity and the findings of each marked cell, by their place in the report. */
function marksOf(sheet: Sheet, { findings }: FormReport) {
  const marks = new Map<string, { severity: Severity; finding: number }>();
  const prefix = `${sheet.name}!`;
  for (const severity of WORST) {
    for (const [index, finding] of findings.entries()) {
      const cell = finding.cell.slice(prefix.length);
      if (finding.severity !== severity || !finding.cell.startsWith(prefix) || marks.has(cell)) continue;
      marks.set(cell, { severity, finding: index });
    }
  }
  return marks;
}

function drawn(
  cell: Cell | null,
  place: string,
  { rows, columns }: { rows: number; columns: number },
  mark: { severity: Severity; finding: number } | undefined,
  language: Language,
): Markup {
  const text = cell?.text.trim() ?? '';
  const short = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const span = html`${rows > 1 && html` rowspan="${rows}"`}${columns > 1 && html` colspan="${columns}"`}`;
  const right = cell?.kind === 'number' && html` class="n"`;
  if (!mark) return html`<td${span}${right}${short !== text && html` title="${text}"`}>${short}</td>`;
  const words = PAGE_TEXT[language];
  const label = words.markedCell(place, text, words.severity[mark.severity]);
  return html`<td${span} class="${mark.severity}"><button type="button" data-finding="${mark.finding}" aria-label="${label}" title="${label}">${short || '　'}</button></td>`;
}

const lastColumn = ({ rows }: Sheet) =>
  rows.reduce((most, { cells }) => Math.max(most, cells[cells.length - 1]?.column ?? 0), 1);

/** Of the rows and columns that are drawn. */
function spanOf(area: Area | undefined, shown: ReadonlySet<number>, columns: number) {
  if (!area) return { rows: 1, columns: 1 };
  let rows = 0;
  for (let row = area.top; row <= Math.min(area.bottom, ROWS); row++) if (shown.has(row)) rows++;
  return { rows, columns: Math.min(area.right, columns) - area.left + 1 };
}

/** Those that a merged area hides. */
function coveredCells(merges: readonly Area[], shown: ReadonlySet<number>, columns: number): Set<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, ROWS); row++) {
      if (!shown.has(row)) continue;
      for (let column = left; column <= Math.min(right, columns); column++)
        if (row !== top || column !== left) covered.add(a1(row, column));
    }
  }
  return covered;
}
