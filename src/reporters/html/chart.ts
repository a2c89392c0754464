import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Figure, Series } from './figures.ts';
import { html, Markup } from './markup.ts';

use([BarChart, GridComponent, SVGRenderer]);

/** Pixels of the drawing's own scale; the page stretches it to its column. */
const WIDTH = 560;
const COLUMNS_HEIGHT = 220;
const ROW_HEIGHT = 22;

/**
 * Draws a figure as SVG that holds neither script nor style: its colours are variables of the page, which follow
 * light, dark and paper, and its font is the page's, so that it passes the strictest content policy.
 */
export function drawing(figure: Figure): Markup {
  const upright = figure.bars === 'columns';
  const height = upright ? COLUMNS_HEIGHT : figure.labels.length * ROW_HEIGHT + 40;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(options(figure, upright));
    const svg = chart.renderToSVGString();
    const inside = svg
      .replace(/^<svg[^>]*>|<style[\s\S]*?<\/style>|<\/svg>\s*$/g, '')
      .replace(/ (style|class|pointer-events|xml:space)="[^"]*"/g, '')
      .replaceAll('\n', '');
    return html`<svg role="img" viewBox="0 0 ${WIDTH} ${height}" aria-labelledby="${figure.id}-t ${figure.id}-d"><title id="${figure.id}-t">${figure.title}</title><desc id="${figure.id}-d">${figure.summary}</desc><g aria-hidden="true">${new Markup(inside)}</g></svg>`;
  } finally {
    chart.dispose();
  }
}

function options({ labels, series, unit }: Figure, upright: boolean) {
  const names = {
    type: 'category',
    data: [...labels],
    inverse: !upright,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--rule)' } },
    axisLabel: { ...TEXT, interval: 0, ...(upright ? {} : { width: 150, overflow: 'truncate' }) },
  };
  const counts = {
    type: 'value',
    minInterval: 1,
    name: upright ? unit : '',
    nameTextStyle: { ...TEXT, align: 'right' },
    axisLabel: TEXT,
    splitLine: { lineStyle: { color: 'var(--hairline)' } },
  };
  return {
    animation: false,
    grid: { left: 8, right: upright ? 8 : 36, top: upright ? 28 : 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: upright ? names : counts,
    yAxis: upright ? counts : names,
    series: series.map((bars, index) =>
      upright
        ? { ...look(bars), ...standing(index === series.length - 1 || labels.length <= 8) }
        : { ...look(bars), ...lying(index === series.length - 1, series) },
    ),
  };
}

const TEXT = { color: 'var(--ink-2)', fontSize: 12 };

/** Filled or only outlined: the series differ without colour, too. */
function look({ values, shape }: Series) {
  return {
    type: 'bar',
    // The frame of an empty bar would be a line.
    data: values.map((value) => (value === 0 ? { value, itemStyle: { borderWidth: 0 } } : value)),
    silent: true,
    emphasis: { disabled: true },
    itemStyle:
      shape === 'solid'
        ? { color: 'var(--bar)' }
        : { color: 'var(--bar-2)', borderColor: 'var(--bar)', borderWidth: 1 },
  };
}

/** Bars side by side; where many stand close, only the last of each group has room for its number. */
function standing(numbered: boolean) {
  return {
    barMaxWidth: 26,
    barGap: '10%',
    label: {
      ...TEXT,
      show: numbered,
      position: 'top',
      formatter: ({ value }: { value: unknown }) => (value === 0 ? '' : String(value)),
    },
  };
}

/** Stacked bars, with what they add up to behind the last one. */
function lying(last: boolean, series: readonly Series[]) {
  const total = (index: number) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  return {
    stack: 'all',
    barMaxWidth: 14,
    label: {
      ...TEXT,
      show: last,
      position: 'right',
      formatter: ({ dataIndex }: { dataIndex: number }) => String(total(dataIndex)),
    },
  };
}
