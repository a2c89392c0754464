/** Labels of the row, or the head field, that states the total. */
const TOTALS = new Set([
  '总分',
  '合计',
  '总计',
  '总得分',
  '项目总得分',
  '自评总分',
  '自评得分',
  '自评总得分',
  '得分合计',
  '合计得分',
  '总分合计',
  '绩效自评总分',
  '项目自评得分',
  '综合得分',
  '综合评分',
  '自评得分合计',
  '自评合计',
  '自评分合计',
  '最终得分',
  '自评分',
  '自评分数',
  '自评分值',
]);

const TOTAL =
  /^(本项目|项目|部门|单位|整体|支出|绩效|自评|评价|综合|年度)*(总得分|总评分|总分|总体得分|总计得分|自评得分|(自评)?(得分|评分|分数|总分)(总计|合计))$/;

export const isTotalLabel = (key: string) => {
  const label = key.replace(/[:]$/, '');
  return TOTALS.has(label) || TOTAL.test(label);
};

/** The same for a row under the table; above it 总分值 is what can be reached. */
export const isTotalRowLabel = (key: string) => isTotalLabel(key) || /^(总分值|分值合计):?$/.test(key);

/** In the head they name the total where nothing names it better: the score of a review is called so too. */
export const isFaintTotalLabel = (key: string) =>
  /^(?:绩效|项目|评价|绩效评价|考核)?(?:得分|评分|分数)[:：]?$/.test(key);

/** Words that a total is made of and other rows might be too; the shape of the row has to agree. */
export const isTotalLikeLabel = (key: string) => TOTAL_LIKE.test(key);

const TOTAL_LIKE =
  /^(?:共计|汇总|总评|总和|累计)$|^(?:本|全部|各项|以上|项目|部门|单位|整体|支出|绩效|自评|评价|综合|年度|指标|总体|总|累计|最终|合计)*(?:得分|评分|总分数|总分|分数|分值)(?:汇总|合计|共计|总计|情况)?[:：]?$/;

export const isSubtotalLabel = (key: string) => /^(小计|.{1,8}小计)$/.test(key);
