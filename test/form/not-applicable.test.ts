import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

const form = (row: string, points = 100, total = points) => `
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
  | 产出指标 | ${row} | |
  | ^ | 检查次数 | 4次 | 4次 | ${points} | ${points} | |
  | 总分 | | | | | ${total} | |`;

describe('a row that does not apply', () => {
  it.each([
    '不适用 | 不适用 | 不适用 | — | —',
    '无 | 无 | 无 | | ',
    '无 | 无 | 无 | 0 | 0',
    '新增就业人数 | 不涉及 | / | 0 | 0',
    '新增就业人数 | 无此项 | | | ',
  ])('is a placeholder: %s', (row) => {
    const [read] = check(sheetFrom(form(row)));
    expect(read?.judged.map(({ rule }) => rule)).toEqual(['placeholder-left']);
    expect(read?.card.indicators).toHaveLength(1);
  });

  it('is not the target of none on a form without scores', () => {
    const [read] = check(
      sheetFrom(`
        | 一级指标 | 三级指标 | 指标值 | 完成值 | 未完成原因 |
        | 产出指标 | 重大安全责任事故 | 无 | 无 | |
        | ^ | 新增就业人数 | 不适用 | 不适用 | |
        | ^ | 检查次数 | 4次 | 4次 | |`),
    );
    expect(read?.card.indicators.map(({ name }) => name)).toEqual(['重大安全责任事故', '检查次数']);
  });

  it.each([
    {
      row: '新增就业人数 | 不适用 | 不适用 | 20 | 20',
      findings: ['F2 score-without-evidence'],
    },
    {
      row: '新增就业人数 | 不适用 | 不适用 | 20 | 0',
      findings: ['C2 target-missing'],
    },
    { row: '新增就业人数 | 不适用 | 不适用 | 20 | ', findings: ['C2 target-missing'] },
  ])('and has points is told once: $row', ({ row, findings }) => {
    const total = row.endsWith('20 | 20') ? 100 : 80;
    expect(found(form(row, 80, total))[0]?.findings).toEqual(findings);
  });

  it.each([
    { row: '新增就业人数 | | | 20 | 0', rules: ['C2 target-missing', 'D2 actual-missing'] },
    { row: '新增就业人数 | 不适用 | 已完成 | 20 | 20', rules: [] },
    { row: '安全事故 | 0起 | 无 | 20 | 20', rules: [] },
  ])('is not one that was left out or answered: $row', ({ row, rules }) => {
    const findings = found(form(row, 80))[0]?.findings;
    expect(findings?.filter((one) => /target-|actual-missing|evidence/.test(one))).toEqual(rules);
  });
});
