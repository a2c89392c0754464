import type { FormReport } from '../../model/report.ts';
import { rulingSentence } from '../wording/finding-text.ts';
import { cellIn } from '../wording/places.ts';
import { coverage, isUnscored, verdict } from '../wording/sentences.ts';
import { findingLines } from './findings.ts';
import { type Page, paragraph } from './page.ts';
import { totalsTable } from './totals-table.ts';

/** One form: what it is, its sums, what is wrong with it, and how far it could be checked. */
export function formLines(form: FormReport, page: Page): string[] {
  return [
    ...headLines(form, page),
    '',
    ...paragraph(page, '', verdict(form, page.words), 0).map(page.paint.bold),
    '',
    ...(isUnscored(form) ? [] : [...totalsTable(form, page), ...gradeLines(form, page)]),
    ...findingLines(form, page),
    ...reachLines(form, page),
  ];
}

/** How far the form could be checked, and what was ruled; nothing of a form without indicators. */
function reachLines(form: FormReport, page: Page): string[] {
  if (form.coverage.indicators === 0) return [];
  return [
    '',
    ...labelled(page, page.words.coverage, coverage(form, page.words)),
    ...form.rulings.flatMap((ruling) =>
      labelled(page, page.words.rulings, rulingSentence(ruling, form, page.words)),
    ),
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

/** A grade that no scale was found for is not one that came to nothing. */
function gradeLines(form: FormReport, page: Page): string[] {
  const { stated, recomputed } = form.grade;
  const { words } = page;
  if (stated === null && recomputed === null) return [];
  const due = recomputed === null ? words.noScale : `${words.columns[3]} ${recomputed}`;
  return [`  ${words.grade}  ${words.columns[1]} ${stated ?? words.none}${words.semicolon}${due}`];
}

export function labelled(page: Page, label: string, text: string): string[] {
  return paragraph(page, label, text, page.language === 'zh' ? 10 : 13, page.paint.dim);
}
