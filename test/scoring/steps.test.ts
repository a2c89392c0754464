import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/fix/plan.ts';
import { inspectCard } from '../../src/inspect/inspect.ts';
import { judge } from '../../src/judge.ts';
import { isAssumption } from '../../src/model/scorecard.ts';
import { methodName } from '../../src/reporters/wording/method-names.ts';
import { printSteps } from '../../src/rules/sentence-parts.ts';
import { profileWith, scored } from './scored.ts';

/** One row whose score is wrong. */
const form = (row: string) => `
  一级指标 | 三级指标 | 指标值 | 实际完成值 | 评分标准 | 分值 | 得分
  ${row}
  总分 | | | | | 30 | 1`;

describe('the steps of a derivation', () => {
  const NEARLY = profileWith({ qualitative: { nearly: '0.9' } });
  it.each([
    { criterion: '缺一项扣0.5分', target: '5项', actual: '缺2项', named: '按缺项扣分' },
    { criterion: '每少1次扣2分', target: '4次', actual: '3次', named: '按差额逐个单位扣分' },
    { criterion: '每少1次扣2分', target: '4次', actual: '4次', named: '按差额逐个单位扣分' },
    { criterion: '有则得分，无则不得分', target: '有', actual: '有', named: '达到得满分，否则不得分' },
    { criterion: '≥90%计30分；否则计0分', target: '90%', actual: '95%', named: '按评分标准的分档' },
  ])('$criterion goes by the method $named', ({ criterion, target, actual, named }) => {
    const [item] = scored(form(`产出指标 | 例 | ${target} | ${actual} | ${criterion} | 30 | 1`)).indicators;
    expect(methodName(item?.derivation.method ?? '', 'zh')).toBe(named);
  });

  it.each([
    {
      row: '产出指标 | 制度 | 5项 | 缺2项 | 缺一项扣0.5分 | 30 | 1',
      say: '缺少 2 项；应得分 30 − 2 × 0.5 = 29.00',
    },
    {
      row: '产出指标 | 例 | 提升 | 基本完成 | | 30 | 1',
      say: '“基本完成”按比例计 90%；应得分 30.00 × 0.9 ÷ 1 = 27.00',
    },
    {
      row: '成本指标 | 经费 | 90 | 85 | | 30 | 1',
      say: '完成率 85 ÷ 90 = 94.44%；目标按“不超过”理解；应得分 30.00 × 100% = 30.00',
      assumes: '目标按“不超过”理解',
    },
  ])('of $row are told whole: $say', ({ row, say, assumes }) => {
    const card = scored(form(row), NEARLY);
    const [item] = card.indicators;
    expect(item && printSteps(item.derivation)?.zh).toBe(say);
    const assumed = item?.derivation.steps.filter(isAssumption).map(({ label }) => label.zh);
    expect(assumed).toEqual(assumes ? [assumes] : []);
    const reasons = inspectCard(card, 'zh').reasons.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason.startsWith(`${item?.name}：`))).toEqual(
      assumes ? [`${item?.name}：${assumes}`] : [],
    );
    const mismatch = judge(card, new Map(), 'zh').judged.find(({ rule }) => rule === 'score-mismatch');
    expect(mismatch && planFor(card, mismatch)).toHaveProperty(assumes ? 'because' : 'wanted');
  });
});
