import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

/** The first row of a table with a column of reasons. */
async function firstRow(points: string, score: string, header: string, words: string) {
  const [only] = await check(
    'evaluation',
    `
    | 指标 | 分值 | 得分 | ${header} |
    | 甲 | ${points} | ${score} | ${words} |
    | 乙 | 10 | 10 | |`,
  );
  return { due: only?.due[0], findings: only?.findings.filter((line) => !line.includes('(info)')) };
}

describe('a share that the words of a row give', () => {
  it.each([
    { words: '按“基本达成预期目标”以90%完成率计分', due: '甲 27' },
    { words: '定性目标基本达成；按 90% 给分', due: '甲 27' },
    { words: '按80%的实现程度得分', due: '甲 24' },
    { words: '定性指标按90%实现程度给分', due: '甲 0–30' },
    { words: '其中两项按90%计分', due: '甲 0–30' },
    { words: '预算执行率90%', due: '甲 0–30' },
    { words: '完成率达到 90%，得分较高', due: '甲 0–30' },
  ])('$words', async ({ words, due }) => {
    expect((await firstRow('30', '27', '说明', words)).due).toBe(due);
  });
});

describe('single deductions', () => {
  it.each([
    { header: '扣分明细', words: '2、1', findings: [] },
    { header: '扣分明细', words: '绩效目标合理性2；指标明确性1', findings: [] },
    { header: '扣分明细', words: '2+1=3', findings: [] },
    { header: '扣分明细', words: '2、2', findings: ['C2 score-mismatch'] },
    { header: '扣分原因', words: '合理性扣2分、明确性扣 1 分。', findings: [] },
    { header: '扣分原因', words: '扣3分。一是合理性扣2分；二是明确性扣1分。', findings: [] },
    { header: '扣分原因', words: '合理性扣2分、明确性扣2分。', findings: ['D2 parts-sum'] },
    { header: '主要扣分点', words: '合理性扣1分、明确性扣1分。', findings: [] },
    { header: '扣分原因', words: '主要是合理性扣1分、明确性扣1分。', findings: [] },
    { header: '扣分原因', words: '主要是合理性扣2分、明确性扣2分。', findings: ['D2 parts-sum'] },
    { header: '扣分原因', words: '2021年7月有3项没有完成', findings: [] },
  ])('$header: $words', async ({ header, words, findings }) => {
    expect((await firstRow('20', '17', header, words)).findings).toEqual(findings);
  });
});
