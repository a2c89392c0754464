import type { Profile } from '../model/profile.ts';
import type { Case } from '../profile/cases.ts';

/** The smallest summary table that holds the case. */
export function summaryRows({ points, score, summary }: Case): string[][] {
  return [
    ['指标', '分值', '得分', '扣分', '得分率', '备注'],
    ['例', points, score, summary?.deduction ?? '', summary?.rate ?? '', summary?.remark ?? ''],
    ['其他', '10', '10', '', '', ''],
  ];
}

/** Every clause of the profile, met or not. */
export function clauseRows({ met }: Case, { evaluation }: Profile): string[][] {
  const clauses = evaluation.clauses[0]?.needs ?? [];
  return [['评级要求', '是否符合'], ...clauses.map((clause) => [clause, met?.includes(clause) ? '√' : '×'])];
}
