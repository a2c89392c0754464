import type { Method } from '../../model/scorecard.ts';
import { type Language, type Text, text } from '../../text/language.ts';

/** What a method of scoring is called on the screen; in JSON it goes by its id. */
const METHODS = {
  proportion: text('按完成比例', 'proportion'),
  'target-over-actual': text('反向指标，目标 ÷ 实际', 'target ÷ actual'),
  'one-minus-excess': text('反向指标，扣超出的比例', 'less the excess'),
  'open-direction': text('成本等未写方向的目标', 'a target without a direction'),
  bands: text('定性分档', 'bands'),
  words: text('文字结果', 'words'),
  cost: text('决算不超预算', 'cost within its limit'),
  moment: text('按时间是否达到', 'a date, reached or not'),
  strict: text('未完成不得分', 'nothing below the target'),
  zero: text('零目标，达到或不得分', 'a target of zero'),
  negative: text('负数目标，达到或不得分', 'a negative target'),
  range: text('按目标区间', 'a range'),
  'execution-rate': text('分值 × 预算执行率', 'points × execution rate'),
  bracket: text('按括号里的分值倒推', 'from the bracket of the group'),
  'criterion-per-unit': text('按差额逐个单位扣分', 'marks off for each unit'),
  'criterion-per-item': text('按缺项扣分', 'marks off for each missing item'),
  'criterion-bands': text('按评分标准的分档', 'bands of the standard'),
  'criterion-all-or-nothing': text('达到得满分，否则不得分', 'all or nothing'),
  deviation: text('按偏离度扣减', 'less the deviation'),
  'over-completion': text('超额完成扣减', 'less for over-completion'),
  'over-reduced': text('超额完成，酌情调减', 'reduced for over-completion'),
  deduction: text('分值 − 扣分', 'points − deduction'),
  rate: text('分值 × 得分率', 'points × rate'),
  'stated-share': text('分值 × 写明的比例', 'points × the share that is stated'),
  clause: text('按条款', 'clauses'),
} satisfies Record<Exclude<Method, 'none'>, Text>;

const isNamed = (method: string): method is keyof typeof METHODS => Object.hasOwn(METHODS, method);

/** Null for a row that no method could be applied to. A report from another version may know other methods: their ids. */
export function methodName(method: string, language: Language): string | null {
  if (method === 'none') return null;
  return isNamed(method) ? METHODS[method][language] : method;
}
