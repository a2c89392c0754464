import { drawing } from './chart.ts';
import type { Voice } from './context.ts';
import type { Figure } from './figures.ts';
import { html, type Markup } from './markup.ts';

/** So many rows are drawn; the table below the picture has all. */
const DRAWN = 12;

/** The pictures, each with its numbers as a table. */
export function chartSection(figures: readonly Figure[], { page }: Voice): Markup | null {
  if (figures.length === 0) return null;
  return html`<section><h2>${page.overview}</h2><div class="charts">${figures.map((figure) => {
    const { bars, labels, series } = figure;
    const cut = bars === 'rows' && labels.length > DRAWN;
    const shown: Figure = cut
      ? {
          ...figure,
          labels: labels.slice(0, DRAWN),
          series: series.map((one) => ({ ...one, values: one.values.slice(0, DRAWN) })),
        }
      : figure;
    return html`<figure><figcaption><b>${figure.title}</b>${series.length > 1 && legend(figure)}</figcaption>${drawing(
      shown,
    )}<p>${figure.summary}${cut && page.onlyFirst(DRAWN, labels.length)}</p><details><summary>${page.numbers}</summary>${numbers(figure)}</details></figure>`;
  })}</div></section>`;
}

const legend = ({ series }: Figure) =>
  html`<span class="legend" aria-hidden="true">${series.map(
    ({ name, shape }) => html`<span><i class="${shape}"></i>${name}</span>`,
  )}</span>`;

const numbers = ({ title, axis, unit, labels, series }: Figure) =>
  html`<table><caption>${title} (${unit})</caption><thead><tr><th scope="col">${axis}</th>${series.map(
    ({ name }) => html`<th scope="col" class="n">${name}</th>`,
  )}</tr></thead><tbody>${labels.map(
    (label, index) =>
      html`<tr><th scope="row">${label}</th>${series.map(({ values }) => html`<td class="n">${values[index] ?? 0}</td>`)}</tr>`,
  )}</tbody></table>`;
