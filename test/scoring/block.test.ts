import { describe, expect, it } from 'vitest';
import { dues, findingsOf, scored } from './scored.ts';

/** A block of 40 points that stand in its bracket only, and another that makes up the hundred. */
const form = (...rows: [target: string, actual: string, score: number | string][]) => `
  一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分 | 偏差原因
  ${rows.map(([target, actual, score], at) => `${at === 0 ? '产出指标（40分）' : '^'} | 数量指标 | 走访第${'一二三'[at]}类户数 | ${target} | ${actual} | ${score} | 见说明`).join('\n  ')}
  效益指标（60分） | 社会效益 | 知晓率 | ≥90% | 90% | 60 | 见说明`;
const RULES = ['score-mismatch', 'score-exceeds-points'];
const ofBlock = (...rows: Parameters<typeof form>) => {
  const card = scored(form(...rows));
  return { dues: dues(card).slice(0, rows.length), findings: findingsOf(card, RULES), card };
};

describe('the one row of a block that missed its target', () => {
  it('can earn what the others leave of the bracket', () => {
    const { dues: due, findings, card } = ofBlock(['≥4户', '4户', 20], ['≥4户', '3户', 15]);
    expect(due).toEqual(['?', '15.00']);
    expect(findings).toEqual([]);
    expect(card.indicators[1]?.derivation.method).toBe('bracket');
    expect(card.indicators[1]?.derivation.steps.at(-1)).toMatchObject({
      expression: '20 × 3 ÷ 4',
      result: '15.00',
    });
  });

  it('is wrong where it earned another part of that', () => {
    const { dues: due, findings } = ofBlock(['≥4户', '4户', 20], ['≥4户', '3户', 16]);
    expect(due).toEqual(['?', '15.00']);
    expect(findings).toEqual(['F3 score-mismatch error']);
  });

  it('is not judged by itself where the others leave nothing', () => {
    const { dues: due, findings } = ofBlock(['≥4户', '4户', 40], ['≥4户', '3户', 0]);
    expect(due[1]).toBe('?');
    expect(findings).toEqual(['A2 score-mismatch error']);
  });
});

describe('a block whose targets are all reached', () => {
  it('that falls short by points times percent names that row', () => {
    const { dues: due, findings, card } = ofBlock(['≥98%', '98%', 19.6], ['≥4户', '4户', 20]);
    expect(due).toEqual(['20.00', '?']);
    expect(findings).toEqual(['F2 score-mismatch error']);
    expect(card.indicators[0]?.diagnosis?.text.zh).toContain('20 × 98% = 19.60'.replace('.60', '.6'));
  });

  it('that falls short otherwise is wrong as a whole', () => {
    expect(ofBlock(['≥98%', '98%', 19.5], ['≥4户', '4户', 20]).findings).toEqual(['A2 score-mismatch error']);
  });

  it('that falls short in a way that two rows explain names neither', () => {
    const { findings } = ofBlock(['≥98%', '98%', 19.6], ['≥98%', '98%', 19.6], ['≥4户', '4户', 0.4]);
    expect(findings).toEqual(['A2 score-mismatch error']);
  });

  it('and that adds up is right', () => {
    const { dues: due, findings } = ofBlock(['≥98%', '98%', 20], ['≥4户', '4户', 20]);
    expect(due).toEqual(['?', '?']);
    expect(findings).toEqual([]);
  });

  it('and that exceeds its bracket is wrong', () => {
    expect(ofBlock(['≥98%', '98%', 21], ['≥4户', '4户', 20]).findings).toEqual([
      'A2 score-exceeds-points error',
    ]);
  });
});
