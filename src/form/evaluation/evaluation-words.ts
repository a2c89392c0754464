import type { SummaryFigure, SummaryWords } from '../../model/evaluation.ts';
import { commonRoleOf, type Naming } from '../table/header-words.ts';

/** What a column of a summary table holds. */
export type SummaryRole = 'name' | SummaryFigure | SummaryWords;

/**
 * The words over the names of a summary table. 二级指标 is one of them: reports call their dimensions so. The words
 * of an indicator table, 三级指标 and 指标名称, are not: they need a column that only a summary has.
 */
const NAMES =
  /^(?:评价|评分|评审|考核|自评)?(?:类别|指标类别|指标类型|指标分类|类型|指标|维度|指标维度|指标内容|方面|角度|要素|要点|内容|项目|目标|年度目标)$|^(?:一级|二级)指标(?:名称)?$|^评价维度$|^指标(?:分级|级别)$/;

/** Names of an indicator table, which count only beside 扣分 or 得分率. */
const INDICATOR_NAMES = /^(?:三级指标|三级|指标名称|具体指标|绩效指标)$/;

const WORDS: Record<SummaryFigure | SummaryWords, RegExp> = {
  points:
    /^(?:总|评价|标准)?分值$|^(?:满分|权重|标准分|参考分值|指标分值|权重分|权重分值|分值权重|分值\/权重|权重\/分值|指标权重|满分值)$/,
  score:
    /^(?:评价|评审|考核|综合|实际|最终|自评|指标|评定|单项)?得分$|^(?:评分|自评分|实得分|得分值|得分情况|评价分值|评分结果)$/,
  deduction: /^(?:扣分|扣分值|扣减分|扣减分值|扣分分值|失分|扣分数|扣分合计|减分|扣除分值)$/,
  rate: /^(?:指标)?(?:得分率|得分比率|得分比例|得分占比)$/,
  completion:
    /^(?:指标|目标)?(?:完成率|实现率|达成率|完成程度|实现程度|完成比例|计分比例|给分比例|评定比例)$/,
  subtotal: /^(?:小计|小计得分|得分小计|分项得分|要素得分)$/,
  details: /^(?:扣分明细|扣分项|扣分分项|各项扣分|扣分构成|扣分项目|扣分清单|逐项扣分)$/,
  remark:
    /^(?:扣分|评价|评分|计分|打分|情况|得分)?(?:原因|说明|备注|依据|理由)$|^(?:主要)?扣分(?:点|因素|情况|原因及说明)$|^主要扣分原因$|^(?:完成情况|评价情况|评价意见)$/,
  grade: /^(?:评价|评定|绩效)?(?:等级|级别)$/,
};

const FIGURES: readonly SummaryFigure[] = ['points', 'score', 'deduction', 'rate', 'completion', 'subtotal'];
const ROLES = Object.keys(WORDS) as (SummaryFigure | SummaryWords)[];

export const isFigure = (role: SummaryRole): role is SummaryFigure =>
  (FIGURES as readonly string[]).includes(role);

/** The role that a header cell of a summary table names, or null. `key` comes from `keyOf`. */
export function summaryRoleOf(key: string): SummaryRole | null {
  if (NAMES.test(key) || INDICATOR_NAMES.test(key)) return 'name';
  return ROLES.find((role) => WORDS[role].test(key)) ?? null;
}

/** A column that only an indicator table, a budget block or a list of tasks has. */
export function isForeign(naming: Naming): boolean {
  const { heading: key } = naming;
  const role = commonRoleOf(naming);
  if (role === 'target' || role === 'comparator' || role === 'unit') return key !== '目标';
  if (role === 'actual') return key !== '完成情况';
  return /预算|执行|任务名称|主要内容|金额|资金/.test(key);
}

/** Whether the names above the table are those of an indicator table. */
export function isIndicatorName(key: string): boolean {
  return INDICATOR_NAMES.test(key);
}

/** 合计, 汇总, 总分 and the like. */
export const isSummaryTotal = (key: string) =>
  /^(?:合计|总计|汇总|总分|总得分|综合得分|评价得分|自评得分|总体得分|合计得分|得分合计|总体|全部|综合评分|最终得分|评价总分)[:：]?$/.test(
    key,
  );

export const isSummarySubtotal = (key: string) => /^(?:.{0,8}小计)$/.test(key);
