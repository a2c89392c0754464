import type { FormReport } from '../model/report.ts';
import type { Voice } from '../reporters/html/context.ts';
import { findingEntry } from '../reporters/html/findings.ts';
import { indicatorTable } from '../reporters/html/indicators.ts';
import { PAGE_WORDS } from '../reporters/html/labels.ts';
import { type Content, html } from '../reporters/html/markup.ts';
import { rulingSentence } from '../reporters/wording/finding-text.ts';
import { WORDS } from '../reporters/wording/labels.ts';
import { cellIn } from '../reporters/wording/places.ts';
import { coverage } from '../reporters/wording/sentences.ts';
import type { Language } from '../text/language.ts';
import type { Sheet } from '../workbook/types.ts';
import { picture } from './picture.ts';
import type { Details } from './protocol.ts';

export const voiceOf = (language: Language): Voice => ({
  language,
  page: PAGE_WORDS[language],
  words: WORDS[language],
});

/** @param sheet of the form; null where the file cannot be read a second time */
export function detailsOf(form: FormReport, sheet: Sheet | null, language: Language): Details {
  const voice = voiceOf(language);
  const entries = form.findings.map((finding) => findingEntry(finding, (cell) => cellIn(form, cell), voice));
  return {
    facts: factsOf(form, voice),
    findings: html`${entries}`.toString(),
    cells: form.findings.map(({ cell }) => cell),
    picture: sheet === null ? '' : picture(sheet, form, language),
    tree: indicatorTable(form, voice).toString(),
  };
}

/** By which rules, and how far the form could be checked. */
function factsOf(form: FormReport, { page, words }: Voice): string {
  const { profile, grade, rulings } = form;
  const line = (label: string, value: Content) => html`<dt>${label}</dt><dd>${value}</dd>`;
  const graded = grade.stated !== null || grade.recomputed !== null;
  return html`<dl class="facts">${line(
    page.chosenBy,
    `${profile.title} (${profile.id})${words.semicolon}${profile.chosenBy}`,
  )}${profile.overrides.map(
    ({ setting, value, words: said, cell }) =>
      html`<dd>${words.override(words.settings[setting] ?? setting, value, said, cellIn(form, cell))}</dd>`,
  )}${graded && line(page.grade, page.grades(grade.stated ?? words.none, grade.recomputed ?? words.none))}${line(
    page.coverage,
    coverage(form, words),
  )}${rulings.map((ruling) => line(page.rulings, rulingSentence(ruling, form, words)))}</dl>`.toString();
}
