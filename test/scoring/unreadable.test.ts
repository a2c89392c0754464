import { describe, expect, it } from 'vitest';
import { dues, messagesOf, scored } from './scored.ts';

const card = (target: string, actual: string) =>
  scored(`
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    产出指标 | 数量指标 | 例 | ${target} | ${actual} | 10 | 10`);

describe('why a text with digits is no number to score by', () => {
  it.each([
    ['105余人次', '约数'],
    ['近100人', '约数'],
    ['10+', '约数'],
    ['100多人', '约数'],
    ['第2名', '名次或等级'],
    ['Ⅱ类', '名次或等级'],
    ['2022.11', '像是日期'],
    ['20221130', '像是日期'],
    ['3个、5人', '有多个数字'],
    ['5个，未完成', '数和文字连在一起'],
  ])('%s: %s', (actual, why) => {
    const row = card('11个', actual);
    const due = row.indicators[0]?.derivation.due;
    expect(due?.kind === 'exact' ? '' : due?.because.zh).toContain(why);
    // It is told once: by the cell, or by the row.
    expect([
      ...messagesOf(row, 'taken-on-trust'),
      ...messagesOf(row, 'value-unparsed'),
      ...messagesOf(row, 'actual-not-measured'),
    ]).toHaveLength(1);
  });

  it.each([
    ['90%', '81%，部分学员中途退出', '9.00'],
    ['≥100人次', '105人次，超额完成', '10.00'],
  ])('%s → %s is read', (target, actual, due) => {
    expect(dues(card(target, actual))).toEqual([due]);
  });
});
