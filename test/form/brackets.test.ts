import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const HEAD = '| 一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 |';
const BUDGET = `
  | 预算执行情况（万元）（20分） | < | 预算数 | 执行数 | 执行率 | 得分（20分*执行率） |
  | 年度财政资金总额 | < | 100 | 100 | 100% | 20 |`;

interface Scores {
  output: [string, string];
  benefit?: string;
  total?: string;
  targets?: [string, string];
  results?: [string, string];
}

/** A form without 分值: points stand in brackets only. */
const form = ({
  output,
  benefit = '40',
  total = '100',
  targets = ['达标', '按时'],
  results = targets,
}: Scores) => `
  ${BUDGET}
  ${HEAD}
  | 产出指标（40分） | 质量指标 | 道路保洁 | ${targets[0]} | ${results[0]} | ${output[0]} |
  | ^ | 时效指标 | 按时完成 | ${targets[1]} | ${results[1]} | ${output[1]} |
  | 效益指标（40分） | 社会效益 | 环境改善 | 明显改善 | 明显改善 | ${benefit} |
  | 总分 | | | | | ${total} |`;

describe('the scores of a block whose points stand in a bracket only', () => {
  it.each<Scores & { title: string; findings: string[] }>([
    { title: 'its bracket', output: ['20', '20'], findings: [] },
    {
      title: 'its bracket, although a date was missed',
      output: ['20', '20'],
      targets: ['达标', '2022年10月底前'],
      results: ['达标', '2022年12月'],
      findings: ['A4 score-mismatch'],
    },
    {
      title: 'its bracket, although a result is partial',
      output: ['20', '20'],
      results: ['部分达成预期指标并具有一定效果', '按时'],
      findings: ['A4 score-mismatch'],
    },
    {
      title: 'less than its bracket, with a date missed',
      output: ['20', '15'],
      total: '95',
      targets: ['达标', '2022年10月底前'],
      results: ['达标', '2022年12月'],
      findings: [],
    },
    {
      title: 'more than its bracket, with words for results',
      output: ['25', '20'],
      total: '105',
      findings: ['A4 score-exceeds-points'],
    },
    {
      title: 'more than its bracket, with a target unmet',
      output: ['25', '20'],
      total: '105',
      results: ['未达标', '未完成'],
      findings: ['A4 score-exceeds-points'],
    },
    {
      title: 'more than its bracket, with a score left blank',
      output: ['45', ''],
      total: '105',
      findings: ['A4 score-exceeds-points'],
    },
    {
      title: 'more in two blocks',
      output: ['25', '20'],
      benefit: '45',
      total: '110',
      findings: ['A4 score-exceeds-points', 'A6 score-exceeds-points'],
    },
  ])('come to $title', ({ title: _, findings, ...scores }) => {
    const [card] = found(form(scores));
    expect(card?.findings).toEqual(findings);
  });

  it('count at most their bracket in the recomputed total', () => {
    const [card] = found(form({ output: ['25', '20'], total: '105' }));
    expect(card).toMatchObject({ stated: '105', summed: '105', recomputed: '100' });
  });

  it('come to more than an outer bracket, through rows outside the inner one', () => {
    const [card] = found(`
      ${BUDGET}
      | 年度目标1：（80分） | < | < | < | < | < |
      ${HEAD}
      | 产出指标（40分） | 质量指标 | 道路保洁 | 达标 | 达标 | 40 |
      | 效益指标 | 社会效益 | 环境改善 | 明显改善 | 明显改善 | 50 |
      | 总分 | | | | | 110 |`);
    expect(card?.findings).toEqual(['A3 score-exceeds-points']);
  });
});

describe('the scores of rows that share a points cell', () => {
  const rows = (scores: [string, string], total: string) => `
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
    | 效益指标 | 经济效益 | 明显 | 明显 | 40 | ${scores[0]} |
    | ^ | 社会效益 | 明显 | 明显 | ^ | ${scores[1]} |
    | ^ | 生态效益（可选项） | | | ^ | |
    | ^ | 服务对象满意度 | 满意 | 满意 | 60 | 60 |
    | 总分 | | | | 100 | ${total} |`;
  it.each([
    { scores: ['20', '20'] as [string, string], total: '100', findings: [] },
    { scores: ['25', '20'] as [string, string], total: '105', findings: ['score-exceeds-points'] },
  ])('$scores of 40, above a placeholder', ({ scores, total, findings }) => {
    expect(found(rows(scores, total))[0]?.findings.map((one) => one.split(' ')[1])).toEqual(findings);
  });
});

describe('the total of a form without any points', () => {
  const bare = (scores: [string, string], total: string, budget = '') => `
    ${budget}
    ${HEAD}
    | 产出指标 | 质量指标 | 道路保洁 | 达标 | 达标 | ${scores[0]} |
    | 效益指标 | 社会效益 | 环境改善 | 明显改善 | 明显改善 | ${scores[1]} |
    | 总分 | | | | | ${total} |`;

  it.each([
    { scores: ['50', '50'] as [string, string], total: '100', findings: ['F1 points-missing'] },
    {
      scores: ['60', '50'] as [string, string],
      total: '110',
      findings: ['F1 points-missing', 'F4 score-exceeds-points'],
    },
    // Said by the sum.
    {
      scores: ['50', '50'] as [string, string],
      total: '110',
      findings: ['F1 points-missing', 'F4 total-mismatch'],
    },
  ])('$scores with a total of $total', ({ scores, total, findings }) => {
    expect(found(bare(scores, total))[0]?.findings).toEqual(findings);
  });

  it('is held against what the budget leaves', () => {
    const [card] = found(bare(['50', '40'], '110', BUDGET));
    expect(card?.findings.map((one) => one.replace(/^\S+ /, ''))).toEqual([
      'points-missing',
      'score-exceeds-points',
    ]);
  });
});
