import type { Report } from '../../model/report.ts';
import type { BatchForm } from '../batch.ts';
import { signatureOf } from '../wording/finding-text.ts';
import { cellIn } from '../wording/places.ts';
import { printed } from '../wording/sums.ts';
import type { Voice } from './context.ts';
import { html, type Markup } from './markup.ts';

/** The counts of the whole batch, in large type. */
export function keyNumbers({ summary }: Report, forms: readonly BatchForm[], { page }: Voice): Markup {
  const clean = forms.filter(({ errors, warnings }) => errors + warnings === 0).length;
  const numbers: [label: string, count: number, level?: string][] = [
    [page.keys.files, summary.files],
    [page.keys.forms, summary.forms],
    [page.keys.withErrors, forms.filter(({ errors }) => errors > 0).length, 'error'],
    [page.keys.clean, clean],
    [page.keys.notChecked, summary.unreadable, 'error'],
    [page.keys.errors, summary.errors, 'error'],
    [page.keys.warnings, summary.warnings, 'warning'],
    [page.keys.infos, summary.infos],
  ];
  return html`<dl class="keys">${numbers.map(
    ([label, count, level]) =>
      html`<div><dt>${label}</dt><dd class="${count > 0 && (level ?? null)}">${count}</dd></div>`,
  )}</dl>`;
}

/** Files that are in no other part of the page: what could not be checked is never left unsaid. */
export function uncheckedFiles({ files }: Report, { page }: Voice): Markup | null {
  const unchecked = files.flatMap(({ file, error }) => (error ? [{ file, message: error.message }] : []));
  if (unchecked.length === 0) return null;
  const head = html`<th scope="col">${page.file}</th><th scope="col">${page.reason}</th>`;
  const rows = unchecked.map(
    ({ file, message }) => html`<tr><th scope="row">${file}</th><td>${message}</td></tr>`,
  );
  return html`<section class="unchecked"><h2>${page.notChecked}</h2>${table(page.notCheckedNote, head, rows, page.more)}</section>`;
}

/** More rows than these are folded away, or they would push all else off the page. */
const IN_SIGHT = 8;

function table(
  caption: string,
  head: Markup,
  rows: readonly Markup[],
  more: (count: number) => string,
): Markup {
  const part = (some: readonly Markup[]) =>
    html`<div class="scroll"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${some}</tbody></table></div>`;
  const rest = rows.slice(IN_SIGHT);
  return html`${part(rows.slice(0, IN_SIGHT))}${
    rest.length > 0 && html`<details><summary>${more(rest.length)}</summary>${part(rest)}</details>`
  }`;
}

/** Rules that broke off: the forms were checked by all others. */
export function incompleteChecks({ files }: Report, { page, words }: Voice): Markup | null {
  const broken = files.flatMap(({ file, internalErrors }) =>
    internalErrors.map(({ rule, message }) => ({ file, said: words.ruleFailed(rule, message) })),
  );
  if (broken.length === 0) return null;
  return html`<section class="unchecked"><h2>${page.incomplete}</h2><ul>${broken.map(
    ({ file, said }) => html`<li><b>${file}</b> ${said}</li>`,
  )}</ul></section>`;
}

/** Every recorded decision of the batch in one place. */
export function rulingTable(forms: readonly BatchForm[], { page }: Voice): Markup | null {
  const rulings = forms.flatMap(({ file, form }) => form.rulings.map((ruling) => ({ file, form, ruling })));
  if (rulings.length === 0) return null;
  const columns = page.rulingColumns;
  const head = html`<th scope="col">${page.file}</th><th scope="col">${page.cell}</th><th scope="col">${columns.indicator}</th><th scope="col" class="n">${columns.score}</th><th scope="col" class="n">${columns.due}</th><th scope="col">${columns.reason}</th><th scope="col">${columns.by}</th>`;
  const rows = rulings.map(({ file, form, ruling }) => {
    return html`<tr><th scope="row">${file.file}</th><td>${cellIn(form, ruling.cell)}</td><td>${ruling.indicator}</td><td class="n">${printed(ruling.score)}</td><td class="n">${printed(ruling.due)}</td><td>${ruling.reason}</td><td>${signatureOf(ruling)}</td></tr>`;
  });
  return html`<section><h2>${page.rulings}</h2>${table(page.rulingsCaption, head, rows, page.more)}</section>`;
}

/** Entries of the baseline that nothing answers to any more. */
export function staleEntries({ baseline }: Report, { page }: Voice): Markup | null {
  if (!baseline || baseline.stale.length === 0) return null;
  const head = html`<th scope="col">${page.file}</th><th scope="col">${page.rule}</th>`;
  const rows = baseline.stale.map(
    ({ file, fingerprint }) => html`<tr><th scope="row">${file}</th><td>${fingerprint}</td></tr>`,
  );
  return html`<section><h2>${page.stale}</h2>${table(page.staleNote(baseline.file), head, rows, page.more)}</section>`;
}
