import type { FindingReport, FormReport, IndicatorReport } from '../../model/report.ts';
import { printFormula } from '../../model/scorecard.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { prepareWidths } from '../../text/width.ts';
import type { Presentation } from '../presentation.ts';
import { findingSentence, signed } from '../wording/finding-text.ts';
import { printed } from '../wording/sums.ts';
import { inFull } from './findings.ts';
import { labelled } from './form.ts';
import { type Page, pageFor } from './page.ts';
import { totalsTable } from './totals-table.ts';

/** What is known of one cell: the score's derivation, or the sums of the total, and what was found. */
export interface Explanation {
  form: FormReport;
  item: IndicatorReport | null;
  total: boolean;
  findings: readonly FindingReport[];
}

/** Prints how the due score of a cell arises. */
export async function explanationText(explanation: Explanation, presentation: Presentation): Promise<string> {
  const { form, item, total, findings } = plainStrings(explanation);
  await prepareWidths(JSON.stringify([item, findings]));
  const page = await pageFor(presentation);
  const lines = [
    ...(item ? itemLines(item, form, page) : []),
    ...(total
      ? [page.paint.bold(`${form.totals.cell}  ${page.words.total}`), ...totalsTable(form, page)]
      : []),
    ...findings.flatMap((finding) => ['', ...inFull(finding, findingSentence(finding, form), page)]),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines(item: IndicatorReport, form: FormReport, page: Page): string[] {
  const { words } = page;
  const { due, path, steps, source, method } = item;
  const labels = words.explained;
  const formulas = steps.map((step) => {
    const formula = printFormula(step);
    return formula === '' ? step.label : `${step.label}${words.colon}${formula}`;
  });
  const rows: [label: string, text: string | null][] = [
    [labels.path, path.length === 0 ? null : path.join(' / ')],
    [labels.values, values(item, page)],
    [labels.due, dueLine(item, form, page)],
    [labels.because, due.because],
    ...formulas.map((formula, index): [string, string] => [index === 0 ? labels.steps : '', formula]),
    [labels.source, [source, words.method(method)].filter(Boolean).join(words.semicolon) || null],
    [words.profile, `${form.profile.title} (${form.profile.id})`],
  ];
  return [
    page.paint.bold(`${item.cell}  ${item.name}`),
    ...rows.flatMap(([label, text]) => (text === null ? [] : labelled(page, label, text))),
  ];
}

/** What the rule gives, over it a ruling where one was recorded, and how the stated score stands to them. */
function dueLine(item: IndicatorReport, form: FormReport, { words }: Page): string {
  const ruling = form.rulings.find(({ cell }) => cell === item.cell);
  const ruled = ruling ? words.ruled(printed(ruling.score), ruling.reason, signed(ruling, words)) : '';
  return [range(item.due), ruled, words.verdicts[item.verdict]]
    .filter((part) => part !== '')
    .join(words.semicolon);
}

function values({ target, actual, points, score }: IndicatorReport, { words }: Page): string {
  const [forTarget, forActual, forPoints, forScore] = words.values;
  const parts = [
    target === null ? '' : `${forTarget} ${target}`,
    actual === null ? '' : `${forActual} ${actual}`,
    `${forPoints} ${printed(points)}`,
    `${forScore} ${printed(score)}`,
  ];
  return parts.filter((part) => part !== '').join(words.comma);
}

function range(due: IndicatorReport['due']): string {
  if (due.kind === 'interval') return `${printed(due.low)}–${printed(due.high)}`;
  return printed(due.value);
}
