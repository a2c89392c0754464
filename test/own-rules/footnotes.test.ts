import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/own-rules/footnotes.ts';
import { unreadIn } from '../../src/own-rules/unread.ts';
import { nationalProfile } from '../../src/profile/load.ts';
import { squeeze } from '../../src/text/squeeze.ts';

/** What a text says, `setting: value`. */
const said = (words: string) => claimsIn(squeeze(words)).map(({ setting, value }) => `${setting}: ${value}`);

const HUBEI_BANDS = 'qualitative.bands: 100%–80%、80%–50%、50%–0%';
const MOF_BANDS = 'qualitative.bands: 100%–80%、80%–60%、60%–0%';
const OVER_ACTUAL = 'quantitative.descending: 目标值÷实际值';
const LESS_EXCESS = 'quantitative.descending: 1－（实际值－目标值）÷目标值';
const FOUR_GRADES = 'grades: 优 90–100、良 80–90、中 60–80、差 0–60';

describe('bands', () => {
  it.each([
    {
      words: '分别按照该指标对应分值区间100%-80%(含80%)、80%-50%(含50%)、50%-0%合理确定分值',
      claim: HUBEI_BANDS,
    },
    { words: '对应分值区间00%-80%（含）、80%-60%（含）、60%-0%合理确定分值', claim: MOF_BANDS },
    { words: '分别按 100-80%（含 80%）、80-60%（含60%）、60-0%合理确定得分', claim: MOF_BANDS },
    { words: '分值的 100—80%（含80%）、80—50%（含50%）、50—0%', claim: HUBEI_BANDS },
    { words: '100%~80%（含80%）,80%~60%（含60%）和60%~0%', claim: MOF_BANDS },
    { words: '得分区间为80%-100%、60%（含）-80%、0-60%', claim: MOF_BANDS },
  ])('$words', ({ words, claim }) => {
    expect(said(words)).toEqual([claim]);
  });

  it.each([
    '达成预期指标、部分达成预期指标并具有一定效果',
    '完成率100%，满意度80%-60%',
    '得分在100-80分之间',
  ])('are not in “%s”', (words) => expect(said(words)).toEqual([]));
});

describe('a target ≤ X that is exceeded', () => {
  it.each([
    { words: '反向指标（即目标值为≤X，得分=权重*A/B），得分不得突破权重总额', claim: OVER_ACTUAL },
    {
      words:
        '若定量指标为反向指标（即指标值为≤*），则得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值',
      claim: OVER_ACTUAL,
    },
    { words: '反向（≤*）指标/实际×分值', claim: OVER_ACTUAL },
    { words: '逆向指标得分=目标值÷实际完成值×分值', claim: OVER_ACTUAL },
    { words: '反向指标得分=[1-(实际完成值-目标值)/目标值]×分值', claim: LESS_EXCESS },
    { words: '负向指标得分=分值×(1-(B-A)/A)', claim: LESS_EXCESS },
  ])('$words', ({ words, claim }) => {
    expect(said(words)).toEqual([claim]);
  });

  it('is not what a note says of the others', () => {
    expect(said('正向指标（即目标值为≥X，得分=权重*B/A）。绝对值直接累加')).toEqual([]);
  });
});

describe('the budget', () => {
  it.each([
    {
      words: '预算数为调整后财政资金总额（包括上年结余结转）',
      claims: ['budget.base: 调整后（全年）预算数'],
    },
    { words: '预算执行率=全年执行数/年初预算数×100%', claims: ['budget.base: 年初预算数'] },
    { words: '预算执行率得分=预算执行率×10', claims: ['budget.points: 10'] },
    { words: '得分（20分*执行率）', claims: ['budget.points: 20'] },
    { words: '预算执行率未达到90%的需说明原因', claims: ['budget.explainBelow: 90%'] },
    { words: '执行率低于80%的，应当分析原因', claims: ['budget.explainBelow: 80%'] },
    { words: '执行率=执行数/预算数×100%', claims: [] },
  ])('$words', ({ words, claims }) => {
    expect(said(words)).toEqual(claims);
  });
});

describe('what is lost altogether', () => {
  const FLOOR_60 = 'quantitative.floor: 60%';
  const NOTHING = 'quantitative.unmet: 未完成不得分';
  it.each([
    { words: '定量指标完成率低于60%的，该项不得分；完成率在60%以上的按比例计分。', claims: [FLOOR_60] },
    { words: '指标完成率不足60%不得分', claims: [FLOOR_60] },
    { words: '未完成的定量指标不得分。', claims: [NOTHING] },
    { words: '定量指标未完成的不得分', claims: [NOTHING] },
    { words: '未达到指标值的，不得分', claims: [NOTHING] },
    { words: '定性指标：达到预期的得满分；未达到的不得分', claims: [] },
    { words: '定性指标未完成的不得分', claims: [] },
    { words: '定量指标未完成的按比例计分；完成的得满分，没有完成不得分', claims: [] },
    { words: '预算完成率低于60%的不得分', claims: [] },
    { words: '未完成的，按完成值与指标值的比例计分', claims: [] },
  ])('$words', ({ words, claims }) => {
    expect(said(words)).toEqual(claims);
  });
});

