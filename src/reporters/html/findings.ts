import type { BetweenFinding, FindingReport, FormReport } from '../../model/report.ts';
import { cellIn } from '../wording/places.ts';
import { ruleName } from '../wording/rule-names.ts';
import { changes, ofSeverity } from '../wording/sentences.ts';
import { printed } from '../wording/sums.ts';
import type { Voice } from './context.ts';
import { type Content, html, type Markup } from './markup.ts';

/** Errors and warnings in full; the notes, which ask for nothing, folded away below them. */
export function findingList(form: FormReport, voice: Voice): Markup {
  const { page } = voice;
  const serious = [...ofSeverity(form, 'error'), ...ofSeverity(form, 'warning')];
  const notes = ofSeverity(form, 'info');
  return html`<section class="findings"><h3>${page.findings}</h3>${
    serious.length + notes.length === 0 && html`<p>${page.noFindings}</p>`
  }${serious.length > 0 && list(serious, form, voice)}${
    notes.length > 0 &&
    html`<details class="notes"><summary>${page.infos} ${notes.length}</summary>${list(notes, form, voice)}</details>`
  }${known(form, voice)}</section>`;
}

/** What a baseline takes for known: it counts no more, and is not hidden. */
function known(form: FormReport, { language, page, words }: Voice): Markup | null {
  if (form.known.length === 0) return null;
  const items = form.known.map(({ rule, severity, cell, reason, date }) => {
    const why = [reason, date].filter((part) => part !== null).join(words.comma);
    return html`<li><b class="level">${words.severity[severity]}</b> <span class="cell">${cellIn(form, cell)}</span> ${ruleName(rule, language)}${why !== '' && `${words.colon}${why}`}</li>`;
  });
  return html`<details class="notes"><summary>${page.known} ${form.known.length}</summary><ol>${items}</ol></details>`;
}

const list = (findings: readonly FindingReport[], form: FormReport, voice: Voice) =>
  html`<ol>${findings.map((finding) => findingEntry(finding, (cell) => cellIn(form, cell), voice))}</ol>`;

/** What shows only between forms: whose form it is reported at, and which others it is about. */
export function betweenList(findings: readonly BetweenFinding[], voice: Voice): Markup | null {
  if (findings.length === 0) return null;
  const { page } = voice;
  const ordered = LEVELS.flatMap((level) => findings.filter(({ severity }) => severity === level));
  const items = ordered.map((finding) => {
    const others = finding.others.map(({ file, cell }) => `${file} › ${cell}`);
    return findingEntry(finding, (cell) => `${finding.file} › ${cell}`, voice, others);
  });
  const rest = items.slice(IN_SIGHT);
  return html`<section class="findings"><h2>${page.between}</h2><ol>${items.slice(0, IN_SIGHT)}</ol>${
    rest.length > 0 && html`<details><summary>${page.more(rest.length)}</summary><ol>${rest}</ol></details>`
  }</section>`;
}

const LEVELS = ['error', 'warning', 'info'] as const;
const IN_SIGHT = 8;

/** One finding with why, how it came about and what to do. */
export function findingEntry(
  finding: FindingReport,
  place: (cell: string) => string,
  { language, page, words }: Voice,
  others: readonly string[] = [],
): Markup {
  const { rule, severity, cell, message, found, expected, difference } = finding;
  const labels = page.finding;
  const short = (label: string, value: string | null) =>
    value !== null &&
    html`<div><dt>${label}</dt><dd class="n">${value === '' ? page.blank : value}</dd></div>`;
  const line = (label: string, value: Content) =>
    value !== null && value !== '' && html`<dt>${label}</dt><dd>${value}</dd>`;
  const name = ruleName(rule, language);
  return html`<li class="${severity}"><p><b class="level">${words.severity[severity]}</b> <span class="cell">${place(cell)}</span> <b>${name}</b>${
    name !== rule && html` <code>${rule}</code>`
  }</p><p>${message}</p><dl class="short">${short(labels.found, found)}${short(labels.expected, expected)}${
    difference !== null && short(labels.difference, printed(difference))
  }</dl><dl>${line(labels.why, finding.why)}${line(labels.diagnosis, finding.diagnosis)}${line(
    labels.remedy,
    finding.remedy,
  )}${line(labels.cascade, changes(finding).join(words.comma))}${line(
    labels.related,
    finding.related.map(place).join(words.between),
  )}${line(labels.others, others.join(words.between))}</dl></li>`;
}
