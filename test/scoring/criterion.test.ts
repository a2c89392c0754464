import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/authoring/cases.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Case } from '../../src/profile/cases.ts';
import { nationalProfile } from '../../src/profile/load.ts';
import { readCriterion } from '../../src/scoring/criterion/read.ts';

const row: Case = {
  name: '',
  target: '',
  actual: '',
  comparator: '',
  unit: '',
  points: '5',
  group: '产出指标',
  criterion: '',
  score: '',
  budget: null,
  due: '',
  expected: '',
  origin: '',
};

function due(values: Partial<Case>, profile: Profile = nationalProfile()): string {
  return runCases(profile, [{ ...row, ...values }])[0]?.given ?? '';
}

describe('a 评分标准 that takes marks off for each unit', () => {
  const below = '每低1个百分点扣0.5分，扣完为止';
  const staff = '以100%为标准，≦100%计5分；每超过一个百分点扣0.5分，扣完为止。';
  const change = '变动率≦0计5分；每超过一个百分点扣0.5分，扣完为止。';
  const satisfied = '群众满意率 90%以上得10分，每降 5%扣1分，扣完为止。';
  it.each([
    { criterion: below, target: '≥95%', actual: '92%', due: '3.50' },
    { criterion: below, target: '≥95%', actual: '95%', due: '5.00' },
    { criterion: below, target: '≥95%', actual: '40%', due: '0.00' },
    { criterion: '每减少0.1个百分点扣1分', target: '98%', actual: '97.8%', due: '3.00' },
    { criterion: staff, actual: '103%', due: '3.50' },
    { criterion: staff, actual: '92%', due: '5.00' },
    { criterion: staff, target: '≤100%', actual: '101%', due: '4.50' },
    { criterion: change, actual: '-12%', due: '5.00' },
    { criterion: change, actual: '4%', due: '3.00' },
    { criterion: '每超过（降低）一个百分点扣0.5分', target: '=100%', actual: '98%', due: '4.00' },
    { criterion: '每超过（降低）一个百分点扣0.5分', target: '=100%', actual: '102%', due: '4.00' },
    { criterion: '≥90%计4分；每低5个百分点扣1分，扣完为止。', actual: '80%', points: '4', due: '2.00' },
    { criterion: satisfied, actual: '85%', points: '10', due: '9.00' },
    { criterion: satisfied, target: '90%以上', actual: '98%', points: '10', due: '10.00' },
    { criterion: '每少1次扣2分', target: '4次', actual: '3次', due: '3.00' },
    { criterion: '每发生1起扣1分，扣完为止', target: '0起', actual: '2起', due: '3.00' },
    { criterion: '每低1%扣0.1分', target: '200场', actual: '180场', due: '4.00' },
  ])('$criterion | $target → $actual of $points: $due', ({ due: expected, ...values }) => {
    expect(due(values)).toBe(expected);
  });
});

describe('a part of a unit', () => {
  const criterion = '每低1个百分点扣0.5分，扣完为止';
  const values = { criterion, target: '≥95%', actual: '92.6%' };
  it.each([
    { score: '4', why: 'two whole points' },
    { score: '3.8', why: '2.4 points' },
    { score: '3.5', why: 'three points begun' },
  ])('may be read in three ways: a score of $score stands for $why', ({ score }) => {
    expect(due({ ...values, score })).toBe(Number(score).toFixed(2));
  });

  it('is not counted where the score fits none of them', () => {
    expect(due({ ...values, score: '3.2' })).toBe('4.00');
  });

  it.each([
    { partialUnit: 'whole', expected: '4.00' },
    { partialUnit: 'proportional', expected: '3.80' },
    { partialUnit: 'started', expected: '3.50' },
  ] as const)('is read as the profile says: $partialUnit', ({ partialUnit, expected }) => {
    const national = nationalProfile();
    const profile = { ...national, quantitative: { ...national.quantitative, partialUnit } };
    expect(due({ ...values, score: '3.8' }, profile)).toBe(expected);
  });

  it('is read as the criterion itself says', () => {
    const own = `${criterion}；不足1个百分点的按1个百分点计算`;
    expect(due({ ...values, criterion: own, score: '4' })).toBe('3.50');
  });
});

