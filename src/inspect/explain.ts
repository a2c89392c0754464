import { type CheckOptions, checkFile, scoreFile } from '../check.ts';
import { cellOf, type Place, placeName } from '../model/place.ts';
import { Problem } from '../model/problem.ts';
import type { FindingReport, FormReport, IndicatorReport } from '../model/report.ts';
import type { ScoredItem } from '../model/scorecard.ts';
import { reportItem } from '../report.ts';
import { text } from '../text/language.ts';
import { parseA1, parseArea } from '../workbook/cells/address.ts';
import { isCellName } from '../workbook/place-names.ts';

export { KNOWN_RULES, type KnownRule } from '../rules/known-rules.ts';

/** What is to be said about one cell of a form. */
export interface CellExplanation {
  form: FormReport;
  /** The score that the cell belongs to, with its derivation. */
  item: IndicatorReport | null;
  /** The cell holds the total. */
  total: boolean;
  /** What was found about this cell and this score. */
  findings: FindingReport[];
}

/**
 * Explains a score, or the total, by any cell of its row.
 *
 * @param cell `H40` or `Sheet!H40`; in a document `第14行第8列` or `表2!第14行第8列`
 * @throws Problem for a file without a form, or a cell that belongs to no score
 */
export async function explainCell(
  path: string,
  cell: string,
  options: CheckOptions,
): Promise<CellExplanation> {
  const { sheet, is } = parseCell(cell);
  const report = await checkFile(path, options);
  if (report.error) throw new Problem(report.error.code, text(report.error.message, report.error.message));
  const cards = await scoreFile(path, options);
  for (const [index, card] of cards.entries()) {
    const form = report.forms[index];
    if (!form || (sheet !== null && sheet !== form.sheet)) continue;
    const items = card.budget ? [card.budget.item, ...card.indicators] : card.indicators;
    const here = (place: Place | null | undefined) => !!place && is(place);
    const item = items.find((one) => here(one.at)) ?? items.find((one) => placesOf(one).some(here)) ?? null;
    const total = here(card.totals.at);
    const own = item && placeName(item.at);
    const findings = form.findings.filter(
      (finding) =>
        finding.cell === own || (finding.cell.startsWith(`${form.sheet}!`) && is(namedPlace(finding.cell))),
    );
    if (item || total || findings.length > 0) {
      return {
        form,
        item: item ? reportItem(item, (words) => words[options.language]) : null,
        total,
        findings,
      };
    }
  }
  throw notAScore(cell, report.forms);
}

/** What a cell is called where a place has no more than its name. */
type Named = Pick<Place, 'cell' | 'range'>;

const namedPlace = (place: string): Named => ({ cell: cellOf(place), range: null });

/** The sheet that is named, if any, and whether a place is the cell: an address, or a name of a cell in a document. */
function parseCell(cell: string): { sheet: string | null; is: (place: Named) => boolean } {
  const at = cell.lastIndexOf('!');
  const sheet = at < 0 ? null : cell.slice(0, at).replace(/^'(.*)'$/s, '$1');
  const name = cell
    .slice(at + 1)
    .normalize('NFKC')
    .replaceAll(' ', '');
  const address = parseA1(name);
  if (address) return { sheet, is: (place) => holds(place, address.row, address.column) };
  if (isCellName(name)) return { sheet, is: (place) => place.cell === name };
  throw new Problem(
    'bad-cell',
    text(
      `“${cell}”不是单元格；请写成 H40 或 工作表名!H40，Word 文档中写成 第14行第8列 或 表2!第14行第8列。`,
      `“${cell}” is no cell; write H40 or Sheet!H40, for a Word document 第14行第8列 or 表2!第14行第8列, as the report names it.`,
    ),
  );
}

function placesOf({ indicator, score, derivation }: ScoredItem): (Place | undefined)[] {
  const cells = indicator ? [indicator.nameAt, indicator.target, indicator.actual, indicator.points] : [];
  return [score?.at, ...cells.map((located) => located?.at), ...derivation.cells];
}

function holds(place: Named, row: number, column: number): boolean {
  const area = parseArea(place.range ?? place.cell);
  return (
    area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
  );
}

function notAScore(cell: string, forms: readonly FormReport[]): Problem {
  const cells = forms.flatMap((form) => form.indicators.map((indicator) => indicator.cell));
  const [first = '', last = ''] = [cells[0], cells.at(-1)];
  return new Problem(
    'not-a-score',
    text(
      `${cell} 不是得分格，也没有查出它的问题；本文件的得分在 ${first} 至 ${last}，总分格也可以。`,
      `${cell} is no score and nothing was found about it; the scores of this file are ${first} to ${last}, and there is the total.`,
    ),
  );
}
