import { describe, expect, it } from 'vitest';
import { dues, findingsOf, messagesOf, scored } from './scored.ts';

const card = (target: string, actual: string, score = '20', name = '惠及学生') =>
  scored(`
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 20 | ${score} | 见说明`);

describe('a word of measure that no list has, on both sides', () => {
  it.each([
    ['550万粒', '550万粒', '20.00'],
    ['550万粒', '495万粒', '18.00'],
    ['≥30枚纽扣', '24枚纽扣', '16.00'],
    ['40羽鸽', '50羽鸽', '20.00'],
    ['3挂车', '3挂车', '20.00'],
    ['500盘', '400盘以上', '16.00'],
  ])('%s → %s: %s', (target, actual, due) => {
    expect(dues(card(target, actual))).toEqual([due]);
  });

  it.each([
    ['550万粒', '495万袋', 'another word'],
    ['3号楼', '2号楼', 'a name'],
    ['2级', '3级', 'a class'],
    ['第3批', '第2批', 'an ordinal'],
  ])('%s → %s is not compared: %s', (target, actual) => {
    expect(dues(card(target, actual))[0]).not.toMatch(/^\d+\.\d\d$/);
  });
});

describe('an approximation', () => {
  it.each([
    ['约500人', '512人', '20.00'],
    ['约500人', '500人', '20.00'],
    ['3万余人', '3.2万人', '20.00'],
    ['3万余人', '2.4万人', '12–16'],
    ['近500人', '500人', '20.00'],
    ['500人左右', '480人', '17.4545'],
    ['≥500人', '500余人', '20.00'],
    ['500人', '600多人', '20.00'],
    ['≥500人', '400余人', '16–20'],
    ['500人', '约300人', '10.8–13.2'],
  ])('%s → %s: due %s of 20', (target, actual, due) => {
    expect(dues(card(target, actual))[0]).toContain(due);
  });

  it('as a result that decides nothing is no measured number', () => {
    expect(
      findingsOf(card('500人', '约480人', '19'), ['actual-not-measured', 'score-mismatch', 'taken-on-trust']),
    ).toEqual(['E2 actual-not-measured warning']);
  });
});

describe('a date and a number in one target', () => {
  it.each([
    ['11月底完成100%', '11月底完成100%', '20.00'],
    ['11月底完成100%', '100%', '20.00'],
    ['2023年11月底前完成100%', '2023年10月完成90%', '18.00'],
    ['2023年11月底前完成100%', '2023年12月完成100%', '0–19.99'],
    ['6月底支付80%', '6月底支付60%', '15.00'],
  ])('%s → %s: %s of 20', (target, actual, due) => {
    expect(dues(card(target, actual))).toEqual([due]);
  });
});

describe('fractions and multiples in words', () => {
  it.each([
    ['三分之二以上', '70%', '20.00'],
    ['四分之三', '60%', '16.00'],
    ['翻一番', '增长105%', '20.00'],
    ['产值翻一番', '增长80%', '16.00'],
    ['九成以上', '81%', '18.00'],
    ['100元/人·天', '100元/人·天', '20.00'],
    ['2‰', '2‰', '20.00'],
  ])('%s → %s: %s of 20', (target, actual, due) => {
    expect(dues(card(target, actual))).toEqual([due]);
  });
});

describe('a percentage that is a hundred times too large', () => {
  it.each([
    { target: '100%', actual: '10000%', cells: ['E2'], likely: '100%' },
    { target: '≥95%', actual: '9650%', cells: ['E2'], likely: '96.5%' },
    { target: '9000%', actual: '9500%', cells: ['D2', 'E2'], likely: '90%' },
    { target: '10000%', actual: '98%', cells: ['D2'], likely: '100%' },
  ])('$target → $actual is a slip of typing at $cells', ({ target, actual, cells, likely }) => {
    const row = card(target, actual);
    expect(findingsOf(row, ['percent-mistyped', 'attainment-implausible', 'score-mismatch'])).toEqual(
      cells.map((cell) => `${cell} percent-mistyped warning`),
    );
    expect(messagesOf(row, 'percent-mistyped').join()).toContain(likely);
  });

  it.each([
    ['增长10%', '增长600%'],
    ['100%', '130%'],
    ['50%', '200%'],
  ])('but not %s → %s', (target, actual) => {
    expect(messagesOf(card(target, actual), 'percent-mistyped')).toEqual([]);
  });
});

describe('letters in a number are told as such, once', () => {
  it.each([
    ['9o%', '90'],
    ['1O0', '100'],
    ['l00', '100'],
    ['1l0场', '110'],
    ['2O场', '20'],
  ])('%s may be %s', (actual, likely) => {
    const row = card('100', actual);
    expect(messagesOf(row, 'value-unparsed').join()).toContain(`像是“${likely}`);
    expect(messagesOf(row, 'taken-on-trust')).toEqual([]);
  });

  it.each(['5G', 'PM10', 'O2', '10l', 'Wi-Fi 3处'])('%s has none', (actual) => {
    expect(messagesOf(card('100', actual), 'value-unparsed').join()).not.toContain('夹着字母');
  });
});

it('a hotline in the result is words, and no number that could not be read', () => {
  const row = card('≥90%', '未收到12315投诉', '20', '满意度');
  expect(findingsOf(row, ['actual-not-measured', 'value-unparsed'])).toEqual([
    'E2 actual-not-measured warning',
  ]);
});
