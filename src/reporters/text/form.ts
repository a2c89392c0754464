import type { FormReport, IndicatorReport } from '../../model/report.ts';
import { cellIn, findingLines } from './findings.ts';
import { type Page, paragraph } from './page.ts';
import { printed, totalsTable } from './totals-table.ts';
import { verdict } from './verdict.ts';

/** One form: what it is, its sums, what is wrong with it, and how far it could be checked. */
export function formLines(form: FormReport, page: Page): string[] {
  return [
    ...headLines(form, page),
    '',
    ...paragraph(page, '', verdict(form, page), 0).map(page.paint.bold),
    '',
    ...totalsTable(form, page),
    ...gradeLines(form, page),
    ...findingLines(form, page),
    '',
    ...labelled(page, page.words.coverage, coverage(form, page)),
    ...form.rulings.flatMap((ruling) => {
      const signature = [ruling.by, ruling.date].filter((part) => part !== null).join(' ');
      const signed = signature === '' ? '' : page.words.signed(signature);
      const where = `${cellIn(form, ruling.cell)} “${ruling.indicator}”`;
      const due = ruling.due === null ? null : printed(ruling.due);
      return labelled(
        page,
        page.words.rulings,
        page.words.ruling(where, printed(ruling.score), due, ruling.reason, signed),
      );
    }),
  ];
}

function headLines(form: FormReport, page: Page): string[] {
  const { words } = page;
  const { id, title, chosenBy, overrides } = form.profile;
  return [
    ...paragraph(page, '', `${form.title ?? words.untitled}${words.sheet(form.sheet)}`, 0),
    ...labelled(page, words.profile, `${title} (${id})${words.semicolon}${chosenBy}`),
    ...overrides.flatMap(({ setting, value, words: said, cell }) =>
      labelled(page, '', words.override(words.settings[setting] ?? setting, value, said, cellIn(form, cell))),
    ),
  ];
}

function gradeLines(form: FormReport, page: Page): string[] {
  const { stated, recomputed } = form.grade;
  if (stated === null && recomputed === null) return [];
  const { words } = page;
  return [
    `  ${words.grade}  ${words.columns[1]} ${stated ?? words.none}${words.semicolon}${words.columns[3]} ${recomputed ?? words.none}`,
  ];
}

function coverage(form: FormReport, page: Page): string {
  const { words } = page;
  const { indicators, exact, interval, unknown } = form.coverage;
  const trusted = form.indicators.filter((indicator) => indicator.onTrust);
  const covered = words.covered(indicators, exact, interval, unknown);
  if (trusted.length === 0) return covered + words.stop;
  return `${covered}${words.semicolon}${words.onTrust(trusted.length, names(trusted, page))}${words.stop}`;
}

const NAMED = 5;

function names(indicators: readonly IndicatorReport[], page: Page): string {
  const { words } = page;
  const shown = indicators
    .slice(0, NAMED)
    .map((indicator) => indicator.name)
    .join(words.between);
  return indicators.length <= NAMED ? shown : words.andMore(shown, indicators.length);
}

export function labelled(page: Page, label: string, text: string): string[] {
  return paragraph(page, label, text, page.language === 'zh' ? 10 : 13, page.paint.dim);
}
