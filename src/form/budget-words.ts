import type { BudgetRole } from '../model/form.ts';

/** The words over the columns of a budget block, by what they stand for. Compared after `keyOf`. */
const BUDGET: Record<BudgetRole, { words: string[] }> = {
  original: { words: ['年初预算数', '年初预算', '年初预算金额', '年初批复预算数', '预算批复数'] },
  revised: {
    words: [
      '全年预算数',
      '全年预算',
      '全年调整预算数',
      '调整后预算数',
      '调整后预算',
      '调整预算数',
      '预算数',
      '预算金额',
      '预算安排数',
    ],
  },
  executed: {
    words: [
      '全年执行数',
      '全年执行',
      '预算执行数',
      '执行数',
      '执行金额',
      '实际支付数',
      '实际支出数',
      '支出数',
      '决算数',
      '资金执行数',
    ],
  },
  rate: { words: ['执行率', '预算执行率', '资金执行率', '预算执行进度', '执行进度', '支出进度'] },
  points: { words: ['分值', '权重', '执行率权重', '满分'] },
  score: { words: ['得分', '自评得分', '自评分', '执行率得分'] },
  explanation: { words: ['原因', '偏差原因', '未完成原因', '原因说明', '说明'] },
};

const EXACT = new Map(
  (Object.keys(BUDGET) as BudgetRole[]).flatMap((role) =>
    BUDGET[role].words.map((word) => [word, role] as const),
  ),
);

/** The role that a cell over a budget block names, or null. `key` comes from `keyOf`. */
export function budgetRoleOf(key: string): BudgetRole | null {
  return EXACT.get(key) ?? null;
}
