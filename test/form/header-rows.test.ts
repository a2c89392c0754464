import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

/** Two indicators under a header of two rows; the second scored 30 for 5 of 10, which is wrong by 15. */
const ROWS = `
  | ^ | 产出指标 | 数量指标 | 检查次数 | ≥4次 | 4次 | 70 | 70 | |
  | ^ | 效益指标 | 社会效益 | 就业人数 | ≥10人 | 5人 | 30 | 30 | 缺工 |
  | 总分 | < | < | < | < | < | 100 | 100 | |`;

describe('a header of two rows', () => {
  it.each([
    {
      title: 'whose words are broken in two',
      header: `
        | 绩效指标 | 一级 | 二级 | 三级 | 年度 | 实际 | 分值 | 得分 | 偏差原因分析 |
        | ^ | 指标 | 指标 | 指标 | 指标值 | 完成值 | | | 及改进措施 |`,
    },
    {
      title: 'of which two words are broken, the others merged over both',
      header: `
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度 | 实际 | 分值 | 得分 | 偏差原因分析 |
        | ^ | ^ | ^ | ^ | 指标值 | 完成值 | ^ | ^ | ^ |`,
    },
    {
      title: 'with words over groups of columns that are no columns themselves',
      header: `
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标及完成 | < | 自评情况 | < | 偏差原因分析 |
        | ^ | ^ | ^ | ^ | 年度指标值 | 实际完成值 | 分值 | 得分 | ^ |`,
    },
    {
      title: 'with words over groups that could be columns',
      header: `
        | 绩效指标 | 指标 | < | < | 指标完成情况 | < | 得分情况 | < | 偏差原因分析 |
        | ^ | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ^ |`,
    },
  ])('$title', ({ header }) => {
    const [card] = found(`| 2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | < |${header}${ROWS}`);
    expect(card).toMatchObject({ stated: '100', recomputed: '85', findings: ['H5 score-mismatch'] });
  });

  it('of the budget, whose words are broken in two', () => {
    const [card] = found(`
      | 项目资金（万元） | | 年初 | 全年 | 全年 | 分值 | 执行率 | 得分 |
      | ^ | | 预算数 | 预算数 | 执行数 | ^ | ^ | ^ |
      | ^ | 年度资金总额 | 80 | 100 | 90 | 10 | 90% | 10 |
      | 一级指标 | | 三级指标 | 指标值 | 完成值 | 分值 | 原因 | 得分 |
      | 产出指标 | | 检查次数 | 4次 | 4次 | 90 | | 90 |
      | 总分 | < | < | < | < | 100 | | 100 |`);
    expect(card).toMatchObject({ recomputed: '99', findings: ['H3 score-mismatch'] });
  });

  it('does not take the first row of the table for its second', () => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 检查次数 | 4次 | 2次 | 100 | 50 | 因疫情推迟，已采取改进措施 |
      | 总分 | | | | 100 | 50 | |`);
    expect(card).toMatchObject({ summed: '50', findings: [] });
  });
});

describe('a label down the side of the table', () => {
  it.each([
    '年度绩效指标完成情况',
    '绩效指标完成情况',
    '绩效指标',
    '年\\n度\\n绩\\n效\\n指\\n标\\n完\\n成\\n情\\n况',
  ])('%s is no column', (label) => {
    const [card] = found(`
        | ${label} | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |${ROWS}`);
    expect(card).toMatchObject({ summed: '100', findings: ['H3 score-mismatch'] });
  });
});

describe('points at each level', () => {
  it('those beside the name are those of the row', () => {
    const [card] = found(`
      | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 |
      | 产出指标 | 70 | 数量指标 | 70 | 检查次数 | 40 | ≥4次 | 4次 | 45 |
      | ^ | ^ | ^ | ^ | 培训次数 | 30 | ≥4次 | 4次 | 25 |
      | 效益指标 | 30 | 社会效益 | 30 | 就业人数 | 30 | ≥10人 | 5人 | 30 |
      | 总分 | 100 | | 100 | | 100 | | | 100 |`);
    expect(card?.findings).toEqual(['I2 score-exceeds-points', 'I3 score-mismatch', 'I4 score-mismatch']);
  });
});
