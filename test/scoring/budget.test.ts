import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/fix/plan.ts';
import { judge } from '../../src/judge.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { budgetPoints } from '../../src/scoring/budget/budget-points.ts';
import { findingsOf, profileWith, type Sections, scored } from './scored.ts';

describe('the budget by its execution rate', () => {
  const steps = [
    { from: '0.95', share: '1' },
    { from: '0.8', share: '0.8' },
    { from: '0.6', share: '0.5' },
  ];
  it.each([
    { budget: {}, rate: '0.9397', due: '5.6382' },
    { budget: {}, rate: '1.02', due: '6' },
    { budget: { steps }, rate: '0.95', due: '6' },
    { budget: { steps }, rate: '0.9499', due: '4.8' },
    { budget: { steps }, rate: '0.6', due: '3' },
    { budget: { steps }, rate: '0.59', due: '0' },
    { budget: { lostPerPoint: '0.3' }, rate: '0.9397', due: '4.2' },
    { budget: { lostPerPoint: '0.3', partialPoint: 'proportional' }, rate: '0.9397', due: '4.191' },
    { budget: { lostPerPoint: '0.3', partialPoint: 'started' }, rate: '0.9397', due: '3.9' },
    { budget: { lostPerPoint: '0.3' }, rate: '0.5', due: '0' },
    { budget: { lostPerPoint: '0.3' }, rate: '1.1', due: '6' },
  ] as const satisfies { budget: Sections['budget']; rate: string; due: string }[])(
    '$rate of 6 points by $budget: $due',
    ({ budget, rate, due }) => {
      const points = budgetPoints(new Decimal(6), new Decimal(rate), profileWith({ budget }));
      expect(points.toFixed()).toBe(due);
    },
  );

  it.each([{}, { steps }, { lostPerPoint: '0.3' }])('never earns less for a higher rate: %j', (budget) => {
    const profile = profileWith({ budget });
    const share = fc.integer({ min: 0, max: 15_000 }).map((value) => new Decimal(value).div(10_000));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [Decimal.min(a, b), Decimal.max(a, b)].map((rate) =>
          budgetPoints(new Decimal(10), rate, profile),
        );
        return low?.lessThanOrEqualTo(high ?? 0) && high?.lessThanOrEqualTo(10) && !low.isNegative();
      }),
    );
  });

  const block = (score: string) => `
    预算执行情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分
    ^ | 年度资金总额 | 100 | 120 | 96 | | 10 | ${score}
    一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 场次 | 4次 | 4次 | 90 | 90
    总分 | | | | 100 | 98`;
  it.each([
    { base: 'revised', due: '8' },
    { base: 'original', due: '9.6' },
  ] as const)('goes by the $base budget', ({ base, due }) => {
    const card = scored(block('8'), profileWith({ budget: { base } }));
    expect(card.budget?.item.derivation.due).toMatchObject({ kind: 'exact', value: new Decimal(due) });
  });

  it('takes the amount that carries the (A) of 执行率(B/A)', () => {
    const words = block('9.6').replace('年初预算数', '年初预算数(A)').replace('执行率', '执行率(B/A)');
    const card = scored(words);
    expect(card.budget?.item.verdict).toBe('agrees');
    expect(card.overrides).toMatchObject([{ setting: 'budget.base', value: '年初预算数', cell: '表!C1' }]);
  });

  it.each([
    { unit: '元', budget: '2.5亿元', executed: '200000000' },
    { unit: '万元', budget: '2.5亿元', executed: '20000' },
    { unit: '万元', budget: '25000', executed: '20000万元' },
    { unit: '亿元', budget: '2.5亿元', executed: '2' },
    { unit: '亿元', budget: '2.5', executed: '20000万元' },
    { unit: '亿元', budget: '2.5', executed: '200000000元' },
  ])('reads $budget and $executed in a block that counts in $unit', ({ unit, budget, executed }) => {
    const words = block('8').replace('万元', unit).replace('120 | 96', `${budget} | ${executed}`);
    expect(scored(words).budget?.rate?.toFixed()).toBe('0.8');
  });

  it.each([
    { unit: '元', executed: '300000000' },
    { unit: '万元', executed: '30000' },
    { unit: '亿元', executed: '3' },
  ])('adds the cost rows up in $unit', ({ unit, executed }) => {
    const objective = (name: string, spent: string) => `
      年度目标${name}（45分） | | | | |
      一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
      成本指标 | 经费${name} | ≤2亿元 | 预算批复2亿元，决算数${spent}。 | 45 | 45`;
    const card = scored(`
      预算执行情况（${unit}） | | 全年预算数 | 全年执行数 | 分值 | 得分
      ^ | 年度资金总额 | ${executed} | ${executed} | 10 | 10
      ${objective('1', '1亿元')}
      ${objective('2', '2亿元')}
      总分 | | | | 100 | 100`);
    expect(card.costs?.compares).toBe('equal');
  });

  const caps = [
    { below: '0.9', total: '95' },
    { below: '0.6', total: '60' },
  ];
  it.each([
    { total: '98', findings: ['F5 total-exceeds-cap error'] },
    { total: '95', findings: [] },
    { total: '94', findings: ['F5 total-mismatch error'] },
  ])('caps the total where too little was spent: $total', ({ total, findings }) => {
    const card = scored(
      block('8').replace('| 100 | 98', `| 100 | ${total}`),
      profileWith({ budget: { caps } }),
    );
    expect(card.totals.recomputed?.toFixed()).toBe('95');
    expect(findingsOf(card, ['total-exceeds-cap', 'total-mismatch'])).toEqual(findings);
  });

  it('a total that is the sum and above its limit is put down to the limit', () => {
    const profile = profileWith({ budget: { caps } });
    const card = scored(block('8'), profile);
    const [above] = judge(card, new Map(), 'zh').judged.filter(({ rule }) => rule === 'total-exceeds-cap');
    expect(above?.draft.message.zh).toBe('F5 总分填 98.00，超过了上限 95.00。');
    expect(above && planFor(card, above)).toMatchObject({
      wanted: { number: new Decimal(95) },
      why: { zh: '预算执行率 80% 低于 90%，总分不得超过 95' },
    });
  });

  // 80 of 100 spent, scores that add up to 98.
  it.each([
    { stated: '92', under: '60', why: /预算执行率 80% 低于 90%，总分不得超过 60/ },
    { stated: '50', under: '60', why: /总分不得超过 60/ },
    { stated: '92', under: '99', why: null },
  ])('a total of $stated under a limit of $under is told what it has to be', ({ stated, under, why }) => {
    const profile = profileWith({ budget: { caps: [{ below: '0.9', total: under }] } });
    const card = scored(block('8').replace('| 100 | 98', `| 100 | ${stated}`), profile);
    const mismatch = judge(card, new Map(), 'zh').judged.find(({ rule }) => rule === 'total-mismatch');
    const due = why ? under : '98';
    expect(mismatch?.draft.expected).toBe(`${due}.00`);
    expect(mismatch?.draft.difference?.toFixed()).toBe(`${Number(due) - Number(stated)}`);
    expect(mismatch?.draft.remedy.zh).toContain(`${due}.00`);
    expect(mismatch?.draft.message.zh).toContain(`加起来是 98.00`);
    const planned = mismatch && planFor(card, mismatch);
    expect(planned).toMatchObject({ wanted: { number: new Decimal(due) } });
    if (why) expect(planned).toMatchObject({ why: { zh: expect.stringMatching(why) } });
  });
});
