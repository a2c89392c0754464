import fc from 'fast-check';

/** How a form is laid out: everything that must not change what is found. */
export interface Layout {
  /** `outline`: a row of its own for each group, with the sums of those under it. */
  levels: 'merged' | 'repeated' | 'blank' | 'headings' | 'outline' | 'none';
  level2: boolean;
  /** `brackets`: no column of points. */
  points: 'before target' | 'before actual' | 'after actual' | 'brackets';
  /** Brackets behind the labels, where the points have a column too. */
  brackets: boolean;
  /** Comparator, value and unit in three columns under one header. */
  split: boolean;
  scoreBeforeActual: boolean;
  review: boolean;
  reason: string | null;
  serial: boolean;
  remark: boolean;
  empty: boolean;
  /** A hidden column that repeats the scores, or holds those of an earlier state. */
  copy: 'none' | 'before' | 'after' | 'stale before' | 'stale after';
  budget: 'ministry' | 'hubei' | 'chongqing' | 'sichuan' | 'last';
  /** Whether the label down the side of the budget block is there. */
  side: boolean;
  total: 'score' | 'points' | 'grade' | 'head' | 'both' | 'sentence above' | 'sentence below';
  typed: 'number' | 'text';
  /** `calculated`: by a formula, stored with all its decimals, shown with two. */
  scores: 'short' | 'two decimals' | 'unit' | 'full width' | 'calculated';
  /** How numbers among words are written. */
  values: 'plain' | 'spaced' | 'full width' | 'commas';
  /** 绩效指标 down the side of the table. */
  aside: boolean;
  /** 指标1： in front of the names. */
  numbered: boolean;
  /** Blank lines among the rows. */
  gaps: boolean;
  /** Labels written down the cell, 产\n出\n指\n标. */
  downward: boolean;
  criterion: string | null;
  /** Rows about the form as a whole under the table. */
  footer: boolean;
  wideTotal: boolean;
  subtotals: boolean;
  headerAgain: boolean;
  title: 'alone' | 'none' | 'beside a code';
  note: 'none' | 'bands' | 'order';
  right: number;
  down: number;
  signs: 'sign' | 'typed' | 'words' | 'behind';
  bareActual: boolean;
  /** Blanks and line breaks in the words of the header. */
  spread: boolean;
  words: Words;
}

/** The words of the header. */
export interface Words {
  name: string;
  target: string;
  actual: string;
  points: string;
  score: string;
  review: string;
  comparator: string;
  unit: string;
  total: string;
}

const pick = <T>(...from: readonly T[]) => fc.constantFrom(...from);
const seldom = fc.integer({ min: 0, max: 4 }).map((one) => one === 0);

const words: fc.Arbitrary<Words> = fc.record({
  name: pick('三级指标', '指标名称', '指标名称（三级指标）'),
  target: pick(
    '年度指标值',
    '年初目标值(A)',
    '指标值',
    '指标值（A）',
    '年度目标值',
    '目标值',
    '预期指标值',
    '年初指标值',
    '考核值',
    '计划值',
  ),
  actual: pick(
    '实际完成值(B)',
    '实际完成值',
    '全年实际值（B）',
    '全年实际完成值',
    '全年完成值',
    '完成值',
    '实际完成指标值',
    '年终完成值',
    '实际值',
    '完成情况',
    '指标完成情况',
  ),
  points: pick('分值', '权重', '权重（分）', '指标权重（分）', '指标分值', '参考分值', '满分', '标准分'),
  score: pick('得分', '自评得分', '自评分', '评分', '指标得分（分）', '单项指标得分'),
  review: pick('复核分', '财政审核评分', '评价得分'),
  comparator: pick('指标性质', '计算符号', '符号'),
  unit: pick('度量单位', '计量单位', '单位', '单位（文字描述）'),
  total: pick('总分', '合计', '总计', '总得分', '项目总得分', '自评总分'),
});

export const layout: fc.Arbitrary<Layout> = fc.record({
  levels: pick('merged', 'merged', 'repeated', 'blank', 'headings', 'outline', 'none'),
  level2: fc.boolean(),
  points: pick('before target', 'before actual', 'after actual', 'after actual', 'brackets'),
  brackets: fc.boolean(),
  split: fc.boolean(),
  scoreBeforeActual: seldom,
  review: seldom,
  reason: pick(
    null,
    '偏差原因分析及改进措施',
    '未完成原因分析',
    '未完成原因及拟采取的改进措施',
    '扣分原因和其他说明',
    '原因',
    '说明',
  ),
  serial: seldom,
  remark: seldom,
  empty: seldom,
  copy: pick('none', 'none', 'none', 'before', 'after', 'stale before', 'stale after'),
  budget: pick('ministry', 'ministry', 'hubei', 'chongqing', 'sichuan', 'last'),
  side: fc.boolean(),
  total: pick('score', 'points', 'grade', 'head', 'both', 'sentence above', 'sentence below'),
  typed: pick('number', 'text'),
  scores: pick('short', 'two decimals', 'unit', 'full width', 'calculated'),
  values: pick('plain', 'plain', 'spaced', 'full width', 'commas'),
  aside: seldom,
  numbered: seldom,
  gaps: seldom,
  downward: seldom,
  criterion: pick(null, null, null, '完成目标得满分，未完成按比例扣分', '按完成比例计分', '得分=完成率×分值'),
  footer: seldom,
  wideTotal: fc.boolean(),
  subtotals: seldom,
  headerAgain: fc.boolean(),
  title: pick('alone', 'none', 'beside a code'),
  note: pick('none', 'bands', 'order'),
  right: pick(0, 0, 1, 3),
  down: pick(0, 0, 1, 7),
  signs: pick('sign', 'typed', 'words', 'behind'),
  bareActual: fc.boolean(),
  spread: fc.boolean(),
  words,
});
