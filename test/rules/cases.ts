import { form, type RowData } from './form.ts';

/** A rule, a form in which it finds something at these cells, and a like one in which it may not. */
export interface RuleCase {
  rule: string;
  wrong: string;
  cells: string[];
  right: string;
}

/** A row that is in order, of the points that are left to 100. */
const rest = (points: number, row: Partial<RowData> = {}): RowData => ({
  name: '办理件数',
  target: '≥50件',
  actual: '50件',
  points,
  score: points,
  ...row,
});
const two = (row: RowData, more: Partial<Parameters<typeof form>[0]> = {}) =>
  form({ rows: [row, rest(90)], ...more });

const BUDGET = (
  original: string,
  revised: string,
  executed: string,
  rate: string,
  score: string,
  parts = '',
) => `
  预算执行情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
  ^ | 年度资金总额 | ${original} | ${revised} | ${executed} | 10 | ${rate} | ${score}${parts}`;
const withBudget = (...figures: Parameters<typeof BUDGET>) =>
  form({ before: BUDGET(...figures), rows: [rest(90)], total: null, below: '总分 | | | | | 100 | 100 |' });

/** A form whose total is the score, with a scale of grades below it and a grade in its head. */
const graded = (scale: string, score: number, grade = '') =>
  form({
    before: grade === '' ? '' : `自评等级 | ${grade}`,
    rows: [rest(100, { score, target: '≥100件', actual: `${score}件`, reason: '天气' })],
    total: score,
    below: scale,
  });

const SPLIT =
  '备注：一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分。';
const SCALE = '注：90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。';

