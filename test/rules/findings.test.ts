import { describe, expect, it } from 'vitest';
import { sheetFrom } from '../form/sheet-text.ts';
import { check } from '../laws/arbitrary-form.ts';
import { CASES } from './cases.ts';
import { form } from './form.ts';

/** The first finding of a rule in its first wrong form, in parts. */
function partsOf(rule: string) {
  const sheet = CASES.find((one) => one.rule === rule)?.wrong ?? '';
  const all = check(sheetFrom(sheet)).flatMap(({ judged }) => judged);
  const draft = all.find((one) => one.rule === rule)?.draft;
  return {
    found: draft?.found ?? null,
    expected: draft?.expected ?? null,
    difference: draft?.difference?.toFixed() ?? null,
    related: draft?.related?.map(({ cell }) => cell) ?? [],
    subject: draft?.subject.at(-1),
  };
}

describe('a finding says what was found, what was expected, by how much, and which cells tell it', () => {
  it.each([
    ['actual-not-measured', '满意', null, null, ['D3'], '群众满意度'],
    ['amount-scale', '53000万元', null, null, ['D3'], '补助金额'],
    ['attainment-implausible', '1000%', '<120%', null, ['D3'], '检查次数'],
    ['budget-unread', '全年花销', '执行数', null, [], '表头'],
    ['criterion-sum', '4.00', '10.00', null, ['H3'], '制度建设'],
    ['direction-unstated', '105万元', null, null, ['D3'], '项目总成本'],
    ['explanation-without-loss', '疫情影响', null, null, [], '检查次数'],
    ['formula-not-calculated', '=F3*E3/D3', '10.00', null, [], '检查次数'],
    ['grade-bands-gap', '89.50', null, null, [], '等级'],
    ['grade-mismatch', '优', '良', null, [], '等级'],
    ['hidden-row-scored', '10', null, null, [], '检查次数'],
    ['indicator-contradiction', '96%', '95%', null, ['E3'], '合格率'],
    ['indicator-duplicate', '办理件数', null, null, ['C3'], '办理件数'],
    ['note-contradiction', '60.00', '50', '-10', ['A6'], '产出'],
    ['parts-sum', '50', '55', '5', [], '全年预算数'],
    ['percent-mistyped', '10000%', '100%', null, [], '合格率'],
    ['points-sum', '98.00', '100', '2', [], '总分'],
    ['rate-mismatch', '95%', '90.00%', '-5', ['E3', 'D3'], '年度资金总额'],
    ['score-exceeds-points', '11.00', '10.00', '-1', ['D3', 'E3', 'F3'], '检查次数'],
    ['score-impossible', '4.50', '10、6、0', null, ['D3'], '制度建设'],
    ['score-mismatch', '8', '7.50', '-0.5', ['D3', 'E3', 'F3'], '检查次数'],
    ['score-missing', '', '10.00', null, ['D3', 'E3', 'F3'], '检查次数'],
    ['score-not-a-number', '满分', '10.00', null, [], '检查次数'],
    ['score-without-evidence', '10', null, null, ['E3'], '检查次数'],
    ['subtotal-mismatch', '90', '100.00', '10', ['G3', 'G4'], '数量指标'],
    ['target-in-name', '≥95%', null, null, ['D3'], '合格率≥95%'],
    ['total-mismatch', '99', '100.00', '1', [], '总分'],
    ['total-missing', null, '100.00', null, [], '总分'],
    ['unit-mismatch', '50场', '≥50人', null, ['D3'], '培训人数'],
    ['unit-misplaced', '≥4', null, null, [], '检查次数'],
    ['value-unparsed', '1.2.3次', null, null, [], '检查次数'],
  ])('%s', (rule, found, expected, difference, related, subject) => {
    expect(partsOf(rule)).toEqual({ found, expected, difference, related, subject });
  });
});

