import type { Language } from '../model/text.ts';
import { type Text, text } from '../model/text.ts';

/** What a rule is called in a chart, in a list to choose from and in a column. */
const NAMES: Readonly<Record<string, Text>> = {
  'actuals-identical': text('完成值雷同', 'identical results'),
  'actual-missing': text('缺实际完成值', 'result missing'),
  'actual-not-measured': text('实际完成值不是实测数', 'result not measured'),
  'amount-scale': text('元与万元混写', 'yuan for 万元'),
  'attainment-implausible': text('完成率异常', 'implausible attainment'),
  'clause-missing': text('条款不符合', 'clause not met'),
  'department-foreign': text('写着别的部门', 'another department’s name'),
  'explanation-missing': text('扣分未说明原因', 'no reason given'),
  'explanation-without-loss': text('满分却写了原因', 'reason without loss'),
  'form-blank': text('空白表', 'blank form'),
  'form-unscored': text('没有分数的表', 'form without scores'),
  'formula-not-calculated': text('公式没有结果', 'formula not calculated'),
  'grade-bands-gap': text('等级之间有空档', 'gap between grades'),
  'grade-mismatch': text('等级不符', 'wrong grade'),
  'grade-not-due': text('不应评级', 'grade not due'),
  'group-missing': text('缺必设指标', 'required group missing'),
  'hidden-row-scored': text('隐藏处有得分', 'hidden score'),
  'indicator-contradiction': text('同一指标结果不一', 'contradicting results'),
  'indicator-duplicate': text('指标重复', 'indicator twice'),
  'indicator-misplaced': text('指标放错类别', 'indicator misplaced'),
  'note-contradiction': text('与备注不符', 'not as the note says'),
  'objective-without-satisfaction': text('未设满意度', 'no satisfaction'),
  'parts-sum': text('分项与总额不符', 'parts do not add up'),
  'placeholder-left': text('模板占位行未删', 'placeholder left'),
  'points-sum': text('分值合计不符', 'points do not add up'),
  'profile-overridden': text('备注改变口径', 'note overrides profile'),
  'project-duplicate': text('同一项目两份结果', 'project twice'),
  'rate-mismatch': text('比率不符', 'wrong rate'),
  'rounding-only': text('仅差四舍五入', 'rounding only'),
  'row-shifted': text('整行错列', 'row shifted'),
  'ruling-unmatched': text('核定找不到指标', 'ruling without indicator'),
  'score-exceeds-points': text('得分超过分值', 'score above points'),
  'score-mismatch': text('得分与重算不符', 'wrong score'),
  'score-missing': text('漏填得分', 'score missing'),
  'score-not-a-number': text('得分不是数字', 'score is no number'),
  'score-without-evidence': text('无依据却得分', 'score without evidence'),
  'scores-uniform': text('得分千篇一律', 'uniform scores'),
  'subtotal-mismatch': text('小计不符', 'wrong subtotal'),
  'taken-on-trust': text('采信填报', 'taken on trust'),
  'target-in-name': text('目标写在名称里', 'target in the name'),
  'target-missing': text('缺目标值', 'target missing'),
  'text-copied': text('文字雷同', 'copied text'),
  'total-missing': text('没有总分', 'no total'),
  'total-exceeds-cap': text('总分超过封顶', 'total above its cap'),
  'total-mismatch': text('总分不符', 'wrong total'),
  'unit-mismatch': text('单位不一致', 'different units'),
  'unit-misplaced': text('单位栏填了数值', 'value as unit'),
  'value-unparsed': text('数值读不准', 'unclear value'),
};

/** A few words for a rule; one that is not known here goes by its id. */
export function ruleName(rule: string, language: Language): string {
  return NAMES[rule]?.[language] ?? rule;
}
