import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const sheet = (rows: string, total: string) => `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 90% | 95% | 40 | 40 | |
  ${rows}
  | 总分 | | | | | ${total} | |`;

describe('points beside the hundred', () => {
  it.each([
    {
      title: 'a bonus earned in part',
      rows: '| 加分项 | | 获得表彰 | | 1次 | 5 | 2 | |',
      total: '105 | 102',
    },
    {
      title: 'of which the total says 100',
      rows: '| 加分项 | | 获得表彰 | | 1次 | 5 | 2 | |',
      total: '100 | 102',
    },
    {
      title: 'in a group with a bracket',
      rows: '| 三、附加分项（5分） | 表彰 | 获得表彰 | | 1次 | 5 | 5 | |',
      total: ' | 105',
    },
    { title: 'a bonus not earned', rows: '| 加分项 | | 获得表彰 | | | 5 | 0 | |', total: '105 | 100' },
    { title: 'a bonus left blank', rows: '| 加分项 | | 获得表彰 | | | 5 | | |', total: '100 | 100' },
    {
      title: 'by the name of the row',
      rows: '| 其他 | | 加分项：获得表彰 | 省级 | 省级 | 5 | 3 | |',
      total: '105 | 103',
    },
    {
      title: 'a deduction without points',
      rows: '| 扣分项 | | 审计发现问题 | | 1个 | | -1 | 已整改 |',
      total: '100 | 99',
    },
    {
      title: 'a deduction that was not made',
      rows: '| 减分项 | | 审计发现问题 | 0个 | 0个 | 5 | 0 | |',
      total: '100 | 100',
    },
    {
      title: 'both',
      rows: '| 加减分项 | | 获得表彰 | | 1次 | 2 | 1 | |\n| ^ | | 审计发现问题 | | 1个 | | -0.5 | |',
      total: '100 | 100.5',
    },
  ])('$title', ({ rows, total }) => {
    expect(found(sheet(rows, total))[0]?.findings).toEqual([]);
  });

  it.each([
    {
      title: 'more than a bonus can be',
      rows: '| 加分项 | | 获得表彰 | | 1次 | 5 | 6 | |',
      total: '105 | 106',
      findings: ['G4 score-exceeds-points'],
    },
    {
      title: 'a bonus without a result',
      rows: '| 加分项 | | 获得表彰 | | | 5 | 2 | |',
      total: '105 | 102',
      findings: ['G4 score-without-evidence'],
    },
    {
      title: 'a total without the bonus',
      rows: '| 加分项 | | 获得表彰 | | 1次 | 5 | 2 | |',
      total: '105 | 100',
      findings: ['G5 total-mismatch'],
    },
    {
      title: 'points that are neither',
      rows: '| 加分项 | | 获得表彰 | | 1次 | 5 | 2 | |',
      total: '110 | 102',
      findings: ['F5 points-sum'],
    },
    {
      title: 'an indicator that only speaks of it',
      rows: '| 效益指标 | | 加分政策知晓率 | | 95% | 5 | 2 | |',
      total: '105 | 102',
      findings: ['F5 points-sum', 'G4 explanation-missing', 'G4 score-without-evidence'],
    },
  ])('$title', ({ rows, total, findings }) => {
    expect(found(sheet(rows, total))[0]?.findings).toEqual(findings);
  });

  it('may be part of the hundred', () => {
    const form = sheet('| 加分项 | | 获得表彰 | | 1次 | 5 | 2 | |', '100 | 97').replace(
      '| 60 | 60 |',
      '| 55 | 55 |',
    );
    expect(found(form)[0]?.findings).toEqual([]);
  });
});
