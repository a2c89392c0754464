import type { Role } from '../../model/role.ts';

/**
 * The words over the columns of indicator tables, by what they stand for. Compared after `keyOf`: without white space, in
 * half width and without bracketed parts such as (A), (分), (万元). Gathered from published forms of a dozen provinces.
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
      /^(\d{4}年度?|年度|年初|全年|预期|计划|绩效|设定|本年度?|当年|预计|考核|评价|三级|指标|项目|预算|批复)*(指标值|目标值|计划值|计划完成值|考核值|标准值|预期值|设定值|预期实现值)(标准)?$/,
  },
  revisedTarget: {
    words: ['调整后指标值', '调整指标值'],
    pattern:
      /^(\d{4}年度?|年度|全年|本年度?|当年|年中|中期)*(调整|修订|变更)后?的?(年度|全年|绩效|预期|计划)*(指标|目标|计划)?值$/,
  },
  actual: {
    words: ['实际完成值', '完成值', '完成情况'],
    pattern:
      /^(\d{4}年度?|全年|年度|年末|年终|年底|截[至止]\d+月(底|末)?|累计|单项指标|指标|自评|绩效|本年度?|当年)*(目标)?(实际|完成|达成|执行|实现|累计)*(完成指标值?|实际指标值?|[达完]成值|执行值|实现值|完成情况|完成数|实际完成|实际值|实际情况|完成结果|实际结果|自评值|业绩值)([及/、](实际)?完成情况)?$/,
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
      '权重分',
      '赋分',
      '赋分值',
      '设定分值',
      '分值设置',
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
    pattern: /(偏差|偏离|未完成|扣分|未达|差异|存在问题|存在的问题).*(原因|分析|措施|说明)/,
  },
  criterion: {
    words: [
      '评分标准',
      '评价标准',
      '评价标准及依据',
      '评分细则',
      '计分标准',
      '评分办法',
      '评分规则',
      '计分方法',
    ],
    pattern:
      /^(评分|评价|计分|考核|赋分|打分|扣分)(标准|细则|办法|规则|方法)[和与及、/]?(评分|评价|计分|考核|打分)?(标准|细则|办法|规则|方法|依据|说明)?$/,
  },
};

/**
 * Words that say so little that they count only where no other column of the table claims the role; as the name of
 * the indicators only beside a target, an actual or a standard.
 */
const FAINT: Partial<Record<Role, string[]>> = {
  name: ['指标', '评价指标', '考核指标', '个性指标', '明细指标', '三级指标及分值', '指标项'],
  target: [
    '目标',
    '年度目标',
    '年初目标',
    '年初绩效目标',
    '年度绩效目标',
    '本年绩效目标',
    '预期绩效目标',
    '绩效目标',
    '目标要求',
    '绩效标准',
    '计划数',
  ],
  actual: [
    '实际数',
    '完成数',
    '执行结果',
    '执行情况',
    '全年执行情况',
    '实绩',
    '目标完成情况',
    '绩效目标完成情况',
    '实际完成目标',
  ],
  points: ['总分值', '应得分', '基本分', '分数'],
  explanation: [
    '完成情况说明',
    '得分说明',
    '自评说明',
    '自评依据',
    '评分依据',
    '评价意见',
    '评分意见',
    '评价情况',
    '自评情况',
    '扣分情况',
    '得分提要',
    '依据',
  ],
  criterion: ['指标解释', '指标值说明', '指标说明'],
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

/** Header words beside the common ones, from profiles. */
export type ExtraWords = Partial<Record<Role, readonly string[]>>;

/** What the common words make of a header cell. `heading` comes from `headingOf`. */
export interface Naming {
  heading: string;
  /** The role that it names in one of the words. */
  named: Role | null;
  /** The role whose words it is like. */
  resembled: Role | null;
}

export function namingOf(heading: string): Naming {
  return {
    heading,
    named: EXACT.get(heading) ?? null,
    resembled: ROLES.find((role) => HEADERS[role].pattern?.test(heading)) ?? null,
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
  return ({ heading, named, resembled }) => named ?? more.get(heading) ?? resembled;
}

/** The role that a header cell names faintly, or null. */
export function faintRoleOf(heading: string): Role | null {
  return (Object.keys(FAINT) as Role[]).find((role) => FAINT[role]?.includes(heading)) ?? null;
}

/** Where two columns claim a role, the word that stands earlier in its list has it: 三级指标 before the side label 绩效指标. */
export function isBetterWord(role: Role, heading: string, before: string): boolean {
  const { words } = HEADERS[role];
  const [rank, rankBefore] = [words.indexOf(heading), words.indexOf(before)];
  return rank >= 0 && rankBefore >= 0 && rank < rankBefore;
}

const ROLES = Object.keys(HEADERS) as Role[];
const EXACT = new Map(ROLES.flatMap((role) => HEADERS[role].words.map((word) => [word, role] as const)));
