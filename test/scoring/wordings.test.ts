import { describe, expect, it } from 'vitest';
import { findingsOf, messagesOf, scored } from './scored.ts';

/** One row under a standard, its result in a column of its own, its score anything. */
const withResult = (criterion: string, points: string, result: string, name = '预算完成率') => `
  一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 实际完成值 | 得分 | 扣分原因
  过程 | 管理 | ${name} | ${criterion} | ${points} | ${result} | 0.01 |
  合计 | | | | ${points} | | 0.01 |`;

/** The same without such a column: the result, if there is one, stands in the reason. */
const withReason = (
  criterion: string,
  points: string,
  score: string,
  reason: string,
  name = '预算完成率',
) => `
  一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 自评得分 | 扣分原因
  过程 | 管理 | ${name} | ${criterion} | ${points} | ${score} | ${reason}
  合计 | | | | ${points} | ${score} |`;

function due(sheet: string): string {
  const [item] = scored(sheet).indicators;
  const given = item?.derivation.due;
  return given?.kind === 'exact' ? given.value.toFixed(2) : (given?.kind ?? 'no row');
}

/**
 * The first of each is as published tables have it (those of Hunan: 岳阳, 新邵, and others of whole departments), the others say the same in
 * other words.
 */
const WORDINGS: {
  says: string;
  written: string[];
  points: string;
  results: Record<string, string>;
}[] = [
  {
    says: 'full marks at 100 %, 2 less for each 5 % below',
    written: [
      '100%计满分，每低于5%扣2分，扣完为止。',
      '达到100%得满分，每降低5%扣2分，扣完为止',
      '完成率100%的计满分；每低5个百分点，扣2分，直至扣完。',
      '≥100%得20分；每下降5%，扣减2分，扣完该项分值为止',
    ],
    points: '20',
    results: { '100%': '20.00', '90%': '16.00', '40%': '0.00' },
  },
  {
    says: 'the standard is 100 %, 1 less for each 2 points below it',
    written: [
      '一般以达到100%为标准，达到要求的得6分；每低于要求2个百分点扣1分',
      '以100%为标准，达到标准得6分，每低于标准2个百分点扣1分，扣完为止。',
      '以达到100%为目标，达到目标的计6分；每低于目标值2%的扣1分。',
      '≥100%为达到要求，达到要求得6分；每低于要求2个百分点，扣1分',
    ],
    points: '6',
    results: { '100%': '6.00', '96%': '4.00', '88%': '0.00' },
  },
  {
    says: 'the standard is at most 100 %, 1 less for each 2 points above it',
    written: [
      '≤100%为达到要求，达到要求的得5分；每高于要求2个百分点扣1分，扣完为止',
      '不超过100%为达到要求，达到要求得5分，每超过要求2个百分点扣1分',
      '控制率≤100%得5分；高于100%的，每高出2个百分点扣1分。',
      '100%以下（含）计满分，每超出2%扣1分，扣完为止。没有此类项目的部门按满分计算。',
    ],
    points: '5',
    results: { '98%': '5.00', '100%': '5.00', '104%': '3.00', '130%': '0.00' },
  },
  {
    says: 'the standard is 0, 1 less for each 10 points above it',
    written: [
      '=0为达到要求，达到要求的得3分；每高于要求10个百分点扣1分，扣完为止',
      '变动率等于零，得3分；每高于10个百分点扣1分',
      '达到要求的（≤0）得3分，每高于要求10个百分点扣1分，扣完为止。',
    ],
    points: '3',
    results: { '0%': '3.00', '20%': '1.00', '60%': '0.00' },
  },
  {
    says: 'each deviation of 5 points costs 1, to either side',
    written: [
      '一般以100%为标准，达到要求得4分；每偏离要求（高于或者低于）5个百分点扣1分',
      '以100%为标准，每偏离5个百分点扣1分，扣完为止',
      '=100%得4分；每偏差5%扣1分',
    ],
    points: '4',
    results: { '100%': '4.00', '90%': '2.00', '110%': '2.00', '150%': '0.00' },
  },
  {
    says: 'each 1 % below 90 % costs 5 % of the points',
    written: [
      '满意度达到90%得满分，每降低1%扣除指标分值的5%',
      '90%（含）以上得满分；每低1个百分点，扣5%权重分值，扣完为止',
      '≥90%的计满分，每下降1%，扣该指标分值的5%',
    ],
    points: '20',
    results: { '95%': '20.00', '90%': '20.00', '85%': '15.00' },
  },
  {
    says: 'full at 100 %, nothing at 80 % or less, 5 % of the points for each 1 % between',
    written: [
      '达到100%的得满分，≤80%不得分，在80%-100%之间的，每降低1%，扣5%权重分值',
      '100%得满分；80%及以下不得分；每降低1%扣权重分的5%',
    ],
    points: '10',
    results: { '100%': '10.00', '90%': '5.00', '80%': '0.00', '70%': '0.00' },
  },
  {
    says: 'a hundredth for each tenth of a point above zero',
    written: [
      '比率等于零，得2分；每高出0.1个百分点，扣减0.01分',
      '比率=0的，计2分；每超过0.1个百分点扣0.01分，扣完为止',
    ],
    points: '2',
    results: { '0%': '2.00', '1.5%': '1.85' },
  },
  {
    says: 'within 4.17 %, 4 points, nothing beyond',
    written: [
      '控制在4.17%以内，得4分；超过4.17%不得分',
      '≤4.17%得4分，否则不得分',
      '不高于4.17%的，计4分；高于4.17%的，不计分。',
    ],
    points: '4',
    results: { '3.2%': '4.00', '4.18%': '0.00' },
  },
  {
    says: '1 less for each point missing from 100 %, down to nothing',
    written: [
      '计划建设内容完成100%的得20分，每减少1个百分点扣1分，扣完20分为止。',
      '完成100%的得20分；每少1%扣1分；扣满20分为止',
      '达到100%得20分，每相差1%,扣1分,扣满20分为止',
    ],
    points: '20',
    results: { '100%': '20.00', '95%': '15.00', '70%': '0.00' },
  },
  {
    says: 'each fault costs 1, at most 2',
    written: [
      '有一项未达要求扣1分,最多扣2分',
      '每有一项不符合要求，扣1分，最高扣2分。',
      '缺一项扣1分，扣分最多不超过2分',
    ],
    points: '5',
    results: { 缺1项: '4.00', '3项未达要求': '3.00' },
  },
  {
    says: 'each fault costs 1',
    written: ['资料不完整的每个项目扣1分', '发现1个扣1分，扣完为止', '每缺一个扣1分'],
    points: '3',
    results: {
      缺2个: '1.00',
      存在5个: '0.00',
      两个未完成: '1.00',
      共5个: 'unknown',
      '5个均不缺项': 'unknown',
    },
  },
  {
    says: 'the rate times the points',
    written: [
      '重点工作完成率×该指标分值',
      '得分=重点工作完成率×指标分值。',
      '重点工作完成率×20分',
      '指标得分=完成率*该项分值',
    ],
    points: '20',
    results: { '100%': '20.00', '95%': '19.00', '104%': '20.00' },
  },
  {
    says: 'a quarter of the points for each item that is met',
    written: [
      '①依据充分；②程序规范；③内容明确；④管理到位。要点①②③④各占指标分值的1/4',
      '评价要点：①依据充分②程序规范③内容明确④管理到位。每项各占1/4权重分。',
      '①依据充分；②程序规范；③内容明确；④管理到位。各占25%权重分',
    ],
    points: '4',
    results: {
      全部符合要求: '4.00',
      '①②③符合，④不符合': '3.00',
      '①符合；②不符合；③符合；④未达到': '2.00',
      基本符合: 'unknown',
    },
  },
  {
    says: 'bands with signs on both sides of the number',
    written: [
      '执行率≥90%得5分；80%≤执行率＜90%得4分；执行率<80%不得分',
      '90%及以上计5分；80%（含）-90%（不含）计4分；80%以下（不含）计0分。',
      '大于等于90%，得5分；大于等于80%小于90%，得4分；小于80%，不得分',
    ],
    points: '5',
    results: { '90%': '5.00', '89.9%': '4.00', '80%': '4.00', '79%': '0.00' },
  },
];

