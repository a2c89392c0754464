import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { sheetFrom } from './sheet-text.ts';

const judged = (target: string, actual: string) =>
  check(
    sheetFrom(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 审计报告完成情况 | ${target} | ${actual} | 100 | 100 |
      | 总分 | | | | | 100 |`),
  ).flatMap((form) => form.judged);

describe('a value of another kind than its target', () => {
  it.each([
    { target: '100%', actual: '2023年3月20日', findings: ['D2 unit-mismatch'] },
    { target: '≥15个', actual: '2022年12月底', findings: ['D2 unit-mismatch'] },
    { target: '2022年10月底前', actual: '30万元', findings: ['D2 unit-mismatch'] },
    { target: '2022年10月底前', actual: '16个', findings: ['D2 unit-mismatch'] },
    { target: '2022年10月底前', actual: '100%', findings: [] },
    { target: '12个月', actual: '2022年1月-12月', findings: [] },
    { target: '2022年10月底前', actual: '10个月', findings: [] },
    { target: '2022年10月底前', actual: '按时完成', findings: [] },
  ])('$target → $actual', ({ target, actual, findings }) => {
    const found = judged(target, actual).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ rule, draft }) => `${draft.at.cell} ${rule}`)).toEqual(findings);
  });

  it('is called what it is where its score is taken on trust', () => {
    const trust = judged('100%', '2023年3月20日').find(({ rule }) => rule === 'taken-on-trust');
    expect(trust?.draft.message.zh).toContain('目标是数，实际完成是日期');
  });
});
