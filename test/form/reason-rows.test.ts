import { expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { sheetFrom } from './sheet-text.ts';

it('asks for a reason in the row for reasons, also where that row was left empty', () => {
  const [form] = check(
    sheetFrom(`
      | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 检查次数 | 4次 | 3次 | 100 | 75 |
      | 总分 | < | < | < | 100 | 75 |
      | 偏差大或目标未完成原因分析 | < | | | | |`),
  );
  const finding = form?.judged.find(({ rule }) => rule === 'explanation-missing');
  expect(finding?.draft.remedy.zh).toContain('C4');
  expect(finding?.draft.remedy.zh).not.toContain('没有偏差原因栏');
});
