import type { Budget } from './content.ts';
import type { GridWriter } from './grid.ts';
import type { Layout } from './layout.ts';
import { divided, fraction, hundredths, share } from './oracle.ts';

type Column = 'original' | 'revised' | 'executed' | 'rate' | 'points' | 'score' | 'reason';
type Cells = Partial<Record<Column, string>>;

const FAMILIES: Record<Layout['budget'], { columns: [Column, string][]; label: string; rows: string[] }> = {
  ministry: {
    columns: [
      ['original', '年初预算数'],
      ['revised', '全年预算数（A）'],
      ['executed', '全年执行数（B）'],
      ['points', '分值'],
      ['rate', '执行率（B/A）'],
      ['score', '得分'],
    ],
    label: '项目资金（万元）',
    rows: ['年度资金总额', '其中：当年财政拨款', '其他资金'],
  },
  hubei: {
    columns: [
      ['revised', '预算数(A)'],
      ['executed', '执行数(B)'],
      ['rate', '执行率(B/A)'],
      ['score', '得分（N分*执行率）'],
    ],
    label: '预算执行情况（万元）（N分）',
    rows: ['年度财政资金总额'],
  },
  chongqing: {
    columns: [
      ['original', '年初预算数'],
      ['revised', '全年（调整）预算数'],
      ['executed', '全年执行数'],
      ['rate', '执行率'],
      ['points', '执行率权重'],
      ['score', '执行率得分'],
    ],
    label: '预算执行情况（万元）',
    rows: ['年度总金额', '其中：财政拨款', '其他资金'],
  },
  sichuan: {
    columns: [
      ['original', '年初预算'],
      ['revised', '调整后预算数'],
      ['executed', '预算执行数'],
      ['rate', '预算执行率'],
      ['points', '权重'],
      ['score', '得分'],
      ['reason', '原因'],
    ],
    label: '预算执行情况（N分）',
    rows: ['总额', '其中：财政资金', '其他资金'],
  },
  last: {
    columns: [
      ['revised', '全年预算数'],
      ['executed', '全年执行数'],
      ['rate', '执行率'],
      ['points', '分值'],
      ['score', '得分'],
    ],
    label: '预算执行情况（万元）',
    rows: ['部门整体支出总额', '其中：基本支出', '项目支出'],
  },
};

/** The budget block. Its scored row stands first, or below the rows it adds up. */
export function writeBudget(
  grid: GridWriter,
  top: number,
  budget: Budget,
  layout: Layout,
  slips: { budgetScore?: string; rate?: string },
): { next: number; score: string; rate: string } {
  const { columns, label, rows } = FAMILIES[layout.budget];
  const points = hundredths(budget.points);
  const first = 3;
  const side = layout.side || layout.budget === 'hubei';
  if (side) {
    grid.put(top, 1, label.replace('N', points));
    grid.merge(top, 1, top + rows.length, 1);
  }
  columns.forEach(([, words], index) => {
    grid.put(top, first + index, words.replace('N', points));
  });
  const whole: Cells = {
    original: hundredths(budget.original),
    revised: hundredths(budget.revised),
    executed: hundredths(budget.executed),
    rate: slips.rate ?? rateOf(budget.executed, budget.revised),
    points,
    score: slips.budgetScore ?? hundredths(budget.score),
  };
  const own = budget.public;
  const others = { revised: budget.revised - own.revised, executed: budget.executed - own.executed };
  const lines: [string, Cells][] = [
    [rows[0] ?? '', whole],
    ...(rows.length > 1
      ? ([
          [rows[1], part(own)],
          [rows[2], part(others)],
        ] as [string, Cells][])
      : []),
  ];
  const inOrder = layout.budget === 'last' ? [...lines.slice(1), ...lines.slice(0, 1)] : lines;
  const found = { score: '', rate: '' };
  inOrder.forEach(([name, cells], index) => {
    const row = top + 1 + index;
    grid.put(row, 2, name);
    columns.forEach(([column], nth) => {
      const cell = grid.put(row, first + nth, cells[column] ?? '');
      if (cells === whole && (column === 'score' || column === 'rate')) found[column] = cell;
    });
  });
  return { next: top + 1 + lines.length, ...found };
}

function part({ revised, executed }: Budget['public']): Cells {
  return { revised: hundredths(revised), executed: hundredths(executed), points: '—', score: '—' };
}

/** The rate in percent with two decimals. */
const rateOf = (executed: number, revised: number): string =>
  `${hundredths(share(10_000, divided(fraction(`${executed}`), fraction(`${revised}`))), 2)}%`;
