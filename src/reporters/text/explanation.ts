import type { FindingReport, FormReport, IndicatorReport } from '../../model/report.ts';
import type { Presentation } from '../index.ts';
import { plainStrings } from '../plain-strings.ts';
import { printed } from '../sums.ts';
import { prepareWidths } from '../width.ts';
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
    ...(total ? totalsTable(form, page) : []),
    ...findings.flatMap((finding) => ['', ...inFull(finding, form, page)]),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines(item: IndicatorReport, form: FormReport, page: Page): string[] {
  const { words, paint } = page;
  const { points, score, target, actual, due } = item;
  const range =
    due.kind === 'interval'
      ? `${printed(due.low)}–${printed(due.high)}`
      : due.kind === 'exact'
        ? printed(due.value)
        : '-';
  const steps = item.steps.map(({ label, expression, result }) => {
    const formula = [expression, result].filter((part) => part !== '').join(' = ');
    return formula === '' ? label : `${label}${words.colon}${formula}`;
  });
  return [
    paint.bold(`${item.cell}  ${item.name}`),
    ...labelled(page, words.explained.path, item.path.join(' / ')),
    ...labelled(
      page,
      words.explained.values,
      words.values(target ?? words.none, actual ?? words.none, printed(points), printed(score)),
    ),
    ...labelled(page, words.explained.due, `${range}${words.semicolon}${words.verdicts[item.verdict]}`),
    ...(due.because ? labelled(page, words.explained.because, due.because) : []),
    ...steps.flatMap((step, index) => labelled(page, index === 0 ? words.explained.steps : '', step)),
    ...labelled(page, words.explained.method, item.method),
    ...(item.source ? labelled(page, words.explained.source, item.source) : []),
    ...labelled(page, words.profile, `${form.profile.title} (${form.profile.id})`),
  ];
}