describe.each(WORDINGS)('$says', ({ written, points, results }) => {
  it.each(
    written.flatMap((criterion) =>
      Object.entries(results).map(([result, score]) => ({ criterion, result, score })),
    ),
  )('「$criterion」: $result is due $score', ({ criterion, result, score }) => {
    expect(due(withResult(criterion, points, result))).toBe(score);
  });
});

describe('a standard that can be taken in several ways gives nothing due', () => {
  it.each([
    {
      why: 'beyond a standard that only speaks of a difference',
      criterion: '达到100%得5分，每相差3%扣1分',
      result: '106%',
    },
    { why: 'deductions at discretion', criterion: '不规范的酌情扣1-2分', result: '不规范' },
    {
      why: 'a proportion between two bands',
      criterion: '低于60%不得分；60%-90%按比例得分；≥90%得满分',
      result: '75%',
    },
    { why: 'last year’s amount', criterion: '超过上年结转不得分，否则得5分', result: '12%' },
    { why: 'two kinds of deductions', criterion: '每低1个百分点扣0.5分；每缺一项资料扣1分', result: '98%' },
    { why: 'gains for each thing', criterion: '每符合一项得1分，最高5分', result: '4项' },
    { why: 'a mark as the assessor thinks fit', criterion: '根据完成情况综合评定，好得5分', result: '好' },
  ])('$why: $criterion', ({ criterion, result }) => {
    expect(due(withResult(criterion, '5', result))).toBe('unknown');
  });
});

