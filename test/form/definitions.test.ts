import { describe, expect, it } from 'vitest';
import { scored } from '../scoring/scored.ts';

describe('a column that defines the indicators beside their standards', () => {
  it.each(['一级指标', '评价内容', '评价项目'])('under %s leaves the names where they are', (first) => {
    const card = scored(`
      ${first} | 评价指标 | 指标释义 | 分值 | 评分标准 | 得分
      预算配置（60分） | 在职人员控制率 | 在职与编制的比率 | 30 | ≤100%得30分 | 25
      ^ | “三公”经费变动率 | 变动比率 | 30 | ≤0得30分 | 30
      预算执行（40分） | 预算完成率 | 完成比率 | 40 | 100%得40分 | 40
      合计 | | | 100 | | 95`);
    expect(card.indicators.map(({ name }) => name)).toEqual([
      '在职人员控制率',
      '“三公”经费变动率',
      '预算完成率',
    ]);
    expect(card.indicators.map(({ indicator }) => indicator?.criterion?.text)).toEqual([
      '≤100%得30分',
      '≤0得30分',
      '100%得40分',
    ]);
  });
});
