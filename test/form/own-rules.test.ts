import { describe, expect, it } from 'vitest';
import { check } from '../laws/arbitrary-form.ts';
import { sheetFrom } from './sheet-text.ts';

interface Case {
  note: string;
  actual?: string;
  score?: string;
  rate?: string;
  budget?: string;
  total: string;
}

const judged = ({ note, actual = '15个', score = '90', rate = '100', budget = '10', total }: Case) =>
  check(
    sheetFrom(`
      | 项目资金（万元） | | 全年预算数 | 全年执行数 | | 分值 | 得分 |
      | ^ | 年度资金总额 | 100 | ${rate} | | 10 | ${budget} |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 原因 | 分值 | 得分 |
      | 产出指标 | 审计项目数 | 15个 | ${actual} | 人员不足，资金结余 | 90 | ${score} |
      | 总分 | | | | | 100 | ${total} |
      | 注：${note} | < | < | < | < | < | < |`),
  ).flatMap((form) => form.judged);

describe('the form’s own note', () => {
  it.each<Case & { title: string; findings: string[] }>([
    {
      title: 'nothing below a floor',
      note: '定量指标完成率低于60%的，该项不得分。',
      actual: '8个',
      score: '0',
      total: '10',
      findings: [],
    },
    {
      title: 'the proportion above the floor',
      note: '定量指标完成率低于60%的，该项不得分。',
      actual: '12个',
      score: '0',
      total: '10',
      findings: ['G4 score-mismatch'],
    },
    {
      title: 'nothing for an unmet target',
      note: '未完成的定量指标不得分。',
      actual: '14个',
      score: '84',
      total: '94',
      findings: ['G4 score-mismatch'],
    },
    {
      title: 'the budget by steps',
      note: '预算执行率90%以上得10分，80%-90%得8分，低于60%不得分。',
      rate: '92',
      total: '100',
      findings: [],
    },
    {
      title: 'another step of the budget',
      note: '预算执行率90%以上得10分，80%-90%得8分，低于60%不得分。',
      rate: '85',
      budget: '8.5',
      total: '98.5',
      findings: ['G2 score-mismatch'],
    },
    {
      title: 'a step that the note leaves out',
      note: '预算执行率90%以上得10分，80%-90%得8分，低于60%不得分。',
      rate: '70',
      budget: '6',
      total: '96',
      findings: [],
    },
  ])('gives $title', ({ title: _, findings, ...sheet }) => {
    const found = judged(sheet).filter(({ severity }) => severity !== 'info');
    expect(found.map(({ rule, draft }) => `${draft.at.cell} ${rule}`)).toEqual(findings);
  });

  it('is named once where it was not understood, and wrong scores point to it', () => {
    const all = judged({
      note: '每少完成一个扣2分，扣完为止。未按期完成的扣5分。',
      actual: '14个',
      score: '88',
      total: '98',
    });
    expect(all.filter(({ rule }) => rule === 'note-not-applied')).toMatchObject([
      { severity: 'info', draft: { at: { cell: 'A6' } } },
    ]);
    const wrong = all.find(({ rule }) => rule === 'score-mismatch');
    expect(wrong?.draft.remedy.zh).toContain('A6 的备注对得分另有规定');
  });
});
