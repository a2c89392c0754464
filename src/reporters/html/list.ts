import { Decimal } from '../../model/decimal.ts';
import type { BatchForm } from '../batch.ts';
import { ruleName } from '../wording/rule-names.ts';
import { printed, signed } from '../wording/sums.ts';
import type { Voice } from './context.ts';
import { formDetails } from './form.ts';
import { type Content, html, type Markup } from './markup.ts';

/** So many indicators have their derivations in the page, about 60 MB; forms beyond that go without a tree and say so. */
const TREE_ROWS = 100_000;

/** A form with the link to its marked copy, if there is one. */
export type ListedForm = BatchForm & { copy: string | null };

/**
 * The table of forms, a `tbody` each: its line, and below it what a click on its name opens.
 *
 * The second row is held in a `noscript`: with scripts on, a browser keeps that as plain text until the script asks
 * for it, so a thousand forms open as fast as their table; with scripts off it is a folded section like any other.
 */
export function formList(forms: readonly ListedForm[], voice: Voice): Markup {
  const { page } = voice;
  if (forms.length === 0) return html`<p>${page.noForms}</p>`;
  const alone = forms.length === 1;
  let room = TREE_ROWS;
  const rows = forms.map((form, index) => {
    room -= form.form.indicators.length;
    const details = formDetails(form.form, alone || room >= 0, voice);
    const folded = html`<details${alone && html` open`}><summary>${page.details}</summary>${details}</details>`;
    return entry(form, index, folded, voice);
  });
  const caption = html`<caption id="list-caption"><span class="off">${page.listHint}</span><span class="on">${page.listCaption}</span></caption>`;
  return html`${toolbar(forms, voice)}<div class="scroll" role="region" aria-labelledby="list-caption" tabindex="0"><table id="list">${caption}${columnHeads(voice)}${rows}</table></div>`;
}

/** The script makes buttons of them; `data-kind` says how their column is put in order. */
function columnHeads({ page: { columns, coverageTitle } }: Voice): Markup {
  const number = (label: string, more: Content = null) =>
    html`<th scope="col" data-kind="number" class="n"${more}>${label}</th>`;
  return html`<thead><tr><th scope="col" data-kind="text">${columns.form}</th><th scope="col" data-kind="text">${columns.profile}</th>${number(columns.points)}${number(columns.stated)}${number(columns.summed)}${number(columns.recomputed)}${number(columns.difference)}${number(columns.errors, html` aria-sort="descending"`)}${number(columns.warnings)}${number(columns.coverage, html` title="${coverageTitle}"`)}</tr></thead>`;
}

function entry(listed: ListedForm, index: number, details: Markup, voice: Voice): Markup {
  const { file, form, department, difference, errors, warnings, copy } = listed;
  const { totals, profile, coverage } = form;
  const { page, words } = voice;
  const number = (value: string | null) => html`<td class="n" data-v="${value}">${printed(value)}</td>`;
  const count = (value: number, level: string) =>
    html`<td class="n ${value > 0 && level}" data-v="${value}">${value}</td>`;
  const levels = [errors > 0 && 'error', warnings > 0 && 'warning'].filter(Boolean).join(' ') || 'none';
  const rules = [...new Set(form.findings.map((finding) => finding.rule))].join(' ');
  const share =
    coverage.indicators === 0 ? null : new Decimal(coverage.exact).div(coverage.indicators).toFixed(4);
  const gap =
    difference === null
      ? html`<td class="n">-</td>`
      : html`<td class="n" data-v="${difference.toFixed()}">${difference.isZero() ? '0.00' : html`<b class="gap">${signed(difference)}</b>`}</td>`;
  const name = html`<th scope="row"><span class="name">${form.title ?? words.untitled}</span><small>${department} · ${file.file} › ${form.sheet}${
    copy !== null && html` · <a href="${copy}">${page.copy}</a>`
  }</small></th>`;
  const sums = [totals.points, totals.stated, totals.summed, totals.recomputed].map(number);
  const exact = html`<td class="n" data-v="${share}">${coverage.exact}/${coverage.indicators}</td>`;
  return html`<tbody data-levels="${levels}" data-profile="${profile.id}" data-rules="${rules}"><tr>${name}<td>${profile.title}</td>${sums}${gap}${count(errors, 'error')}${count(warnings, 'warning')}${exact}</tr><tr class="more" id="f${index + 1}"><td colspan="10"><noscript>${details}</noscript></td></tr></tbody>
`;
}

/** Only the script can filter, so only the script shows it. */
function toolbar(forms: readonly ListedForm[], { page, language }: Voice): Markup {
  const { filter } = page;
  const profiles = new Map(forms.map(({ form }) => [form.profile.id, form.profile.title]));
  const rules = new Set(forms.flatMap(({ form }) => form.findings.map((finding) => finding.rule)));
  const named = [...rules].map((rule) => [rule, ruleName(rule, language)] as const);
  named.sort(([, a], [, b]) => a.localeCompare(b, page.lang));
  const choice = (name: string, label: string, pairs: Iterable<readonly [value: string, label: string]>) =>
    html`<div><label for="by-${name}">${label}</label><select id="by-${name}" name="${name}">${[...pairs].map(
      ([value, text]) => html`<option value="${value}">${text}</option>`,
    )}</select></div>`;
  const any = ['', filter.any] as const;
  const fields = [
    html`<div><label for="by-text">${filter.search}</label><input type="search" id="by-text" name="text" autocomplete="off"></div>`,
    choice('level', filter.level, Object.entries(filter.levels)),
    choice('rule', filter.rule, [any, ...named]),
    choice('profile', filter.profile, [any, ...profiles]),
  ];
  const buttons = html`<button type="reset">${filter.clear}</button><button type="button" name="expand">${filter.expand}</button><button type="button" name="collapse">${filter.collapse}</button>`;
  const all = String(forms.length);
  return html`<form class="filter" role="search" aria-label="${filter.legend}" hidden>${fields}${buttons}<output data-shown="${filter.shown('%s', '%a')}">${filter.shown(all, all)}</output></form>`;
}
