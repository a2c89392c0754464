import type { BudgetRole, Role } from '../model/form.ts';

/**
 * The words that forms use, by what they stand for. Compared after `keyOf`: without white space, in half width and
 * without bracketed parts such as (A), (分), (万元). Gathered from published forms of a dozen provinces.
 */
const HEADERS: Record<Role, { words: string[]; pattern?: RegExp }> = {
  level1: { words: ['一级指标', '一级指标名称', '一级', '项目类别'] },
  level2: { words: ['二级指标', '二级指标名称', '二级'] },
  name: {
    words: [
      '四级指标',
      '三级指标',
      '三级指标名称',
      '三级',
      '末级指标',
      '指标名称',
      '绩效指标名称',
      '指标内容',
      '评价内容',
      '具体指标内容',
      '具体指标',
      '绩效指标',
    ],
  },
  comparator: { words: ['指标性质', '计算符号', '符号', '运算符', '指标方向', '比较符'] },
  unit: { words: ['度量单位', '计量单位', '指标单位', '单位'] },
  target: {
    words: ['目标值', '指标值', '预期目标', '值'],
    pattern:
      /^(\d{4}年度?|年度|年初|全年|预期|调整后?|计划|绩效|设定|本年度?|当年|预计|考核|评价|三级|指标)*(指标值|目标值|计划值|计划完成值|考核值|标准值|预期值|实现值|预期实现值)(标准)?$/,
  },
  actual: {
    words: ['实际完成值', '完成值', '完成情况'],
    pattern:
      /^(\d{4}年度?|全年|年度|年末|年终|年底|单项指标|指标|自评|绩效|本年度?|当年)*(实际完成指标值?|实际达成值|实际执行值|执行值|达成值|实际完成值|实际完成情况|实际完成数|实际完成|实际值|实际情况|完成值|完成情况|完成结果|实际结果)$/,
  },
  points: {
    words: [
      '分值',
      '权重',
      '指标权重',
      '指标分值',
      '参考分值',
      '满分',
      '标准分',
      '标准分值',
      '权重分值',
      '分值权重',
      '满分值',
    ],
  },
  weight: { words: ['权重占比'] },
  score: {
    words: [
      '得分',
      '自评得分',
      '自评分',
      '评分',
      '指标得分',
      '单项指标得分',
      '实际得分',
      '自评分数',
      '自评打分',
      '单位自评得分',
      '单位自评分',
      '部门自评得分',
      '部门自评分',
      '自评分值',
      '自我评分',
      '自我评价得分',
      '实得分',
      '自评得分情况',
      '得分情况',
    ],
    pattern: /^\d{4}年度?(自评)?得分$/,
  },
  foldedScore: { words: ['单项指标折算得分', '折算得分', '折算分', '加权得分'] },
  reviewScore: {
    words: [
      '复核分',
      '复核得分',
      '财政审核评分',
      '财政审核得分',
      '评价得分',
      '财政评分',
      '审核得分',
      '主管部门评分',
      '复评得分',
      '抽查得分',
    ],
  },
  explanation: {
    words: ['原因', '说明', '备注', '原因分析', '改进措施', '情况说明', '其他说明'],
    pattern: /(偏差|未完成|扣分|未达|差异).*(原因|分析|措施|说明)/,
  },
  criterion: {
    words: [
      '评分标准',
      '评价标准',
      '评价标准及依据',
      '指标值说明',
      '评分细则',
      '计分标准',
      '评分办法',
      '评分规则',
      '计分方法',
      '指标解释',
    ],
  },
};

/**
 * Words that say so little that they count only where no other column of the table claims the role; as the name of
 * the indicators only beside a target or an actual.
 */
const FAINT: Partial<Record<Role, string[]>> = {
  name: ['指标', '评价指标', '考核指标', '个性指标', '指标项'],
  target: ['目标', '年度目标', '年初目标', '年初绩效目标', '计划数'],
  actual: ['实际数', '完成数', '执行结果', '实绩', '目标完成情况'],
  score: [
    '自评',
    '单位自评',
    '自评结果',
    '评价分',
    '考核得分',
    '最终得分',
    '单位评分',
    '部门评分',
    '完成得分',
  ],
};

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
]);

