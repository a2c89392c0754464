import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const form = (row: string, reason = ' 原因 |') => `
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |${reason}
  | 产出指标 | 检查次数 | 4次 | 4次 | 30 | 30 |${reason && ' |'}
  ${row}
  | 效益指标 | 满意度 | ≥90% | 95% | 40 | 40 |${reason && ' |'}
  | 总分 | | | | 100 | 100 |${reason && ' |'}`;

describe('a row whose values moved while its name stayed', () => {
  it.each([
    { title: 'right, the score among the reasons', row: '| ^ | 合格率 | | ≥98% | 98.5% | 30 | 30 |' },
    { title: 'right, all numbers bare', row: '| ^ | 巡查次数 | | 20 | 22 | 30 | 30 |' },
    { title: 'right, with words for values', row: '| ^ | 管护制度 | | 健全 | 健全 | 30 | 30 |' },
    { title: 'left, the target gone', row: '| ^ | 巡查次数 | 22次 | 30 | 30 | | |' },
  ])('$title', ({ row }) => {
    expect(found(form(row))).toMatchObject([{ summed: '100', findings: ['B3 row-shifted'] }]);
  });

  it('right, out of the table', () => {
    const [card] = found(form('| ^ | 合格率 | | ≥98% | 98.5% | 30 | 30 |', ''));
    expect(card).toMatchObject({ summed: '100', findings: ['B3 row-shifted'] });
  });

  it.each(['| ^ | 合格率 | | ≥98% | 98.5% | 30 |', '| ^ | 士官安置 | | 1 人 | 1 人 | 30 |'])(
    'right, the score lost over the edge: %s',
    (row) => {
      const [card] = found(form(row, ''));
      expect(card?.findings).toEqual(['B3 row-shifted', 'G3 score-missing']);
    },
  );

  it('right, in two rows that follow each other', () => {
    const two = '| ^ | 合格率 | | ≥98% | 98.5% | 10 | 10 |\n| ^ | 覆盖率 | | ≥98% | 98.5% | 20 | 20 |';
    expect(found(form(two))).toMatchObject([
      { summed: '100', findings: ['B3 row-shifted', 'B4 row-shifted'] },
    ]);
  });
});

describe('a row that only lacks something', () => {
  it.each([
    { title: 'the target', row: '| ^ | 合格率 | | 98.5% | 30 | 30 | |', rule: 'score-without-evidence' },
    { title: 'the score', row: '| ^ | 合格率 | ≥98% | 98.5% | 30 | | |', rule: 'score-missing' },
    {
      title: 'the score, beside a bare result',
      row: '| ^ | 巡查次数 | 22 | 25 | 30 | | |',
      rule: 'score-missing',
    },
  ])('$title', ({ row, rule }) => {
    const [card] = found(form(row));
    expect(card?.findings.some((one) => one.endsWith(rule))).toBe(true);
    expect(card?.findings.some((one) => one.endsWith('row-shifted'))).toBe(false);
  });
});
