import { expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { sheetFrom } from './sheet-text.ts';

const table = (name: string) => `
  一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
  产出指标 | ${name} | 4次 | 4次 | 100 | 100
  总分 | | | | 100 | 100`;
const title = '项目支出绩效自评表 | < | < | < | < | <';

it.each([
  ['with titles', title, title],
  ['with a head that names the project', '项目名称 | 一', '项目名称 | 二'],
  ['with a head of several fields, the project first', '项目名称 | 一', '项目名称 | 二 | 主管部门 | 某局'],
  ['with a head of several fields, the project last', '项目名称 | 一', '主管部门 | 某局 | 项目名称 | 二'],
  ['with a department', '部门名称 | 甲局', '部门名称： | 乙局'],
])('forms that follow each other %s are two', (_, first, second) => {
  const forms = check(sheetFrom(`${first}${table('检查次数')}\n${second}${table('走访次数')}`));
  expect(forms.map(({ card }) => card.indicators.map(({ name }) => name))).toEqual([
    ['检查次数'],
    ['走访次数'],
  ]);
  expect(forms.map(({ card }) => card.totals.stated?.toFixed())).toEqual(['100', '100']);
});

it('a title and a head above one table begin one form', () => {
  expect(check(sheetFrom(`${title}\n项目名称 | 一${table('检查次数')}`))).toHaveLength(1);
});
