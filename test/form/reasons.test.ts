import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

describe('a target that was missed on a form without scores', () => {
  const form = (actual: string, reason: string, below = '') => `
    | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
    | 产出指标 | 孕产妇系统管理率 | ≥90% | ${actual} | ${reason} |
    | ^ | 居民健康档案建档率 | ≥62% | 63.03% | |
    ${below}`;
  it.each([
    { title: 'without a reason', sheet: form('89.2%', ''), findings: ['D2 explanation-missing'] },
    { title: 'with 无 for a reason', sheet: form('89.2%', '无'), findings: ['E2 explanation-missing'] },
    { title: 'with a reason', sheet: form('89.2%', '出生人口下降'), findings: [] },
    {
      title: 'with a reason below the table',
      sheet: form('89.2%', '', '| 未完成原因 | 孕产妇系统管理率因出生人口下降没有达到目标 | < | < | < |'),
      findings: [],
    },
    { title: 'not at all', sheet: form('91%', ''), findings: [] },
    {
      title: 'where there is no column for a reason',
      sheet: `
        | 一级指标 | 三级指标 | 指标值 | 全年实际完成值 |
        | 产出指标 | 孕产妇系统管理率 | ≥90% | 89.2% |`,
      findings: [],
    },
  ])('$title', ({ sheet, findings }) => {
    expect(found(sheet)[0]?.findings).toEqual(findings);
  });
});

describe('where a missing reason belongs', () => {
  const remedy = (header: string) => {
    const [form] = check(
      sheetFrom(`
        | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | ${header} |
        | 产出指标 | 检查次数 | 10次 | 9次 | 100 | 90 | |`),
    );
    return form?.judged.find(({ rule }) => rule === 'explanation-missing')?.draft.remedy.zh;
  };
  it.each([
    { header: '偏差原因分析及改进措施', words: '在偏差原因栏' },
    { header: '', words: '表后的说明或备注' },
  ])('is “$words” under the header “$header”', ({ header, words }) => {
    expect(remedy(header)).toContain(words);
  });
});