describe('a result in the reason is held against the standard', () => {
  const staff = '以100%为标准。控制率≦100%，计50分；每超过一个百分点扣0.5分，扣完为止。';
  it.each([
    {
      criterion: staff,
      points: '50',
      reason: '在职人员136人，编制数120人，在职人员控制率110%。',
      name: '在职人员控制率',
      expected: '45.00',
    },
    {
      criterion: '90%（含）以上计50分；80%（含）-90%计40分；低于80%不得分。',
      points: '50',
      reason: '调查满意度为88%。',
      name: '服务对象满意度',
      expected: '40.00',
    },
    {
      criterion: '缺一项扣1分，扣完为止',
      points: '5',
      reason: '缺1项管理制度',
      name: '制度健全性',
      expected: '4.00',
    },
    {
      criterion: '按规定公开得5分，否则不得分',
      points: '5',
      reason: '未公开',
      name: '信息公开',
      expected: '0.00',
    },
    {
      criterion: '按规定公开得5分，否则不得分',
      points: '5',
      reason: '未按要求公开预决算',
      name: '信息公开',
      expected: '0.00',
    },
    {
      criterion: staff,
      points: '50',
      reason: '在职人员控制率=132/120=110%，扣5分',
      name: '在职人员控制率',
      expected: '45.00',
    },
    {
      criterion: staff,
      points: '50',
      reason: '控制率（132÷120）达到了110%',
      name: '在职人员控制率',
      expected: '45.00',
    },
    {
      criterion: '≥90%得50分；80%-90%（不含）得40分；其他不得分',
      points: '50',
      reason: '群众满意度调查结果为88%',
      name: '服务对象满意度',
      expected: '40.00',
    },
    { criterion: '≥90%得5分；否则不得分', points: '5', reason: '92%', name: '支付率', expected: '5.00' },
  ])('$reason under $criterion: $expected', ({ criterion, points, reason, name, expected }) => {
    expect(due(withReason(criterion, points, '1', reason, name))).toBe(expected);
  });

  it.each([
    { reason: '目标控制率为95%', why: 'the rate of the target' },
    { reason: '上年控制率120%', why: 'the rate of last year' },
    { reason: '结余率12%', why: 'another rate' },
    { reason: '控制率约110%', why: 'an approximation' },
    { reason: '一季度控制率98%，全年控制率103%', why: 'two rates' },
    { reason: '超编', why: 'no number' },
  ])('but not $why: $reason', ({ reason }) => {
    expect(due(withReason(staff, '50', '49', reason, '在职人员控制率'))).toBe('unknown');
  });

  it('and the derivation names the cell it was read from', () => {
    const [item] = scored(withReason(staff, '50', '50', '控制率110%', '在职人员控制率')).indicators;
    expect(item?.derivation.cells.map(({ cell }) => cell)).toContain('G2');
    expect(item?.derivation.steps[0]?.label.zh).toContain('G2');
    expect(item?.derivation.source).toContain('每超过一个百分点扣0.5分');
  });
});

const bands =
  '预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。';