export const CASES: RuleCase[] = [
  {
    rule: 'actual-missing',
    wrong: two({ name: '检查次数', actual: '', score: '' }, { total: 90 }),
    cells: ['E3'],
    right: two({ name: '检查次数', actual: '0次', score: 0, reason: '天气' }, { total: 90 }),
  },
  {
    rule: 'actual-not-measured',
    wrong: two({ name: '群众满意度', target: '≥95%', actual: '满意', level1: '满意度指标' }),
    cells: ['E3'],
    right: two({ name: '群众满意度', target: '≥95%', actual: '96%', level1: '满意度指标' }),
  },
  {
    rule: 'amount-scale',
    wrong: two({ name: '补助金额', target: '≤5.3万元', actual: '53000万元', score: 0 }, { total: 90 }),
    cells: ['E3'],
    right: two({ name: '补助金额', target: '≤5.3万元', actual: '53000元' }),
  },
  {
    rule: 'attainment-implausible',
    wrong: two({ name: '检查次数', target: '≥4次', actual: '40次' }),
    cells: ['E3'],
    right: two({ name: '检查次数', target: '≥4次', actual: '4次' }),
  },
  {
    rule: 'direction-unstated',
    wrong: two({ name: '项目总成本', target: '100万元', actual: '105万元', level2: '成本指标' }),
    cells: ['E3'],
    right: two({ name: '项目总成本', target: '≤100万元', actual: '95万元', level2: '成本指标' }),
  },
  {
    rule: 'explanation-missing',
    wrong: two({ name: '检查次数', target: '≥4次', actual: '3次', score: 7.5 }, { total: 97.5 }),
    cells: ['G3'],
    right: two(
      { name: '检查次数', target: '≥4次', actual: '3次', score: 7.5, reason: '疫情影响' },
      { total: 97.5 },
    ),
  },
  {
    rule: 'explanation-without-loss',
    wrong: two({ name: '检查次数', reason: '疫情影响' }),
    cells: ['H3'],
    right: two({ name: '检查次数', reason: '无' }),
  },
  {
    rule: 'form-blank',
    wrong: form({ rows: [{ name: '检查次数', actual: '', score: '' }], total: '' }),
    cells: ['A1'],
    right: form({ rows: [{ name: '检查次数', actual: '4次', score: '' }], total: '' }),
  },
  {
    rule: 'formula-not-calculated',
    wrong: two({ name: '检查次数', score: '{=F3*E3/D3}' }),
    cells: ['G3'],
    right: two({ name: '检查次数', score: '10' }),
  },
  {
    rule: 'grade-mismatch',
    wrong: graded(SCALE, 85, '优'),
    cells: ['B2'],
    right: graded(SCALE, 85, '良'),
  },
  {
    rule: 'hidden-row-scored',
    wrong: two({ name: '检查次数', hidden: true }),
    cells: ['G3'],
    right: two({ name: '检查次数' }),
  },
  {
    rule: 'indicator-contradiction',
    wrong: form({
      rows: [
        { name: '合格率', target: '≥90%', actual: '95%', points: 50, score: 50 },
        { name: '合格率', target: '≥90%', actual: '96%', points: 50, score: 50, level2: '质量指标' },
      ],
    }),
    cells: ['E4'],
    right: form({
      rows: [
        { name: '合格率', target: '≥90%', actual: '95%', points: 50, score: 50 },
        { name: '优良率', target: '≥90%', actual: '96%', points: 50, score: 50, level2: '质量指标' },
      ],
    }),
  },
  {
    rule: 'indicator-duplicate',
    wrong: form({ rows: [rest(50), rest(50)] }),
    cells: ['C4'],
    right: form({ rows: [rest(50), rest(50, { name: '走访户数' })] }),
  },
  {
    rule: 'indicator-misplaced',
    wrong: two({ name: '检查次数', level1: '满意度指标', level2: '服务对象满意度' }),
    cells: ['C3'],
    right: two({ name: '群众满意度', target: '≥90%', actual: '95%', level1: '满意度指标' }),
  },
  {
    rule: 'parts-sum',
    wrong: withBudget(
      '50',
      '50',
      '50',
      '100%',
      '10',
      '\n  ^ | 其中：财政拨款 | 30 | 30 | 30 | | |\n  ^ | 其他资金 | 20 | 25 | 20 | | |',
    ),
    cells: ['D3'],
    right: withBudget(
      '50',
      '50',
      '50',
      '100%',
      '10',
      '\n  ^ | 其中：财政拨款 | 30 | 30 | 30 | | |\n  ^ | 其他资金 | 20 | 20 | 20 | | |',
    ),
  },
  {
    rule: 'percent-mistyped',
    wrong: two({ name: '合格率', target: '100%', actual: '10000%' }),
    cells: ['E3'],
    right: two({ name: '合格率', target: '100%', actual: '100%' }),
  },
  {
    rule: 'placeholder-left',
    wrong: two({ name: '指标1：', target: '', actual: '', points: '', score: '' }),
    cells: ['C3'],
    right: two({ name: '指标1：检查次数' }),
  },
  {
    rule: 'points-sum',
    wrong: form({ rows: [rest(98)] }),
    cells: ['F4'],
    right: form({ rows: [rest(100)] }),
  },
  {
    rule: 'rate-mismatch',
    wrong: withBudget('50', '50', '45', '95%', '9'),
    cells: ['G3'],
    right: withBudget('50', '50', '45', '90%', '9'),
  },
  {
    rule: 'amount-scale',
    wrong: withBudget('50', '50', '500000', '100%', '10'),
    cells: ['E3'],
    right: withBudget('50', '50', '50', '100%', '10'),
  },
  {
    rule: 'score-exceeds-points',
    wrong: two({ name: '检查次数', score: 11 }, { total: 101 }),
    cells: ['G3'],
    right: two({ name: '检查次数', score: 10 }),
  },
  {
    rule: 'score-mismatch',
    wrong: two(
      { name: '检查次数', target: '≥4次', actual: '3次', score: 8, reason: '疫情影响' },
      { total: 98 },
    ),
    cells: ['G3'],
    right: two(
      { name: '检查次数', target: '≥4次', actual: '3次', score: 7.5, reason: '疫情影响' },
      { total: 97.5 },
    ),
  },
  {
    rule: 'score-missing',
    wrong: two({ name: '检查次数', score: '' }, { total: 90 }),
    cells: ['G3'],
    right: two({ name: '检查次数', score: 0, actual: '0次', reason: '未做' }, { total: 90 }),
  },
  {
    rule: 'score-not-a-number',
    wrong: two({ name: '检查次数', score: '满分' }),
    cells: ['G3'],
    right: two({ name: '检查次数', score: '10分' }),
  },
  {
    rule: 'score-without-evidence',
    wrong: two({ name: '检查次数', actual: '' }),
    cells: ['G3'],
    right: two({ name: '检查次数', actual: '4次' }),
  },
  {
    rule: 'score-impossible',
    wrong: two(
      {
        name: '制度建设',
        target: '健全',
        actual: '较健全',
        score: 4.5,
        points: 10,
        standard: '健全得10分，较健全得6分，不健全得0分',
        reason: '待完善',
      },
      { columns: ['standard'], total: 94.5 },
    ),
    cells: ['H3'],
    right: two(
      {
        name: '制度建设',
        target: '健全',
        actual: '较健全',
        score: 6,
        points: 10,
        standard: '健全得10分，较健全得6分，不健全得0分',
        reason: '待完善',
      },
      { columns: ['standard'], total: 96 },
    ),
  },
  {
    rule: 'criterion-sum',
    wrong: two(
      {
        name: '制度建设',
        target: '健全',
        actual: '健全',
        score: 3,
        standard: '①有制度（1分）；②合法合规（2分）；③有效执行（1分）。',
        reason: '待完善',
      },
      { columns: ['standard'], total: 93 },
    ),
    cells: ['D3'],
    right: two(
      {
        name: '制度建设',
        target: '健全',
        actual: '健全',
        standard: '①有制度（3分）；②合法合规（4分）；③有效执行（3分）。',
      },
      { columns: ['standard'] },
    ),
  },
  {
    rule: 'taken-on-trust',
    wrong: two({
      name: '社会稳定',
      target: '持续提升',
      actual: '各项工作推进中',
      score: 10,
      level1: '效益指标',
    }),
    cells: ['G3'],
    right: two({ name: '检查次数' }),
  },
  {
    rule: 'target-in-name',
    wrong: two({ name: '合格率≥95%', target: '达标', actual: '达标' }),
    cells: ['C3'],
    right: two({ name: '合格率', target: '≥95%', actual: '95%' }),
  },
  {
    rule: 'target-missing',
    wrong: two({ name: '检查次数', target: '', score: '' }, { total: 90 }),
    cells: ['D3'],
    right: two({ name: '检查次数', target: '4次', score: 10 }),
  },
  {
    rule: 'total-mismatch',
    wrong: two({ name: '检查次数' }, { total: 99 }),
    cells: ['G5'],
    right: two({ name: '检查次数' }, { total: 100 }),
  },
  {
    rule: 'total-missing',
    wrong: two({ name: '检查次数' }, { total: '' }),
    cells: ['G5'],
    right: two({ name: '检查次数' }, { total: 100 }),
  },
  {
    rule: 'subtotal-mismatch',
    wrong: form({
      rows: [rest(50), rest(50, { name: '走访户数' })],
      total: null,
      below: '小计 | | | | | 100 | 90 |\n总分 | | | | | 100 | 100 |',
    }),
    cells: ['G5'],
    right: form({
      rows: [rest(50), rest(50, { name: '走访户数' })],
      total: null,
      below: '小计 | | | | | 100 | 100 |\n总分 | | | | | 100 | 100 |',
    }),
  },
  {
    rule: 'unit-mismatch',
    wrong: two({ name: '培训人数', target: '≥50人', actual: '50场' }),
    cells: ['E3'],
    right: two({ name: '培训人数', target: '≥50人', actual: '50名' }),
  },
  {
    rule: 'unit-misplaced',
    wrong: two({ name: '检查次数', unit: '≥4' }, { columns: ['unit'] }),
    cells: ['D3'],
    right: two({ name: '检查次数', unit: '次' }, { columns: ['unit'] }),
  },
  {
    rule: 'value-unparsed',
    wrong: two({ name: '检查次数', actual: '1.2.3次', score: 10 }),
    cells: ['E3'],
    right: two({ name: '检查次数', actual: '4次' }),
  },
  {
    rule: 'form-unscored',
    wrong:
      '项目支出绩效自评表\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因\n产出指标 | 数量指标 | 检查次数 | 4次 | 4次 |',
    cells: ['A1'],
    right: form({ rows: [rest(100)] }),
  },
  {
    rule: 'budget-unread',
    wrong: withBudget('50', '50', '45', '90%', '9').replace('全年执行数', '全年花销'),
    cells: ['E2'],
    right: withBudget('50', '50', '45', '90%', '9'),
  },
  {
    rule: 'budget-without-base',
    wrong: withBudget('0', '0', '45', '100%', '10'),
    cells: ['D3'],
    right: withBudget('0', '45', '45', '100%', '10'),
  },
  {
    rule: 'formula-broken',
    wrong: withBudget('50', '50', '#REF!', '#DIV/0!', '10').replace('50件 | 90', '#N/A | 90'),
    cells: ['E3', 'E5', 'G3'],
    right: withBudget('50', '50', '50', '100%', '10'),
  },
  {
    rule: 'grade-bands-gap',
    wrong: graded('注：90（含）—100分为优，80（含）—89分为良，60（含）—79分为中，60分以下为差。', 89.5),
    cells: ['G4'],
    right: graded('注：90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。', 89.5),
  },
  {
    rule: 'note-not-applied',
    wrong: form({ rows: [rest(100)], below: '备注：每少完成一件扣2分，扣完为止。未按期完成的扣5分。' }),
    cells: ['A5'],
    right: form({ rows: [rest(100)], below: '备注：得分保留两位小数。' }),
  },
  {
    rule: 'note-contradiction',
    wrong: form({
      rows: [rest(60), rest(40, { name: '增收', level1: '效益指标' })],
      below: SPLIT,
    }),
    cells: ['A3', 'A4', 'A6'],
    right: form({
      before: BUDGET('50', '50', '50', '100%', '10'),
      rows: [
        rest(50),
        rest(30, { name: '增收', level1: '效益指标' }),
        rest(10, { name: '满意度', target: '90%', actual: '90%', level1: '满意度指标' }),
      ],
      total: null,
      below: `总分 | | | | | 100 | 100 |\n${SPLIT}`,
    }),
  },
  {
    rule: 'row-shifted',
    wrong: form({
      rows: [rest(50)],
      total: null,
      below: '| | 合格率 | 98% | 98% | 50 | 50 |\n总分 | | | | | 100 | 100 |',
    }),
    cells: ['B4'],
    right: form({ rows: [rest(50), rest(50, { name: '合格率', target: '98%', actual: '98%' })] }),
  },
  {
    rule: 'objective-without-satisfaction',
    wrong:
      '自评表\n年度目标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n目标1（100分） | 产出指标 | 检查次数 | 4次 | 4次 | 100 | 100\n总分 | | | | | 100 | 100',
    cells: ['A3'],
    right:
      '自评表\n年度目标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n目标1（100分） | 产出指标 | 检查次数 | 4次 | 4次 | 90 | 90\n^ | 满意度指标 | 群众满意度 | 90% | 90% | 10 | 10\n总分 | | | | | 100 | 100',
  },
  {
    rule: 'rounding-only',
    wrong: withBudget('33.3', '33.3', '31.2', '93.70%', '9.37').replace('100 | 100 |', '100 | 99.37 |'),
    cells: ['G3'],
    right: withBudget('50', '50', '45', '90%', '9').replace('100 | 100 |', '100 | 99 |'),
  },
  {
    rule: 'column-inferred',
    wrong: form({ rows: [rest(60), rest(40, { name: '走访户数' })] }).replace('| 得分 |', '| 甲 |'),
    cells: ['G2'],
    right: form({ rows: [rest(60), rest(40, { name: '走访户数' })] }),
  },
  {
    rule: 'column-unread',
    wrong: form({ rows: [rest(60, { points: 900 }), rest(40, { name: '走访户数', points: 3 })] }).replace(
      '| 分值 |',
      '| 甲 |',
    ),
    cells: ['F2'],
    right: form({ rows: [rest(60), rest(40, { name: '走访户数' })] }),
  },
  {
    rule: 'points-missing',
    wrong: form({ rows: [rest(60, { points: '' }), rest(40, { name: '走访户数', points: '' })], total: 100 })
      .replace('| 分值 |', '| |')
      .replace('| 0 | 100', '| | 100'),
    cells: ['G2'],
    right: form({ rows: [rest(60), rest(40, { name: '走访户数' })] }),
  },
];
