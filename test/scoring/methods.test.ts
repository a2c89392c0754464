import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { gradeOf } from '../../src/scoring/sums/grade.ts';
import { dues, findingsOf, messagesOf, profileWith, type Sections, scored } from './scored.ts';

const row = (words: string) => `
  一级指标 | 三级指标 | 指标性质 | 指标值 | 实际完成值 | 分值 | 得分
  ${words}`;

describe('a bracket without points in the rows', () => {
  const rows = (bracket: number, count: number, score = '3') => `
    一级指标 | 二级指标 | 三级指标 | 年初指标值 | 年终完成值 | 自评分
    ${Array.from({ length: count }, (_, at) => `产出指标 | 数量指标\\n${bracket}分 | 第${at + 1}项 | 2次 | 1次 | ${score}`).join('\n')}`;
  const equal = (rest: object = {}) =>
    profileWith({ points: { rows: { share: 'equal', decimals: 2, remainder: 'last', ...rest } } });

  it.each([
    { bracket: 15, count: 3, rule: { decimals: 0 }, expected: ['2.50', '2.50', '2.50'] },
    { bracket: 26, count: 7, rule: {}, expected: [...Array(6).fill('1.86'), '1.87'] },
    { bracket: 10, count: 3, rule: { decimals: 0 }, expected: ['1.50', '1.50', '2.00'] },
  ])(
    'is shared out in equal parts where the profile says so: $bracket over $count',
    ({ bracket, count, rule, expected }) => {
      const card = scored(rows(bracket, count), equal(rule));
      expect(dues(card)).toEqual(expected);
      expect(findingsOf(card, ['points-sum'])).toEqual([]);
    },
  );

  it('gives the points of a row as a step of its derivation', () => {
    const [first, , last] = scored(rows(10, 3), equal({ decimals: 0 })).indicators;
    const step = (item: typeof first) => item?.derivation.steps.find(({ label }) => label.zh === '本行满分');
    expect(step(first)).toMatchObject({ expression: '10 ÷ 3', result: '3' });
    expect(step(last)).toMatchObject({ expression: '10 − 6', result: '4' });
  });

  it.each([
    { why: 'the profile does not say so', profile: profileWith({}) },
    {
      why: 'it does not come out even and nothing says who takes the rest',
      profile: equal({ decimals: 0, remainder: 'none' }),
    },
  ])('stays unknown where $why', ({ profile }) => {
    expect(dues(scored(rows(10, 3), profile))).toEqual(['?', '?', '?']);
  });

  it('is shared out where the form itself says so', () => {
    const sheet = rows(15, 3)
      .replace('自评分', '自评分 | 评价标准')
      .replace('| 3\n', '| 3 | 15分÷三级指标个数，四舍五入保留整数\n');
    const card = scored(sheet);
    expect(dues(card)).toEqual(['2.50', '2.50', '2.50']);
    expect(card.overrides).toMatchObject([{ setting: 'points.rows', cell: '表!G2' }]);
  });
});

describe('quantities as the profile scores them', () => {
  it.each<{ sections: Sections; words: string; due: string }>([
    { sections: {}, words: '产出指标 | 例 | ≤ | 100 | 120 | 10 | 8.33', due: '8.33' },
    {
      sections: { quantitative: { descending: 'one-minus-excess' } },
      words: '产出指标 | 例 | ≤ | 100 | 120 | 10 | 8',
      due: '8.00',
    },
    {
      sections: { quantitative: { descending: 'one-minus-excess' } },
      words: '产出指标 | 例 | ≤ | 100 | 250 | 10 | 0',
      due: '0.00',
    },
    { sections: {}, words: '产出指标 | 例 | = | 100 | 120 | 10 | 10', due: '10.00' },
    {
      sections: { quantitative: { equal: 'deviation' } },
      words: '产出指标 | 例 | = | 100 | 120 | 10 | 8',
      due: '8.00',
    },
    { sections: {}, words: '产出指标 | 例 | ≥ | 21台 | 85台 | 10 | 10', due: '10.00' },
    {
      sections: { overCompletion: { deduct: 'by-deviation', threshold: '1.3' } },
      words: '产出指标 | 例 | ≥ | 100台 | 140台 | 10 | 9',
      due: '9.00',
    },
    {
      sections: { overCompletion: { deduct: 'by-deviation', threshold: '1.3' } },
      words: '产出指标 | 例 | ≥ | 21台 | 85台 | 10 | 8',
      due: '8.00',
    },
    {
      sections: { overCompletion: { deduct: 'by-deviation', threshold: '1.2' } },
      words: '满意度指标 | 例 | ≥ | 80% | 100% | 10 | 10',
      due: '10.00',
    },
    { sections: {}, words: '产出指标 | 例 | | 提升 | 基本完成 | 10 | 9', due: '6–10' },
    {
      sections: { qualitative: { nearly: '0.9' } },
      words: '产出指标 | 例 | | 提升 | 基本完成 | 10 | 9',
      due: '9.00',
    },
    // Every writing of a part of a year or month goes by the name that it is read as.
    ...[
      ['年末前', '12月底', '10.00'],
      ['2022年终', '2022年12月中', '10.00'],
      ['6月末前', '6月月底', '10.00'],
      ['6月中', '6月中旬', '10.00'],
      ['6月中旬前', '6月末', '0–9.99'],
      ['12月中旬', '12月中', '10.00'],
    ].map(([target, actual, due]) => ({
      sections: {},
      words: `产出指标 | 例 | | ${target} | ${actual} | 10 | 10`,
      due: due ?? '',
    })),
  ])('$words by $sections: $due', ({ sections, words, due }) => {
    expect(dues(scored(row(words), profileWith(sections)))).toEqual([due]);
  });
});

