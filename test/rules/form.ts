/**
 * The builder of forms for tests: rows are data, and the text that comes of them is read by `sheetFrom`
 * (test/form/sheet-text.ts), which says how merges, percentages, formulas and hidden rows are written.
 */
export interface RowData {
  name: string;
  target?: string;
  actual?: string;
  points?: string | number;
  score?: string | number;
  reason?: string;
  /** 一级指标 and 二级指标. */
  level1?: string;
  level2?: string;
  unit?: string;
  standard?: string;
  hidden?: boolean;
}

export interface FormData {
  title?: string;
  /** Lines between title and header: the budget. */
  before?: string;
  /** Columns besides the eight of every form, before the target. */
  columns?: readonly ('unit' | 'standard')[];
  rows: readonly RowData[];
  /** What stands in the total row; null for no such row. */
  total?: string | number | null;
  /** More lines below. */
  below?: string;
}

const WORDS = { unit: '度量单位', standard: '评分标准' } as const;

/** A form in the layout of most: title in row 1, header in row 2, rows from row 3, then the total. Columns A–H. */
export function form({
  title = '项目支出绩效自评表',
  before = '',
  columns = [],
  rows,
  total,
  below = '',
}: FormData): string {
  const header = [
    '一级指标',
    '二级指标',
    '三级指标',
    ...columns.map((name) => WORDS[name]),
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ];
  const lines = rows.map((row) => {
    const { name, target = '4次', actual = '4次', points = 10, score = 10, reason = '' } = row;
    const { level1 = '产出指标', level2 = '数量指标', hidden = false } = row;
    const more = columns.map((column) => row[column] ?? '');
    return `${hidden ? '~' : ''}${[level1, level2, name, ...more, target, actual, points, score, reason].join(' | ')}`;
  });
  const sum = rows.reduce((added, { points = 10 }) => added + (Number(points) || 0), 0);
  const last = total === null ? [] : [`总分${' |'.repeat(5 + columns.length)} ${sum} | ${total ?? sum} |`];
  return [
    title,
    ...(before === '' ? [] : [before.trim()]),
    header.join(' | '),
    ...lines,
    ...last,
    below.trim(),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
