import { expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { form } from '../rules/form.ts';
import { sheetFrom } from './sheet-text.ts';

const pointsOf = (points: readonly string[], before = '') => {
  const rows = points.map((value, at) => ({
    name: `走访第${'一二三'[at]}类户数`,
    points: value,
    score: Number.parseFloat(value),
  }));
  const [first] = check(sheetFrom(form({ rows, before, total: null })));
  return first?.card.indicators.map((item) => item.points?.toFixed() ?? null);
};
const BUDGET = '项目资金 | | 全年预算数 | 全年执行数 | 分值 | 得分\n^ | 年度资金总额 | 50 | 50 | 10 | 10';

it.each([
  { title: 'that add up to 100', points: ['60%', '40%'], expected: ['60', '40'] },
  { title: 'of which some have the sign', points: ['60%', '40'], expected: ['60', '40'] },
  {
    title: 'that add up to 100 with the budget',
    points: ['60%', '30%'],
    before: BUDGET,
    expected: ['60', '30'],
  },
])('points written as percentages $title are points', ({ points, before, expected }) => {
  expect(pointsOf(points, before)).toEqual(expected);
});

it.each([
  { title: 'that add up to less', points: ['60%', '30%'] },
  { title: 'that add up to more with the budget', points: ['60%', '40.1%'], before: BUDGET },
])('percentages $title are not taken for points', ({ points, before }) => {
  expect(pointsOf(points, before)?.every((value) => value === null)).toBe(true);
});
