import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

const form = (above: string, below: string) => `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  ${above}
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 100% | 45% | 40 | 18 | 一批不合格 |
  ${below}`;

const TOTAL = '| 总分 | < | < | < | < | 100 | 78 | |';
const SCALE =
  '| 评价结果分为优秀（X≥90）、良好（90>X≥75）、合格（75>X≥60）和不合格（X<60）四个等级。 | < | < | < | < | < | < | < |';

const PLACES: Record<string, (grade: string) => string> = {
  'in the total row': (grade) => form('', `${TOTAL.replace('| |', `| ${grade} |`)}\n${SCALE}`),
  ...Object.fromEntries(
    ['评价等级', '评价等次', '自评等级', '绩效评级', '等级', '自评结论', '绩效自评等级：', '评价结果'].map(
      (label) => [
        `beside ${label}`,
        (grade: string) => form('', `${TOTAL}\n| ${label} | < | < | ${grade} | < | < | < | < |\n${SCALE}`),
      ],
    ),
  ),
  'in one cell': (grade) =>
    form('', `${TOTAL}\n| 评价等级：${grade} | < | < | < | < | < | < | < |\n${SCALE}`),
  'in the head': (grade) =>
    form(`| 项目名称 | 甲项目 | < | < | 自评等次 | ${grade} | < | < |`, `${TOTAL}\n${SCALE}`),
  'before the total, under a scale in the head': (grade) =>
    form(SCALE, `| 自评等级 | < | < | ${grade} | < | < | < | < |\n${TOTAL}`),
};

describe.each(Object.entries(PLACES))('a grade %s', (_, words) => {
  it.each(['良好', '“良好”'])('%s, which the form’s own scale gives', (grade) => {
    expect(found(words(grade))[0]).toMatchObject({ stated: '78', findings: [] });
  });

  it.each(['优秀', '合格'])('%s, which it does not give', (grade) => {
    expect(found(words(grade))[0]?.findings.map((one) => one.split(' ')[1])).toEqual(['grade-mismatch']);
  });
});

it('takes the grade that is ticked', () => {
  const words = (ticks: string) =>
    form('', `${TOTAL}\n| 评价等级 | < | < | ${ticks} | < | < | < | < |\n${SCALE}`);
  expect(found(words('□优秀 ☑良好 □合格 □不合格'))[0]?.findings).toEqual([]);
  expect(found(words('☑优秀 □良好 □合格 □不合格'))[0]?.findings).toEqual(['D7 grade-mismatch']);
});
