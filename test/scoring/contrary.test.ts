import { describe, expect, it } from 'vitest';
import { dues, findingsOf, scored } from './scored.ts';

const card = (target: string, actual: string, name = '例', score = 10) =>
  scored(`
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
    产出指标 | 质量指标 | ${name} | ${target} | ${actual} | 10 | ${score} | 详见说明`);
const found = (form: ReturnType<typeof card>) =>
  findingsOf(form, ['score-mismatch', 'taken-on-trust']).map((finding) => finding.split(' ')[1]);

describe('full marks for the contrary of the target', () => {
  it.each([
    ['及时', '未及时'],
    ['合格', '不合格'],
    ['优', '差'],
    ['通过验收', '未通过验收'],
    ['健全', '不健全'],
    ['提升', '下降'],
    ['不超预算', '超预算'],
    ['否', '是'],
    ['增长5%', '下降3%'],
    ['下降5%', '增长3%'],
    ['提升', '下降3%'],
  ])('%s → %s belongs in the last band', (target, actual) => {
    expect(dues(card(target, actual))).toEqual(['0–6']);
    expect(found(card(target, actual))).toEqual(['score-mismatch']);
    expect(found(card(target, actual, '例', 6))).toEqual([]);
  });

  it.each([
    ['按时完成', '未按时完成'],
    ['按时完成', '延期完成'],
  ])('%s → %s is below the first band', (target, actual) => {
    expect(dues(card(target, actual))).toEqual(['0–8']);
    expect(found(card(target, actual))).toEqual(['score-mismatch']);
  });

  it.each([
    ['不超预算', '否', '0–10'],
    ['全部完成', '未全部完成', '6–8'],
    ['合格', '基本合格', '0–10'],
    ['提升满意度', '投诉减少', '0–10'],
    ['增长5%', '投诉下降3%', '?'],
    ['是', '是', '8–10'],
    ['否', '否', '8–10'],
  ])('%s → %s is none', (target, actual, due) => {
    expect(dues(card(target, actual))).toEqual([due]);
  });
});
