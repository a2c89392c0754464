import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

describe('a row whose points stand in its name', () => {
  const form = (score: string) => `
    | 一级指标 | 二级指标 | 三级指标 | 自评得分 | 评分标准 |
    | 绩效目标（60分） | 前期工作（60分） | 项目论证（30分） | 30 | 论证得30分 |
    | ^ | ^ | 制度措施（30分） | ${score} | 有制度得30分 |
    | 绩效结果（40分） | 产出（40分） | 数量（40分） | 40 | 完成得40分 |
    | 合计 | < | < | 70 | |`;
  it('lacks its score where that is blank', () => {
    expect(found(form(''))[0]?.findings).toContain('D3 score-missing');
    expect(found(form(''))[0]?.findings.filter((one) => one.endsWith('points-sum'))).toEqual([]);
  });

  it('is held to the total where it has one', () => {
    expect(
      found(form('0'))[0]?.findings.filter(
        (one) => /missing|points-sum/.test(one) && !/explanation/.test(one),
      ),
    ).toEqual([]);
  });
});