describe('a score that the standard of its row cannot give is an error', () => {
  it.each([
    { criterion: bands, score: '4.5', only: '5、4、3、2、0' },
    { criterion: '制定有方案，得5分，否则不得分。', score: '3', only: '5、0' },
    { criterion: '有则得分，无则不得分', score: '2.5', only: '5、0' },
    { criterion: '缺一项扣1分，扣完为止', score: '4.5', only: '5、4、3、2、1、0' },
    { criterion: '缺一项扣1分，最多扣2分', score: '2', only: '5、4、3' },
    { criterion: '优得5分，良得4分，中得3分，差不得分', score: '3.5', only: '5、4、3、0' },
    { criterion: '制定有方案得5分，未制定不得分', score: '4', only: '5、0' },
    { criterion: '未发生安全事故得5分，发生安全事故不得分', score: '2', only: '5、0' },
    { criterion: '满分5分；≥90%得5分；80%-90%得3分；80%以下不得分', score: '4', only: '5、3、0' },
    { criterion: '有制度得2分，否则不得分；有执行得3分，否则不得分', score: '4', only: '5、3、2、0' },
    { criterion: '①有制度（1分）；②合法合规（2分）；③有效执行（1分）。', score: '5', only: '0–4' },
    { criterion: '≥90%得5分；80%-90%得4分；70%-80%得3分', score: '3.5', only: '5、4、0–3' },
  ])('$score under $criterion', ({ criterion, score, only }) => {
    const card = scored(withReason(criterion, '5', score, '见说明'));
    expect(findingsOf(card, ['score-impossible'])).toEqual(['F2 score-impossible error']);
    expect(messagesOf(card, 'score-impossible')[0]).toContain(`只可能得 ${only} 分`);
  });

  it.each([
    { criterion: bands, score: '4', why: 'one of the bands' },
    { criterion: '≤100%得5分', score: '4', why: 'what is due beyond the band is not said' },
    { criterion: '≥90%得5分；80%-90%得4分', score: '2', why: 'below the lowest band' },
    { criterion: '每低1个百分点扣0.5分，扣完为止', score: '4.3', why: 'a part of a unit' },
    { criterion: '不规范的酌情扣1-2分', score: '3.7', why: 'at discretion' },
    { criterion: '①有制度（2分）；②合法合规（3分）。', score: '4.5', why: 'a part that is met in part' },
    { criterion: '要点①②③④各占指标分值的1/4', score: '4.3', why: 'an item that is met in part' },
    { criterion: '按比例得分', score: '3.3', why: 'a proportion' },
  ])('but not $score under $criterion: $why', ({ criterion, score }) => {
    expect(findingsOf(scored(withReason(criterion, '5', score, '见说明')), ['score-impossible'])).toEqual([]);
  });
});

describe('clauses that do not add up to the points of their row', () => {
  it.each([
    { criterion: '①有制度（1分）；②合法合规（2分）；③有效执行（1分）。', points: '5', said: '4.00' },
    { criterion: '变动率≦0,计8分；每超过一个百分点扣0.8分', points: '5', said: '8.00' },
    { criterion: '完成得40分，否则不得分', points: '30', said: '40.00' },
  ])('$criterion in a row of $points', ({ criterion, points, said }) => {
    const card = scored(withReason(criterion, points, '2', '见说明'));
    expect(messagesOf(card, 'criterion-sum').join()).toContain(`评分标准合计 ${said} 分`);
  });

  it.each([
    { criterion: '①有制度（1分）；②合法合规（2分）；③有效执行（2分）。', why: 'they add up' },
    { criterion: '全部完成得5分；部分完成得3分；未完成不得分', why: 'one of them is due' },
    { criterion: '①依据充分；②程序规范；③内容明确。各占1/3权重分', why: 'thirds add up to all' },
  ])('are none where $why: $criterion', ({ criterion }) => {
    expect(findingsOf(scored(withReason(criterion, '5', '5', '')), ['criterion-sum'])).toEqual([]);
  });
});

describe('a bonus', () => {
  const bonus = '纳入重点工作，得1分；有正面批示的，一个加1分，最多加2分';
  it.each([
    { criterion: bonus, score: '3', found: [] },
    { criterion: bonus, score: '3.5', found: ['F2 score-exceeds-points error'] },
    { criterion: '纳入重点工作，得1分；每获表彰一次加0.5分', score: '4', found: [] },
    { criterion: '纳入重点工作，得1分', score: '2', found: ['F2 score-exceeds-points error'] },
  ])('$score of 1 under $criterion', ({ criterion, score, found }) => {
    const card = scored(withReason(criterion, '1', score, ''));
    expect(findingsOf(card, ['score-exceeds-points'])).toEqual(found);
    expect(messagesOf(card, 'score-exceeds-points').join()).not.toContain(`应为 ${Number(score).toFixed(2)}`);
  });
});