describe('steps of the execution rate', () => {
  const steps = (value: string) => [`budget.steps: ${value}`];
  it.each([
    {
      words: '预算执行率90%以上得10分，80%-90%得8分，低于60%不得分。',
      claims: steps('≥90% 得 100%、≥80% 得 80%、≥60% 没有规定、≥0% 得 0%'),
    },
    {
      words: '执行率≥95%得满分，低于95%不得分',
      claims: steps('≥95% 得 100%、≥0% 得 0%'),
    },
    {
      words: '预算执行率90%（含）以上的计10分；60%（含）-90%的计5分；60%以下的不得分',
      claims: steps('≥90% 得 100%、≥60% 得 50%、≥0% 得 0%'),
    },
    { words: '执行率90%以上得10分，80%-95%得8分', claims: [] },
    { words: '执行率90%以上得10分，低于90%的按比例得分', claims: [] },
    { words: '执行率80%以上得8分，低于60%得10分', claims: [] },
  ])('$words', ({ words, claims }) => {
    expect(said(words)).toEqual(claims);
  });
});

describe('a sentence about scores that is not understood', () => {
  const unread = (words: string) => unreadIn(squeeze(words), claimsIn(squeeze(words)));
  it.each([
    {
      words: '注：实际完成值超过年度指标值1.5倍以上的，扣除该指标20%的分值。',
      left: ['实际完成值超过年度指标值1.5倍以上的,扣除该指标20%的分值'],
    },
    { words: '每延期一个月扣1分，扣完为止。', left: ['每延期一个月扣1分,扣完为止'] },
    { words: '定量指标完成率低于60%的，该项不得分；完成率在60%以上的按比例计分。', left: [] },
    { words: '预算执行率90%以上得10分，80%-90%得8分，低于60%不得分。', left: [] },
    { words: '得分一档最高不能超过该指标分值上限', left: [] },
    {
      words:
        '定量指标，完成指标值的，记该指标所赋全部分值；未完成的，按照完成值与指标值的比例计分。定性指标分为三档，分别按照该指标对应分值区间100-80%(含80%)、80-50%(含50%)、50-0%合理确定分值。',
      left: [],
    },
    { words: '自评得分90分以上为优，60分以下为差。得分保留两位小数', left: [] },
    { words: '正向指标（即目标值为≥X，得分=权重*B/A），得分不得突破权重总额', left: [] },
    { words: '预算执行率未达到90%的需说明原因', left: [] },
    { words: '财政资金不得分配给低于60%的单位', left: [] },
  ])('$words', ({ words, left }) => {
    expect(unread(words)).toEqual(left);
  });
});

describe('grades', () => {
  it.each([
    {
      words: '自评结果实行百分制和四级分类，分别是：90-100分为优、80-89分为良、60-79分为中、0-59分为差。',
      claim: 'grades: 优 90–100、良 80–89、中 60–79、差 0–59',
    },
    { words: '优90(含)-100、良80(含)-90、中60(含)-80、差60以下', claim: FOUR_GRADES },
    {
      words:
        '90分（含）~100分对应的等级为“优”；80分（含）~90分对应的等级为“良”；60分（含）~80分对应的等级为“中”；60分以下对应的等级为“差”。',
      claim: FOUR_GRADES,
    },
    {
      words: '100—90分为优秀；89—80分为良好；79—70分为基本合格；69分以下为不合格等。',
      claim: 'grades: 优秀 90–100、良好 80–89、基本合格 70–79、不合格 0–69',
    },
    {
      words: '优：90分以上（含90分），良：80（含）-90分，中：60（含）-80分，差：60分以下',
      claim: FOUR_GRADES,
    },
    { words: '得分≥90分为优，80-90分为良，60-80分为中，<60分为差', claim: FOUR_GRADES },
  ])('$words', ({ words, claim }) => {
    expect(said(words)).toEqual([claim]);
  });

  it.each([
    { why: 'too few', words: '90-100分为优，其余不评级' },
    { why: 'a scale that leaves out its middle', words: '90-100分为优、60-69分为中、0-59分为差' },
    { why: 'a scale that overlaps', words: '90-100分为优、80-95分为良、0-79分为差' },
    { why: 'words about quality', words: '工程质量优良率90-100%，合格率80%，差错率0-5%' },
  ])('are not in $why: $words', ({ words }) => {
    expect(said(words)).toEqual([]);
  });
});

