import type { FormReport, IndicatorReport } from '../../model/report.ts';
import { printFormula } from '../../model/scorecard.ts';
import { cellIn } from '../wording/places.ts';
import { differenceOf, printed, type Sums, signed } from '../wording/sums.ts';
import type { Voice } from './context.ts';
import { html, type Markup } from './markup.ts';
import { type TreeLine, treeOf } from './tree.ts';

/** The indicator tree of a form as a table: what it states, what is due, and on a click how that arises. */
export function indicatorTable(form: FormReport, voice: Voice): Markup {
  const { tree } = voice.page;
  const sources = [...new Set(form.indicators.flatMap(({ source }) => (source === null ? [] : [source])))];
  return html`<div class="scroll"><table class="tree"><caption>${tree.caption}</caption><thead><tr><th scope="col">${tree.name}</th><th scope="col">${voice.page.cell}</th><th scope="col">${tree.target}</th><th scope="col">${tree.actual}</th><th scope="col" class="n">${tree.points}</th><th scope="col" class="n">${tree.stated}</th><th scope="col" class="n">${tree.due}</th><th scope="col" class="n">${tree.difference}</th><th scope="col">${tree.verdict}</th><th scope="col">${tree.derivation}</th></tr></thead><tbody>${treeOf(
    form,
  ).map((line) => row(line, form, sources, voice))}${sumRow(
    { name: tree.total, depth: 0, cell: form.totals.cell, sums: form.totals },
    form,
    voice,
  )}</tbody></table></div>${
    sources.length > 0 &&
    html`<dl class="sources"><dt>${tree.source}</dt>${sources.map((source, index) => html`<dd>[${index + 1}] ${source}</dd>`)}</dl>`
  }`;
}

function row(line: TreeLine, form: FormReport, sources: readonly string[], voice: Voice): Markup {
  if (line.kind === 'group') {
    const { depth, group } = line;
    return sumRow({ name: group.name, depth, cell: group.cell, sums: group }, form, voice);
  }
  const { page } = voice;
  const { name, target, actual, points, score, counted, cell, verdict, onTrust } = line.indicator;
  const sums = { points, stated: score, summed: null, recomputed: counted };
  return html`<tr class="${verdict}"><th scope="row" class="d${Math.min(line.depth, 4)}">${name}</th><td class="at">${cellIn(form, cell)}</td><td>${target}</td><td>${actual}</td><td class="n">${printed(points)}</td><td class="n">${printed(score)}</td><td class="n">${dueOf(line.indicator)}</td><td class="n">${gap(sums)}</td><td class="verdict">${page.verdicts[verdict]}${onTrust && html` <small>${page.onTrust}</small>`}</td><td>${derivation(line.indicator, sources, voice)}</td></tr>`;
}

/** A group or the total: its own sum where the form prints one, else what its scores add up to. */
function sumRow(
  { name, depth, cell, sums }: { name: string; depth: number; cell: string | null; sums: Sums },
  form: FormReport,
  { page }: Voice,
): Markup {
  const said =
    sums.stated === null && sums.summed !== null
      ? html`<small>${page.tree.sums(printed(sums.summed))}</small>`
      : printed(sums.stated);
  return html`<tr class="group"><th scope="row" class="d${Math.min(depth, 4)}">${name}</th><td class="at">${cell !== null && cellIn(form, cell)}</td><td></td><td></td><td class="n">${printed(sums.points)}</td><td class="n">${said}</td><td class="n">${printed(sums.recomputed)}</td><td class="n">${gap(sums)}</td><td></td><td></td></tr>`;
}

/** The difference with its sign; nothing where the two agree. */
function gap(sums: Sums): Markup | null {
  const difference = differenceOf(sums);
  if (difference === null || difference.isZero()) return null;
  return html`<b class="gap">${signed(difference)}</b>`;
}

function dueOf({ due }: IndicatorReport): string {
  if (due.kind === 'exact') return printed(due.value);
  return due.kind === 'interval' ? `${printed(due.low)}–${printed(due.high)}` : '-';
}

/** The last step in sight; all steps, the reason and the rule on a click. */
function derivation(
  { steps, due, method, source }: IndicatorReport,
  sources: readonly string[],
  { page, words }: Voice,
): Markup {
  const lines = steps.map((step) => ({ label: step.label, formula: printFormula(step) }));
  const last = lines.at(-1);
  const head = last ? last.formula || last.label : (due.because ?? words.method(method));
  const rest = [
    ...lines.map(({ label, formula }) => (formula === '' ? label : `${label}${words.colon}${formula}`)),
    ...(due.because === null ? [] : [`${page.tree.because}${words.colon}${due.because}`]),
  ];
  const name = words.method(method);
  const rule = name === null ? '' : `${page.tree.method}${words.colon}${name}`;
  const cited = source === null ? '' : ` [${sources.indexOf(source) + 1}]`;
  return html`<details><summary>${head}</summary>${rest.map((line) => html`<p>${line}</p>`)}${(rule || cited) && html`<p>${rule}${cited}</p>`}</details>`;
}
