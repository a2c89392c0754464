import type { FormReport } from '../../model/report.ts';
import { rulingSentence } from '../wording/finding-text.ts';
import { cellIn } from '../wording/places.ts';
import { coverage, verdict } from '../wording/sentences.ts';
import type { Voice } from './context.ts';
import { findingList } from './findings.ts';
import { indicatorTable } from './indicators.ts';
import { type Content, html, type Markup } from './markup.ts';

/** All about one form: by which rules, with what result, what was found, and how every score arises. */
export function formDetails(form: FormReport, withTree: boolean, voice: Voice): Markup {
  const { page, words } = voice;
  const { profile, grade } = form;
  const graded = grade.stated !== null || grade.recomputed !== null;
  const line = (label: string, value: Content) => html`<dt>${label}</dt><dd>${value}</dd>`;
  return html`<div class="details"><dl class="facts">${line(page.result, verdict(form, words))}${
    graded && line(page.grade, page.grades(grade.stated ?? words.none, grade.recomputed ?? words.none))
  }${line(page.chosenBy, `${profile.title} (${profile.id})${words.semicolon}${profile.chosenBy}`)}${profile.overrides.map(
    ({ setting, value, words: said, cell }) =>
      html`<dd>${words.override(words.settings[setting] ?? setting, value, said, cellIn(form, cell))}</dd>`,
  )}${line(page.coverage, coverage(form, words))}${form.rulings.map((ruling) => line(page.rulings, rulingSentence(ruling, form, words)))}${line(page.layout, form.layout)}</dl>${findingList(form, voice)}${withTree ? indicatorTable(form, voice) : html`<p>${page.noTree}</p>`}</div>`;
}