describe('a result far above its target that was given less than full marks', () => {
  const REASON = '年初指标值设定明显偏低，按偏离度适度调减';
  const rowWith = (actual: string, score: string, reason: string) => `
    一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 审计项目数 | ≥15个 | ${actual} | 20 | ${score} | ${reason}`;
  it.each([
    { why: 'with a reason', actual: '30个', score: '16', reason: REASON, due: '10–20', wrong: [] },
    { why: 'by the whole deviation', actual: '19.5个', score: '14', reason: REASON, due: '14–20', wrong: [] },
    {
      why: 'by more than the deviation',
      actual: '19.5个',
      score: '12',
      reason: REASON,
      due: '14–20',
      wrong: ['F2 score-mismatch error'],
    },
    {
      why: 'by more than half',
      actual: '90个',
      score: '5',
      reason: REASON,
      due: '10–20',
      wrong: ['F2 score-mismatch error'],
    },
    {
      why: 'without a reason',
      actual: '30个',
      score: '16',
      reason: '无',
      due: '20.00',
      wrong: ['F2 score-mismatch error'],
    },
    {
      why: 'with a reason for something else',
      actual: '30个',
      score: '16',
      reason: '受疫情影响，部分工作推迟',
      due: '20.00',
      wrong: ['F2 score-mismatch error'],
    },
    {
      why: 'below the threshold',
      actual: '16个',
      score: '19',
      reason: REASON,
      due: '20.00',
      wrong: ['F2 score-mismatch error'],
    },
    { why: 'not at all', actual: '30个', score: '20', reason: REASON, due: '20.00', wrong: [] },
  ])('$why: $actual, $score of 20', ({ actual, score, reason, due, wrong }) => {
    const card = scored(rowWith(actual, score, reason));
    expect(dues(card)).toEqual([due]);
    expect(findingsOf(card, ['score-mismatch', 'explanation-missing'])).toEqual(wrong);
  });

  it('is reduced by the formula of a profile that has one', () => {
    const profile = profileWith({ overCompletion: { deduct: 'by-deviation', threshold: '1.3' } });
    expect(dues(scored(rowWith('21个', '17', REASON), profile))).toEqual(['18.00']);
  });
});

describe('a date that was missed', () => {
  const late = (score: number, actual = '2022年12月') =>
    row(`产出指标 | 完成时限 | | 2022年10月底前 | ${actual} | 10 | ${score}`);

  it.each([
    { score: 6, due: '0–9.99', wrong: [] },
    { score: 0, due: '0–9.99', wrong: [] },
    { score: 10, due: '0–9.99', wrong: ['G2 score-mismatch error'] },
  ])('earns less than full marks, and nobody says how much: $score of 10', ({ score, due, wrong }) => {
    const card = scored(late(score));
    expect(dues(card)).toEqual([due]);
    expect(findingsOf(card, ['score-mismatch'])).toEqual(wrong);
    expect(card.indicators[0]?.derivation.source).toContain('未见成文规定');
  });

  it.each([
    { rule: 'all-or-nothing', due: '0.00' },
    { rule: 'unknown', due: '0–10' },
  ] as const)('earns what the profile says: $rule', ({ rule, due }) => {
    expect(dues(scored(late(6), profileWith({ quantitative: { late: rule } })))).toEqual([due]);
  });

  it('keeps a score for several rows from full marks', () => {
    const card = scored(`
      一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      产出指标 | 检查次数 | 2次 | 2次 | 20 | 20
      ^ | 完成时限 | 2022年10月底前 | 2022年12月 | ^ | ^`);
    expect(findingsOf(card, ['score-mismatch'])).toEqual(['F2 score-mismatch error']);
  });
});

