import { describe, expect, it } from 'vitest';
import { dues, findingsOf, scored } from './scored.ts';

const card = (name: string, target: string, actual: string, score = '10') =>
  scored(`
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 质量指标 | ${name} | ${target} | ${actual} | 10 | ${score} | 详见说明`);
const RULES = [
  'score-mismatch',
  'score-without-evidence',
  'taken-on-trust',
  'target-missing',
  'actual-missing',
  'actual-not-measured',
];
const found = (form: ReturnType<typeof card>) =>
  findingsOf(form, RULES).map((finding) => finding.split(' ')[1]);

describe('无 where nothing is to happen', () => {
  it.each([
    ['重大安全事故', '无', '无'],
    ['重大安全事故发生率', '无', '0'],
    ['重大安全事故', '无', '未发生'],
    ['重大安全事故', '0起', '无'],
    ['负面舆情', '没有', '无'],
    ['投诉次数', '≤5次', '无'],
    ['投诉次数', '5次', '无'],
    ['违规违纪', '0', '没有'],
    ['信访情况', '无上访', '无'],
    ['信访情况', '无上访', '0起'],
    ['安全事故', '未发生', '无'],
    ['不良反应', '无', '无'],
  ])('%s %s → %s earns full marks', (name, target, actual) => {
    expect(dues(card(name, target, actual))).toEqual(['10.00']);
    expect(found(card(name, target, actual))).toEqual([]);
  });

  it.each([
    ['群众上访', '无', '1起'],
    ['信访情况', '无上访', '2起'],
  ])('%s %s → %s earns nothing', (name, target, actual) => {
    expect(dues(card(name, target, actual))).toEqual(['0.00']);
    expect(found(card(name, target, actual))).toEqual(['score-mismatch']);
  });

  it.each([
    ['安全事故', '不发生', '发生'],
    ['有无重大投诉', '无', '有'],
    ['安全事故', '0起', '已发生'],
  ])('%s %s → %s belongs in the last band', (name, target, actual) => {
    expect(dues(card(name, target, actual))).toEqual(['0–6']);
  });

  it('asks for no result where both are given without a score', () => {
    expect(found(card('重大安全事故', '无', '无', ''))).toEqual([]);
  });
});

describe('无 elsewhere is an empty cell', () => {
  it.each([
    ['培训人次', '100人次', '无'],
    ['政策知晓率', '≥90%', '无'],
    ['处理投诉次数', '5次', '无'],
    ['投诉办结率', '100%', '无'],
    ['工作机制', '无', '无'],
    ['重大安全事故', '0起', '/'],
    ['重大安全事故', '/', '/'],
  ])('%s %s → %s', (name, target, actual) => {
    expect(found(card(name, target, actual))).toEqual(['score-without-evidence']);
  });
});

describe('a number that tells how it was avoided is not held against none', () => {
  it.each([
    ['安全事故', '无', '365天'],
    ['安全事故', '无事故', '365天'],
    ['安全事故', '无', '100%'],
    ['安全事故', '无事故', '100%'],
    ['安全事故', '0起', '无法统计'],
    ['安全事故', '0起', '有效控制'],
  ])('%s %s → %s', (name, target, actual) => {
    expect(found(card(name, target, actual))).not.toContain('score-mismatch');
  });
});
