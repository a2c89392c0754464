import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const form = (first: string, second: string, points: [number, number] = [50, 50]) => `
  | 一级指标 | 二级指标 | 三级指标 | 评分标准 | 分值 | 得分 |
  | ${first} | 项目立项 | 立项程序 | 程序完备得满分 | ${points[0]} | ${points[0]} |
  | ${second} | 资金管理 | 资金使用 | 合规得满分 | ${points[1]} | ${points[1]} |
  | 合计 | < | < | | 100 | 100 |`;

describe('the points of a level', () => {
  it.each([
    { title: 'in a bracket without 分', first: '决策(30)', second: '过程(70)' },
    { title: 'in a full-width bracket', first: '决策（45）', second: '过程（55）' },
    { title: 'behind the name', first: 'A决策40分', second: 'B过程60分' },
  ])('$title are held against the rows', ({ first, second }) => {
    const [card] = found(form(first, second));
    expect(card?.findings).toEqual(['A2 points-sum', 'A3 points-sum']);
  });

  it.each([
    ['决策(30)', '过程(70)'],
    ['A决策30分', 'B过程70分'],
  ])('%s and %s agree with theirs', (first, second) => {
    expect(found(form(first, second, [30, 70]))).toMatchObject([{ summed: '100', findings: [] }]);
  });

  it.each([
    ['决策(1)', '过程(2)'],
    ['决策2022', '过程2023'],
    ['决策(2022)', '过程(2023)'],
    ['决策（一）', '过程（二）'],
    ['评议不低于80分', '测评不低于90分'],
    ['决策(30)', '过程'],
  ])('%s and %s carry none', (first, second) => {
    expect(found(form(first, second))).toMatchObject([{ summed: '100', findings: [] }]);
  });
});

describe('a column of points beside a level', () => {
  const table = (first: number, second: number) => `
    | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分 |
    | 决策 | ${first} | 项目立项 | 40 | 立项程序 | 40 | 40 |
    | 过程 | ${second} | 资金管理 | 60 | 资金使用 | 60 | 60 |
    | 总分 | 100 | | 100 | | 100 | 100 |`;
  it('is held against the rows', () => {
    expect(found(table(25, 75))[0]?.findings).toEqual(['A2 points-sum', 'A3 points-sum']);
  });

  it('agrees with them', () => {
    expect(found(table(40, 60))).toMatchObject([{ summed: '100', findings: [] }]);
  });
});
