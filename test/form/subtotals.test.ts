import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

describe('rows that add up others, whatever they are called', () => {
  const above = (a2 = 4) => `
    | 指标名称 | 权重 | 得分 | 得分率 |
    | A1项目立项 | 5 | 2 | 40% |
    | A101立项依据 | 2 | 2 | 100% |
    | A102立项程序 | 3 | 0 | 0% |
    | A2绩效目标 | 5 | ${a2} | 80% |
    | A201目标合理 | 2 | 2 | 100% |
    | A202指标明确 | 3 | 2 | 66.67% |`;
  const below = `
    | 指标名称 | 权重 | 得分 |
    | 立项依据 | 20 | 20 |
    | 立项程序 | 30 | 25 |
    | 立项情况 | 50 | 45 |
    | 目标合理 | 20 | 20 |
    | 指标明确 | 30 | 28 |
    | 目标情况 | 50 | 48 |`;
  it('above them', () => {
    const [card] = found(`${above()}\n| 合计 | 10 | 6 | 60% |`);
    expect(card).toMatchObject({ stated: '6', summed: '6', recomputed: '6', findings: [] });
  });

  it('below them', () => {
    const [card] = found(`${below}\n| 合计 | 100 | 93 |`);
    expect(card).toMatchObject({ stated: '93', summed: '93' });
  });

  it('and are held to them', () => {
    const [card] = found(`${above(5)}\n| 合计 | 10 | 6 | 60% |`);
    expect(card).toMatchObject({ summed: '6', findings: ['C5 subtotal-mismatch'] });
  });

  it('and are rows like others where the total says so', () => {
    const [card] = found(`
      | 指标名称 | 权重 | 得分 |
      | 立项依据 | 50 | 50 |
      | 立项程序 | 25 | 25 |
      | 目标合理 | 25 | 20 |
      | 合计 | 100 | 95 |`);
    expect(card).toMatchObject({ summed: '95' });
  });
});

describe('rows called 合计 that close a group', () => {
  const form = (first: string, second = '| ^ | 合计 | | | 40 | 40 |') => `
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 检查次数 | 4次 | 4次 | 30 | 30 |
    | ^ | 合格率 | 90% | 45% | 30 | 15 |
    ${first}
    | 效益指标 | 投诉次数 | ≤4次 | 4次 | 20 | 20 |
    | ^ | 满意度 | 90% | 95% | 20 | 20 |
    ${second}
    | 总分 | | | | 100 | 85 |`;
  it.each(['合计', '总计', '小计', '产出小计'])('%s', (word) => {
    const [card] = found(form(`| ^ | ${word} | | | 60 | 45 |`));
    expect(card?.findings.filter((one) => !one.includes('explanation'))).toEqual([]);
    expect(card).toMatchObject({ stated: '85', summed: '85' });
  });

  it('are held to it', () => {
    const [card] = found(form('| ^ | 合计 | | | 60 | 48 |'));
    expect(card?.findings.filter((one) => !one.includes('explanation'))).toEqual(['F4 subtotal-mismatch']);
  });
});

describe('the table of one dimension', () => {
  const table = (total: string) => `
    | 指标名称 | 权重 | 得分 | 得分率 |
    | 立项依据 | 5 | 5 | 100% |
    | 立项程序 | 5 | 4 | 80% |
    | 合计 | ${total} | 9 | 90% |`;
  it('has the points that its own total says', () => {
    expect(found(table('10'))).toMatchObject([{ summed: '9', findings: [] }]);
  });

  it('is told where the total says others', () => {
    expect(found(table('20'))[0]?.findings.length).toBeGreaterThan(0);
  });

  it('is no whole form that lost five points', () => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 检查次数 | 4次 | 4次 | 50 | 50 |
      | 效益指标 | 投诉次数 | ≤4次 | 4次 | 45 | 45 |
      | 总分 | | | | 95 | 95 |`);
    expect(card?.findings).toEqual(['E4 points-sum']);
  });
});
