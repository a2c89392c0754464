import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const form = (whole: string, part = '') => `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | ${whole} |
  ${part}
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 90% | 95% | 30 | 30 | |
  | 总分 | < | < | < | < | 100 | 100 | |`;

describe('a budget of nothing', () => {
  it.each([
    { whole: '0 | 0 | 207 | 10 | 100% | 10', rules: ['D3 budget-without-base'] },
    { whole: '0 | 0 | 0 | 10 | 100% | 10', rules: ['D3 budget-without-base'] },
    { whole: '0 | 0.00 | 207 | 10 | | 10', rules: ['D3 budget-without-base'] },
    // Where the year began without a budget, the one that was granted later is the base.
    { whole: '0 | 207 | 207 | 10 | 100% | 10', rules: [] },
  ])('$whole', ({ whole, rules }) => {
    expect(found(form(whole))[0]?.findings).toEqual(rules);
  });
});

describe('a single part', () => {
  it.each([
    { part: '207 | 207 | 207', cells: ['C3 parts-sum', 'D3 parts-sum', 'E3 parts-sum'] },
    { part: '100 | 100 | 101', cells: ['E3 parts-sum'] },
    { part: '80 | 80 | 80', cells: [] },
  ])('of $part under a total of 100', ({ part, cells }) => {
    const row = `| ^ | 其中：财政拨款 | ${part} | — | | — |`;
    expect(found(form('100 | 100 | 100 | 10 | 100% | 10', row))[0]?.findings).toEqual(cells);
  });
});

describe('points of the budget that lift the whole above 100', () => {
  it.each([
    { whole: '100 | 100 | 100 | 100 | 100% | 10', recomputed: '100', findings: ['F3 points-sum'] },
    {
      whole: '100 | 100 | 95 | 100 | 95% | 10',
      recomputed: '99.5',
      findings: ['F3 points-sum', 'H3 score-mismatch'],
    },
  ])('$whole', ({ whole, recomputed, findings }) => {
    const [card] = found(form(whole));
    expect(card?.recomputed).toBe(recomputed);
    expect(card?.findings).toEqual(findings);
  });
});
