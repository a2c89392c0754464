import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

describe('two columns of scores, one of them hidden', () => {
  const words = `
    | 一级指标 | 三级指标 | 得分 | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 检查次数 | 30 | 4次 | 4次 | 60 | 60 |
    | ^ | 培训场次 | 20 | 5场 | 5场 | 40 | 40 |
    | 总分 | | 50 | | | 100 | 100 |`;

  it.each([
    { hidden: 3, sum: '100' },
    { hidden: 7, sum: '50' },
  ])('the shown one counts where column $hidden is hidden', ({ hidden, sum }) => {
    const sheet = { ...sheetFrom(words), hiddenColumns: [{ first: hidden, last: hidden }] };
    expect(check(sheet)[0]?.card.totals.summed?.toFixed()).toBe(sum);
  });
});

describe('a line of signatures under the table', () => {
  it.each(['填报人：张三', '单位负责人（签字）：李四', '项目负责人及电话', '填表日期：2023年3月'])(
    '%s',
    (label) => {
      const [card] = found(`
      | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 检查次数 | 4次 | 4次 | 60 | 60 |
      | 培训场次 | 5场 | 5场 | 40 | 40 |
      | 总分 | | | 100 | 100 |
      | ${label} | 联系电话：12345678 | 2023.3.1 | | |`);
      expect(card).toMatchObject({ summed: '100', findings: [] });
    },
  );
});