describe('a target range', () => {
  it.each([
    { words: '产出指标 | 合格率 | | 80%-90% | 85% | 10 | 10', due: '10.00' },
    { words: '产出指标 | 合格率 | | 80%-90% | 0.85 | 10 | 10', due: '10.00' },
    { words: '产出指标 | 合格率 | | 80%-90% | 40% | 10 | 5', due: '5.00' },
    { words: '产出指标 | 补助标准 | | 5-10万元 | 60000元 | 10 | 10', due: '10.00' },
    { words: '产出指标 | 补助标准 | | 5-10万元 | 40000元 | 10 | 8', due: '8.00' },
    { words: '产出指标 | 检查次数 | | 1-3次 | 2 | 10 | 10', due: '10.00' },
    { words: '产出指标 | 检查次数 | | 1-3次 | 100% | 10 | 10', due: '?' },
  ])('is met in its own unit: $words', ({ words, due }) => {
    expect(dues(scored(row(words)))).toEqual([due]);
  });
});

describe('a cost sentence', () => {
  const sentence = '预算批复100万元，调整后的预算为80万元，决算数为90万元';
  it.each([
    { target: '100%', due: '8.89' },
    { target: '≤90', due: '10.00' },
    { target: '≤45', due: '5.00' },
    { target: '≤900000元', due: '10.00' },
  ])('is held against a limit of money: $target', ({ target, due }) => {
    const words = `成本指标 | 项目成本 | | ${target} | ${sentence} | 10 | 10`;
    expect(dues(scored(row(words)))).toEqual([due]);
  });
});

describe('a result far above its target', () => {
  it.each([
    { actual: 119, says: null },
    { actual: 120, says: '达到了 120% 的提示线' },
    { actual: 121, says: '超过了 120% 的提示线' },
  ])('$actual of 100: $says', ({ actual, says }) => {
    const card = scored(row(`产出指标 | 例 | ≥ | 100人 | ${actual}人 | 10 | 10`));
    const [message] = messagesOf(card, 'attainment-implausible');
    if (says === null) expect(message).toBeUndefined();
    else expect(message).toContain(says);
  });
});

describe('rounding', () => {
  const verdict = (score: string, decimals: number) =>
    scored(row(`产出指标 | 例 | ≥ | 124 | 113 | 3 | ${score}`), profileWith({ rounding: { decimals } }))
      .indicators[0]?.verdict;
  // 3 × 113 ÷ 124 = 2.7338…
  it.each([
    ['2.73', 2, 'agrees'],
    ['2.734', 2, 'agrees'],
    ['2.74', 2, 'differs'],
    ['2.7', 2, 'differs'],
    ['2.7', 1, 'agrees'],
    ['2.73', 1, 'agrees'],
    ['2.75', 1, 'differs'],
    ['3', 0, 'agrees'],
    ['2.73', 0, 'agrees'],
    ['2.9', 0, 'differs'],
    ['2.734', 3, 'agrees'],
    ['2.73', 3, 'differs'],
  ] as const)('%s of 2.7338… at %i decimals %s', (score, decimals, expected) => {
    expect(verdict(score, decimals)).toBe(expected);
  });

  it('a score with more decimals than the profile asks for is counted as it is', () => {
    const words = row('产出指标 | 例 | ≥ | 124 | 113 | 3 | 2.73');
    expect(scored(words, profileWith({ rounding: { decimals: 0 } })).totals.recomputed?.toFixed()).toBe(
      '2.73',
    );
  });
});

describe('grades', () => {
  const gappy = [
    { names: ['优', '优秀'], low: '90', high: null },
    { names: ['良', '良好'], low: '80', high: '89' },
    { names: ['中'], low: '60', high: '79' },
    { names: ['差'], low: '0', high: '59' },
  ];
  const halfOpen = gappy.map((band, at) => ({
    ...band,
    high: at === 0 ? null : (gappy[at - 1]?.low ?? null),
  }));
  it.each([
    ['90', '优', '优'],
    ['89.99', null, '良'],
    ['89.5', null, '良'],
    ['89', '良', '良'],
    ['80', '良', '良'],
    ['79.5', null, '中'],
    ['59.01', null, '差'],
    ['0', '差', '差'],
    ['100', '优', '优'],
  ] as const)('%s is %s in whole numbers and %s in half-open bands', (score, whole, open) => {
    expect(gradeOf(new Decimal(score), gappy)?.names[0] ?? null).toBe(whole);
    expect(gradeOf(new Decimal(score), halfOpen)?.names[0] ?? null).toBe(open);
  });

  it('half-open bands leave no score without a grade', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        (cents) => gradeOf(new Decimal(cents).div(100), halfOpen) !== null,
      ),
    );
  });

  it('a total between two grades is named, and no grade is called wrong', () => {
    const words = row('产出指标 | 例 | ≥ | 1000 | 895 | 100 | 89.5\n  总分 | | | | | | 89.5 | 良');
    const card = scored(words.replace('| 得分', '| 得分 | 等级'), profileWith({ grades: gappy }));
    expect(findingsOf(card, ['grade-bands-gap', 'grade-mismatch'])).toEqual(['G3 grade-bands-gap info']);
  });
});
