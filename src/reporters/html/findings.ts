import type { FindingReport, FormReport } from '../../model/report.ts';
import { cellIn } from '../places.ts';
import { ruleName } from '../rule-names.ts';
import { changes, ofSeverity } from '../sentences.ts';
import { printed } from '../sums.ts';
import type { Voice } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';

/** Errors and warnings in full; the notes, which ask for nothing, folded away below them. */
export function findingList(form: FormReport, voice: Voice): Markup {
  const { page } = voice;
  const serious = [...ofSeverity(form, 'error'), ...ofSeverity(form, 'warning')];
  const notes = ofSeverity(form, 'info');
  return html`<section class="findings"><h4>${page.findings}</h4>${
    serious.length + notes.length === 0 && html`<p>${page.noFindings}</p>`
  }${serious.length > 0 && list(serious, form, voice)}${
    notes.length > 0 &&
    html`<details class="notes"><summary>${page.infos} ${notes.length}</summary>${list(notes, form, voice)}</details>`
  }</section>`;
}

const list = (findings: readonly FindingReport[], form: FormReport, voice: Voice) =>
  html`<ol>${findings.map((finding) => entry(finding, form, voice))}</ol>`;

function entry(finding: FindingReport, form: FormReport, { language, page, words }: Voice): Markup {
  const { rule, severity, cell, message, found, expected, difference } = finding;
  const labels = page.finding;
  const short = (label: string, value: string | null) =>
    value !== null &&
    html`<span><dt>${label}</dt><dd class="n">${value === '' ? page.blank : value}</dd></span>`;
  const line = (label: string, value: Content) =>
    value !== null && value !== '' && html`<dt>${label}</dt><dd>${value}</dd>`;
  const name = ruleName(rule, language);
  return html`<li class="${severity}"><p><b class="level">${words.severity[severity]}</b> <span class="cell">${cellIn(form, cell)}</span> <b>${name}</b>${
    name !== rule && html` <code>${rule}</code>`
  }</p><p>${message}</p><dl class="short">${short(labels.found, found)}${short(labels.expected, expected)}${
    difference !== null && short(labels.difference, printed(difference))
  }</dl><dl>${line(labels.why, finding.why)}${line(labels.diagnosis, finding.diagnosis)}${line(
    labels.remedy,
    finding.remedy,
  )}${line(labels.cascade, changes(finding).join(words.comma))}${line(
    labels.related,
    finding.related.map((it) => cellIn(form, it)).join(words.between),
  )}</dl></li>`;
}