describe('what putting a score right does to the sums', () => {
  it.each([
    ['score-mismatch', ['检查次数 8 → 7.5', '产出指标 98 → 97.5', '总分 98 → 97.5']],
    ['score-exceeds-points', ['检查次数 11 → 10', '产出指标 101 → 100', '总分 101 → 100']],
  ])('of %s', (rule, cascade) => {
    const sheet = CASES.find((one) => one.rule === rule)?.wrong ?? '';
    const drafts = check(sheetFrom(sheet)).flatMap(({ judged }) => judged.map(({ draft }) => draft));
    const changes = drafts.find((draft) => (draft.cascade ?? []).length > 0)?.cascade ?? [];
    expect(changes.map(({ name, from, to }) => `${name.zh} ${from} → ${to}`)).toEqual(cascade);
  });

  it('of a row within an objective is told for the objective, not for each level', () => {
    const sheet = `
      年度目标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      目标1（60分） | 产出指标 | 检查次数 | ≥4次 | 3次 | 60 | 50
      目标2（40分） | 产出指标 | 走访户数 | ≥4户 | 4户 | 40 | 40
      总分 | | | | | 100 | 90`;
    const drafts = check(sheetFrom(sheet)).flatMap(({ judged }) => judged);
    const wrong = drafts.find(({ rule }) => rule === 'score-mismatch')?.draft;
    expect(wrong?.cascade?.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '50 → 45',
      '50 → 45',
      '90 → 85',
    ]);
  });
});

describe('the wrong formula that gives a wrong score is named', () => {
  const diagnosed = (target: string, actual: string, score: number, points = 10, other = 90) => {
    const rows = [
      { name: '检查', target, actual, points, score, reason: '见说明' },
      { name: '走访户数', target: '≥4户', actual: '4户', points: other, score: other },
    ];
    return check(sheetFrom(form({ rows, total: score + other })))[0]?.card.indicators[0]?.diagnosis ?? null;
  };

  it.each([
    ['≥124人', '113人', 9, 'rounded-too-coarsely', '整数'],
    ['≥124人', '113人', 9.1, 'rounded-too-coarsely', '1 位小数'],
    ['≥3次', '2次', 6.66, 'truncated', '舍去'],
    ['≥95%', '94.5%', 9.45, 'times-actual-percent', '10 × 94.5% = 9.45'],
    ['≥4次', '3次', 10, 'full-marks-for-unmet', '满分'],
    ['≥4次', '5次', 12.5, 'not-capped', '不能超过分值'],
    ['≥4次', '5次', 8, 'swapped', '用反'],
    ['≥50000', '4.5', 9, 'wrong-scale', '元与万元'],
  ])('%s done %s scored %s: %s', (target, actual, score, id, words) => {
    const diagnosis = diagnosed(target, actual, score);
    expect(diagnosis?.id).toBe(id);
    expect(diagnosis?.text.zh).toContain(words);
  });

  it('the points of the row beside it', () => {
    const diagnosis = diagnosed('≥4次', '4次', 40, 60, 40);
    expect(diagnosis?.id).toBe('neighbours-points');
    expect(diagnosis?.text.zh).toContain('走访户数');
  });

  it.each([
    ['≥124人', '113人', 9.11],
    ['≥124人', '113人', 5.43],
    ['≥4次', '4次', 7.77],
    ['≥50000', '4.5', 0],
  ])('%s done %s scored %s: none', (target, actual, score) => {
    expect(diagnosed(target, actual, score)).toBeNull();
  });

  it('stands in the finding', () => {
    const sheet = form({
      rows: [{ name: '合格率', target: '≥95%', actual: '94.5%', points: 100, score: 94.5, reason: '见说明' }],
      total: 94.5,
    });
    const found = check(sheetFrom(sheet)).flatMap(({ judged }) => judged);
    expect(found.find(({ rule }) => rule === 'score-mismatch')?.draft.diagnosis?.zh).toContain(
      '没有除以目标值',
    );
  });
});
