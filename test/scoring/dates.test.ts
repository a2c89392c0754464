import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { dateOf } from '../../src/scoring/pair/dates.ts';
import { parseValue } from '../../src/values/index.ts';
import { dues, scored } from './scored.ts';

const due = (name: string, target: string, actual: string, under = '质量指标') =>
  dues(
    scored(`
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | ${under} | ${name} | ${target} | ${actual} | 10 | 10`),
  )[0];

describe('2022.12 and 20221231 in a row about time', () => {
  it.each([
    ['完成时间', '2022.12', '2022.11', '10.00'],
    ['完成时间', "'2022.12", "'2022.11", '10.00'],
    ['完成时间', '2022.11', '2022.12', '0–9.99'],
    ['项目建设', '2022年12月', '2022.11', '10.00'],
    ['完成时间', "'2022.3", "'2022.1", '10.00'],
    ['完成时间', '20221231', '20221220', '10.00'],
    ['完成时间', '20221220', '20221231', '0–9.99'],
  ])('%s %s → %s: %s', (name, target, actual, expected) => {
    expect(due(name, target, actual)).toBe(expected);
  });

  it('under 时效指标', () => expect(due('培训', '2022.12', '2022.11', '时效指标')).toBe('10.00'));

  it.each([
    ['采购金额', '20221231', '20221220', 'it may be an amount'],
    ['采购金额', '2022.12', '2022.11', 'it may be an amount'],
    ['完成时间', '2022.9', '2022.1', 'a number may be October as well as January'],
  ])('%s %s → %s stays open: %s', (name, target, actual) => {
    expect(due(name, target, actual)).toBe('?');
  });
});

describe('a day shown in another order', () => {
  const dateIn = (text: string, stored: string | null) => {
    const at = { sheet: '表', cell: 'A1', range: null, row: 1, column: 1, hidden: false };
    const cell = { value: parseValue(text), text, stored: stored && new Decimal(stored), formula: null, at };
    return dateOf(cell as Parameters<typeof dateOf>[0], { name: '例', path: [] } as unknown as Indicator);
  };

  it.each([
    ['12/31/2022', '44926', [2022, 12, 31]],
    ['31/12/2022', '44926', [2022, 12, 31]],
    ['12/31/22', '44926', [2022, 12, 31]],
    ['3/4/2022', '44624', [2022, 3, 4]],
    ['3/4/2022', '44654', [2022, 4, 3]],
    ['12/31/2022', '43464', [2022, 12, 31]],
  ])('%s stored as %s', (text, stored, [year, month, day]) => {
    expect(dateIn(text, stored)).toMatchObject({ kind: 'moment', year, month, day });
  });

  it.each([
    ['12/31/2022', null],
    ['12/31/2022', '5'],
    ['12/31/2022', '44927'],
  ])('%s stored as %s is none', (text, stored) => {
    expect(dateIn(text, stored)).toBeNull();
  });
});