/** Labels under a table that are about the form as a whole. */
export const EXPLANATION_LABEL =
  /(偏差|未完成|未达|扣分|差异).*(原因|分析|说明)|^(存在问题|原因分析|存在的问题|其他需要说明)/;
export const MEASURES_LABEL = /改进措施|结果应用|下一步/;
export const NOTE_LABEL = /^(备注|注\d?|注释|附注|说明|填表说明)/;
export const SIGNATURE_LABEL = /负责人|签批|签字|盖章|填报人|填表人|联系电话|审核人/;

/** Head fields whose values are kept: label → value to its right. */
export const FIELD_LABELS =
  /^(项目名称|专项名称|主管部门|主管部门及代码|项目主管单位|项目主管部门|主管单位|实施单位|项目实施单位|项目单位|预算单位|单位名称|部门名称|部门|项目类别|项目属性|项目类型|项目类性|项目负责人|项目负责人及电话|联系人|联系电话|填报单位|自评结果|自评等级|评价等级|等级)$/;
export const GRADE_LABEL = /^(自评结果|自评等级|评价等级|等级)$/;

/** Header words beside the common ones, from profiles. */
export type ExtraWords = Partial<Record<Role, readonly string[]>>;

/** What the common words make of a header cell. `key` comes from `keyOf`. */
export interface Naming {
  key: string;
  /** The role that it names in one of the words. */
  named: Role | null;
  /** The role whose words it is like. */
  resembled: Role | null;
}

export function namingOf(key: string): Naming {
  return {
    key,
    named: EXACT.get(key) ?? null,
    resembled: ROLES.find((role) => HEADERS[role].pattern?.test(key)) ?? null,
  };
}

/** The role a header cell names, or null. */
export type RoleOf = (cell: Naming) => Role | null;

/** The role by the common words alone. */
export const commonRoleOf: RoleOf = ({ named, resembled }) => named ?? resembled;

/** Reads roles by the common words, and by those beside them before a likeness counts. */
export function rolesWith(extra: ExtraWords): RoleOf {
  const more = new Map<string, Role>();
  for (const role of ROLES) for (const word of extra[role] ?? []) if (!more.has(word)) more.set(word, role);
  return ({ key, named, resembled }) => named ?? more.get(key) ?? resembled;
}

/** The role that a header cell names faintly, or null. */
export function faintRoleOf(key: string): Role | null {
  return (Object.keys(FAINT) as Role[]).find((role) => FAINT[role]?.includes(key)) ?? null;
}

/** Where two columns claim a role, the word that stands earlier in its list has it: 三级指标 before the side label 绩效指标. */
export function isBetterWord(role: Role, key: string, before: string): boolean {
  const { words } = HEADERS[role];
  const [rank, rankBefore] = [words.indexOf(key), words.indexOf(before)];
  return rank >= 0 && rankBefore >= 0 && rank < rankBefore;
}

export function budgetRoleOf(key: string): BudgetRole | null {
  return BUDGET_EXACT.get(key) ?? null;
}

const TOTAL =
  /^(本项目|项目|部门|单位|整体|支出|绩效|自评|评价|综合|年度)*(总得分|总评分|总分|总体得分|总计得分|自评得分|(自评)?(得分|评分|分数|总分)(总计|合计))$/;

export const isTotalLabel = (key: string) => {
  const label = key.replace(/[:]$/, '');
  return TOTALS.has(label) || TOTAL.test(label);
};

/** The same for a row under the table; above it 总分值 is what can be reached. */
export const isTotalRowLabel = (key: string) => isTotalLabel(key) || /^(总分值|分值合计):?$/.test(key);

export const isSubtotalLabel = (key: string) => /^(小计|.{1,8}小计)$/.test(key);

const ROLES = Object.keys(HEADERS) as Role[];
const EXACT = new Map(ROLES.flatMap((role) => HEADERS[role].words.map((word) => [word, role] as const)));
const BUDGET_EXACT = new Map(
  (Object.keys(BUDGET) as BudgetRole[]).flatMap((role) =>
    BUDGET[role].words.map((word) => [word, role] as const),
  ),
);