describe('a 评分标准 in bands', () => {
  const adjusted = '=0计3分；0-10%（含）计2分；10-20%（含）计1分；20-30%（含）计0.5分；大于30%不得分。';
  const adjustedWithCommas = '预算调整率=0，3分；0–10%（含），2分；10–20%（含），1分；>20%，0分';
  const spent = '≥90%计5分；80%（含）-90%计4分；70%（含）-80%计3分；60%（含）-70%计2分；低于60%不得分。';
  it.each([
    { criterion: adjusted, actual: '0', points: '3', due: '3.00' },
    { criterion: adjusted, actual: '0%', points: '3', due: '3.00' },
    { criterion: adjusted, actual: '10%', points: '3', due: '2.00' },
    { criterion: adjusted, actual: '10.01%', points: '3', due: '1.00' },
    { criterion: adjusted, actual: '31%', points: '3', due: '0.00' },
    { criterion: adjustedWithCommas, actual: '6.5%', points: '3', due: '2.00' },
    { criterion: spent, actual: '90%', due: '5.00' },
    { criterion: spent, actual: '89.99%', due: '4.00' },
    { criterion: spent, actual: '80%', due: '4.00' },
    { criterion: spent, actual: '59.9%', due: '0.00' },
    { criterion: '≥95%得满分，否则不得分', actual: '94.9%', due: '0.00' },
    { criterion: '≥95%得满分，否则不得分', actual: '95%', due: '5.00' },
    { criterion: '满意度≥90%得5分', actual: '91%', due: '5.00' },
  ])('$criterion | $actual of $points: $due', ({ due: expected, ...values }) => {
    expect(due(values)).toBe(expected);
  });
});

describe('a 评分标准 of all or nothing, or for each thing missing', () => {
  const have = '有则得分，无则不得分';
  it.each([
    { criterion: have, target: '有', actual: '有', due: '5.00' },
    { criterion: have, target: '有', actual: '无', due: '0.00' },
    { criterion: '没有不得分', target: '有', actual: '无', due: '0.00' },
    { criterion: '达到目标值得满分，未达到不得分', target: '≥95%', actual: '94%', due: '0.00' },
    { criterion: '达到目标值得满分，未达到不得分', target: '≤95%', actual: '94%', due: '5.00' },
    { criterion: '缺一项扣0.5分', target: '5项', actual: '3项', due: '4.00' },
    { criterion: '缺一项扣0.5分', target: '资料齐全', actual: '缺2项', due: '4.00' },
    { criterion: '缺一项扣0.5分', target: '资料齐全', actual: '资料齐全', due: '5.00' },
    { criterion: '按规定内容、时限公开5分，缺一项扣1分。', target: '公开', actual: '缺1项', due: '4.00' },
  ])('$criterion | $target → $actual: $due', ({ due: expected, ...values }) => {
    expect(due(values)).toBe(expected);
  });
});

describe('a 评分标准 is not guessed at', () => {
  it.each([
    {
      why: 'a score for each of several parts',
      criterion: '①有制度1分；②合法合规2分；③有效执行2分。',
      actual: '100%',
    },
    {
      why: 'a condition in words',
      criterion: '有结余但不超过上年结转2分；超过上年结转不得分。',
      actual: '2%',
    },
    { why: 'what is missing is not counted', criterion: '缺一项扣0.5分', actual: '基本完整' },
    {
      why: 'other full marks than those of the row',
      criterion: '≤100%计3分；每超过一个百分点扣0.5分',
      actual: '103%',
    },
    {
      why: 'another number than the target',
      criterion: '以100%为标准，每超过一个百分点扣0.5分',
      target: '≤105%',
      actual: '103%',
    },
    {
      why: 'percentage points of a count',
      criterion: '每低1个百分点扣0.5分',
      target: '20次',
      actual: '18次',
    },
    { why: 'the unit of something else', criterion: '每少1次扣2分', target: '4个', actual: '3个' },
    { why: 'the other side of the target', criterion: '每低1个百分点扣0.5分', target: '≤5%', actual: '7%' },
    { why: 'a bound of two bands', criterion: '90-100%得5分；80-90%得4分；其他不得分', actual: '90%' },
    { why: 'outside of all bands', criterion: '90%-100%得5分；80%（含）-90%得4分', actual: '70%' },
    { why: 'deviations to both sides', criterion: '控制率在±10%以内得5分，±20%以外不得分。', actual: '7%' },
    { why: 'marks that are added', criterion: '每增加1%加0.5分', target: '10%', actual: '12%' },
  ])('$why: $criterion', ({ why, ...values }) => {
    expect(due({ target: '100%', ...values }), why).toBe('unknown');
  });
});

describe('a 评分标准 that is the proportion of the profile, or no rule at all, leaves it to the profile', () => {
  it.each([
    { criterion: '达到指标值记满分；未达到的按 B/A 或 A/B × 该指标分值记分。' },
    { criterion: '完成率×该指标分值。' },
    { criterion: '反映项目实施的产出数量情况' },
    { criterion: '得分率=实际完成数/计划数，用以反映得分情况' },
    { criterion: '分析项目分三批完成的情况，5分钟内响应' },
    { criterion: '三级指标分值按个数平均（15 分÷三级指标个数），四舍五入保留整数。' },
  ])('$criterion', ({ criterion }) => {
    expect(due({ criterion, target: '100%', actual: '94.5%' })).toBe('4.73');
  });
});

it('an explanation of the indicator is no 评分标准', () => {
  expect(readCriterion('每低1个百分点扣0.5分')?.kind).toBe('losses');
  expect(readCriterion('反映预算调整的程度')).toBeNull();
});