describe('the points of the level-1 indicators', () => {
  it.each([
    {
      words:
        '原则上一级指标分值统一设置为：预算执行率10分、投入管理指标30分、可持续性指标10分，产出指标30分、效益指标20分。如有特殊情况，除预算执行率外，其他指标权重可作适当调整，但总分应为100分。',
      claims: ['points.split: 产出 30、可持续 10、投入管理 30、效益 20', 'budget.points: 10'],
      rule: { adjustable: true, fixed: ['预算执行'] },
    },
    {
      words:
        '注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。',
      claims: ['points.split: 产出 50、效益 30、满意度 10', 'budget.points: 10'],
      rule: { adjustable: false, fixed: [] },
    },
    {
      words: '一级指标权重：产出指标50%、效益指标30%、满意度指标10%，预算执行率10%，可适当调整。',
      claims: ['points.split: 产出 50、效益 30、满意度 10', 'budget.points: 10'],
      rule: { adjustable: true, fixed: [] },
    },
  ])('$words', ({ words, claims, rule }) => {
    const found = claimsIn(squeeze(words));
    expect(found.map(({ setting, value }) => `${setting}: ${value}`)).toEqual(claims);
    const split = found.find(({ setting }) => setting === 'points.split');
    const { adjustable, fixed } = split?.apply(nationalProfile()).points ?? {};
    expect({ adjustable, fixed }).toEqual(rule);
  });

  it.each([
    { why: 'that do not add up', words: '一级指标分值：产出指标50分、效益指标30分、满意度指标30分。' },
    { why: 'of an actual score', words: '其中产出指标50分，全部完成。' },
  ])('are not read from numbers $why', ({ words }) => {
    expect(said(words)).toEqual([]);
  });
});

describe('rounding and shared points', () => {
  it.each([
    { words: '各项得分保留两位小数。', claims: ['rounding: 2 位小数'] },
    { words: '自评得分四舍五入取整。', claims: ['rounding: 整数'] },
    { words: '得分四舍五入，保留小数点后1位。', claims: ['rounding: 1 位小数'] },
    { words: '执行率保留两位小数；得分按整数填列', claims: [] },
    { words: '金额单位为万元，保留两位小数。', claims: [] },
    { words: '15 分÷三级指标个数，四舍五入保留整数', claims: ['points.rows: 按个数平均，取整数'] },
    {
      words: '三级指标分值按个数平均（12 分÷三级指标个数），四舍五入保留整数。',
      claims: ['points.rows: 按个数平均，取整数'],
    },
  ])('$words', ({ words, claims }) => {
    expect(said(words)).toEqual(claims);
  });
});

describe('a whole note, as published', () => {
  it.each([
    {
      from: '上街区 2021',
      words:
        '注：1. 自评采取打分评价的形式，满分为100分，各部门、各单位可根据指标的重要程度自主确定各项三级指标的权重分值 各项指标得分加总得出部门整体绩效自评的总分 原则上一级指标分值统一设置为：预算执行率10分、投入管理指标30分、可持续性指标10分，产出指标30分、效益指标20分。如有特殊情况，除预算执行率外，其他指标权重可作适当调整，但总分应为100分。各项三级指标得分最高不能超过该指标分值上限 2. 未完成原因分析：说明偏离目标、不能完成目标的原因及拟采取的措施 3. 定性指标根据指标完成情况分为达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间00%-80%（含）、80%-60%（含）、60%-0%合理确定分值。定量指标完成指标值的，计该指标所赋全部分值；未完成的，按照完成值与指标值的比例计分。4. 自评结果实行百分制和四级分类 分别是：90-100分为优、80-89分为良、60-79分为中、0-59分为差。',
      claims: [
        MOF_BANDS,
        'grades: 优 90–100、良 80–89、中 60–79、差 0–59',
        'points.split: 产出 30、可持续 10、投入管理 30、效益 20',
        'budget.points: 10',
      ],
    },
    {
      from: '湖北 2020',
      words:
        '备注: 1.预算执行情况口径: 预算数为调整后财政资金总额(包括上年结余结转), 执行数为资金使用单位财政资金实际支出数。2.定量指标完成数汇总原则: 绝对值直接累加计算, 相对值按照资金额度加权平均计算。定量指标计分原则: 正向指标(即目标值为≥X, 得分=权重*B/A), 反向指标(即目标值为≤X, 得分=权重*A/B), 得分不得突破权重总额。定量指标先汇总完成数, 再计算得分。3.定性指标计分原则: 达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档, 分别按照该指标对应分值区间100%-80%(含80%)、80%-50%(含50%)、50%-0%合理确定分值。汇总时, 以资金额度为权重',
      claims: [HUBEI_BANDS, OVER_ACTUAL, 'budget.base: 调整后（全年）预算数'],
    },
    {
      from: '江西 2017',
      words:
        '注:1.得分一档最高不能超过该指标分值上限。2.评分标准:(1)若为定性指标,则根据“三档”原则分别按照指标分值的100-80%(含 80%)、80-50%(含 50%)、50-0%来记分。(2)若为定量指标,完成值达到指标值,记满分;未达到指标值,按 B/A 或 A/B*该指标分值记分。定量指标若为正向指标(即指标值为≥*),则得分计算方法应用全年实际值(B)/年度指标值(A)*该指标分值;若定量指标为反向指标(即指标值为≤*),则得分计算方法应用年度指标值(A)/全年实际值(B)*该指标分值。',
      claims: [HUBEI_BANDS, OVER_ACTUAL],
    },
  ])('$from', ({ words, claims }) => {
    expect(said(words)).toEqual(claims);
  });
});
