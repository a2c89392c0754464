import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

const BUDGET = `
  | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  | ^ | 年度资金总额 | 100 | 100 | 95 | 10 | 95% | 9.5 |`;

const ROWS = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 90% | 95% | 30 | 30 | |`;

describe('the row of the total by a word of its own', () => {
  it.each(
    '共计 得分 汇总 总评 合计分值 绩效得分 自评总分数 全部得分 本项目得分 累计得分 自评合计得分 总体评分 指标得分合计 分值及得分 大写 以上各项'.split(
      ' ',
    ),
  )('%s', (label) => {
    const sheet = `${BUDGET}${ROWS}
      | ${label} | | | | | 100 | 99.5 | |`;
    expect(found(sheet)[0]).toMatchObject({ stated: '99.5', summed: '99.5', findings: [] });
    expect(found(sheet.replace('| 100 | 99.5', '| 100 | 99'))[0]).toMatchObject({
      stated: '99',
      findings: ['G6 total-mismatch'],
    });
    const merged = sheet.replace(`| ${label} | | | | |`, `| ${label} | < | < | < | < |`);
    expect(found(merged)[0]).toMatchObject({ stated: '99.5', summed: '99.5', findings: [] });
  });

  it.each('共计 汇总 得分 全部得分'.split(' '))('%s, with points that do not add up, or none', (label) => {
    const without = `${BUDGET}${ROWS}
      | ${label} | | | | | | 99.5 | |`;
    expect(found(without)[0]).toMatchObject({ stated: '99.5', summed: '99.5', findings: [] });
    const wrong = `${BUDGET}${ROWS}
      | ${label} | | | | | 90 | 99.5 | |
      | 备注 | 各项得分按规定计算 | | | | | | |`;
    expect(found(wrong)[0]).toMatchObject({ stated: '99.5', summed: '99.5' });
  });
});

describe('a row that only looks like a total', () => {
  it.each([
    { title: 'an indicator of which the rest was forgotten', row: '| 满意度 | | | | | 30 | 30 | |' },
    { title: 'one with as many points as those above', row: '| 效益指标 | | | | | 90 | 90 | |' },
    { title: 'one with a name of its own', row: '| 效益指标 | 社会效益 | 知晓率 | | | 100 | 90 | |' },
    { title: 'one with a result', row: '| 得分 | | | | 完成 | 100 | 90 | |' },
  ])('$title', ({ row }) => {
    const [form] = check(sheetFrom(`${ROWS}${'\n'}${row}`));
    expect(form?.card.form.totals).toEqual([]);
    expect(form?.card.indicators).toHaveLength(3);
  });
});

describe('a total in the head', () => {
  const sheet = (head: string) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 职业培训 | | | | | | |
    ${head}
    ${BUDGET}${ROWS}`;

  it.each([
    '自评得分 | 99.5（优）',
    '自评得分 | 99.5(优秀)',
    '自评得分 | 99.5分 优',
    '自评得分 | 99.5分，等级：优',
    '自评得分 | 99.5（满分100分）',
    '自评总分 | 99.50分',
    '自评得分 | < | 优（99.5分）',
    '自评分 | 99.5',
    '自评分数 | 99.5分',
    '得分 | 99.5',
    '评价得分 | 99.5',
    '绩效得分 | < | 99.5（优）',
    '自评得分：99.5（优）',
    '主管部门 | 某局 | 自评得分 | 99.5（优）',
  ])('%s', (head) => {
    const [card] = found(sheet(`| ${head} | | |`));
    expect(card).toMatchObject({ stated: '99.5', summed: '99.5', findings: [] });
    const wrong = found(sheet(`| ${head.replace('99.5', '98.5')} | | |`))[0];
    expect(wrong?.findings.map((one) => one.split(' ')[1])).toEqual(['total-mismatch']);
  });

  it('states its grade too', () => {
    const [form] = check(sheetFrom(sheet('| 自评得分 | 99.5（良） | | |')));
    expect(form?.card.grade.stated).toBe('良');
  });

  it.each([
    { title: 'what can be reached is none', head: '总分 | 100 | 得分 | 99.5' },
    { title: 'nor in the words of a field', head: '评价等次 | 优 | 满分 | 100 | 自评得分 | 99.5' },
    { title: 'nor beside the score in the columns of the table', head: '总分 | | | | | 100 | 99.5 |' },
    { title: 'nor is the score of a review', head: '评价得分 | 95 | 自评得分 | 99.5' },
    { title: 'nor before the score elsewhere', head: '总分 | 100 | 99.5' },
  ])('$title', ({ head }) => {
    expect(found(sheet(`| ${head} |`))[0]).toMatchObject({ stated: '99.5', findings: [] });
    const wrong = found(sheet(`| ${head.replace('99.5', '98.5')} |`))[0];
    expect(wrong?.stated).toBe('98.5');
    expect(wrong?.findings.map((one) => one.split(' ')[1])).toEqual(['total-mismatch']);
  });

  it.each([
    {
      title: 'a word that says little counts for nothing beside the row of the total',
      head: '评价得分 | 95',
    },
    { title: 'nor does one beside a label', head: '预算执行 | 得分 | 9.5' },
    { title: 'nor does a sum of money', head: '合计（万元） | 309' },
    { title: 'nor does one whose unit is named', head: '合计（单位：元） | 95' },
  ])('$title', ({ head }) => {
    const form = `${sheet(`| ${head} | | |`)}
      | 总分 | | | | | 100 | 99.5 | |`;
    expect(found(form)[0]).toMatchObject({ stated: '99.5', findings: [] });
  });
});
