import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge.ts';
import { check } from '../laws/arbitrary-form.ts';
import { scored } from '../scoring/scored.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

const TABLE = `
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
  | 产出指标 | 检查次数 | 4次 | 4次 | 90 | 90 |`;

const block = (rows: string) => `
  | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 得分 |
  ${rows}
  ${TABLE}
  | 总分 | | | | 100 | 99 |`;

describe('the scored row of the budget block', () => {
  it.each([
    {
      title: 'the first, beside parts with strokes',
      rows: `
        | ^ | 年度资金总额 | 50 | 45 | 10 | 9 |
        | ^ | 财政拨款 | 30 | 25 | - | - |
        | ^ | 其他资金 | 20 | 20 | - | - |`,
      findings: [],
    },
    {
      title: 'the first, although a part repeats points and score',
      rows: `
        | ^ | 年度资金总额 | 50 | 45 | 10 | 9 |
        | ^ | 其中：财政拨款 | 50 | 45 | 10 | 10 |`,
      findings: [],
    },
    {
      title: 'the last, below the parts it adds up',
      rows: `
        | ^ | 基本支出 | 30 | 25 | | |
        | ^ | 项目支出 | 20 | 20 | | |
        | ^ | 部门整体支出总额 | 50 | 45 | 10 | 9 |`,
      findings: [],
    },
    {
      title: 'the last, whose parts add up to something else',
      rows: `
        | ^ | 基本支出 | 30 | 25 | — | — |
        | ^ | 项目支出 | 30 | 20 | — | — |
        | ^ | 部门整体支出总额 | 50 | 45 | 10 | 9 |`,
      findings: ['C4 parts-sum'],
    },
    {
      title: 'the last, with its score left blank',
      rows: `
        | ^ | 基本支出 | 30 | 25 | — | — |
        | ^ | 项目支出 | 20 | 20 | — | — |
        | ^ | 部门整体支出总额 | 50 | 45 | 10 | |`,
      findings: ['F4 score-missing'],
    },
    {
      title: 'the first, with its score left blank and a part that has one',
      rows: `
        | ^ | 年度资金总额 | 50 | 45 | 10 | |
        | ^ | 其中：财政拨款 | 50 | 45 | 10 | 9 |`,
      findings: ['F2 score-missing'],
    },
  ])('$title', ({ rows, findings }) => {
    expect(found(block(rows.trim()))[0]?.findings).toEqual(findings);
  });
});

describe('a budget that is divided in two ways', () => {
  const total = '| ^ | 部门预算总额 | | 1000 | 950 | 10 | 9.5 |';
  const sheet = (rows: string) => `
    | 部门预算（万元） | | | 全年预算数 | 全年执行数 | 分值 | 得分 |
    ${total}
    ${rows.trim()}
    | 一级指标 | 三级指标 | | 指标值 | 完成值 | 分值 | 得分 |
    | 产出指标 | 检查次数 | | 4次 | 4次 | 90 | 90 |
    | 总分 | | | | | 100 | 99.5 |`;
  const ways = {
    'by labels at the side': `
      | ^ | 按资金来源分 | 财政拨款 | 900 | 850 | | |
      | ^ | ^ | 其他资金 | 100 | 100 | | |
      | ^ | 按支出结构分 | 基本支出 | 600 | 600 | | |
      | ^ | ^ | 项目支出 | 400 | 350 | | |`,
    'by what the parts are called': `
      | ^ | 财政拨款 | | 900 | 850 | | |
      | ^ | 其他资金 | | 100 | 100 | | |
      | ^ | 基本支出 | | 600 | 600 | | |
      | ^ | 项目支出 | | 400 | 350 | | |`,
    'by numbered rows above the parts': `
      | ^ | 1、资金来源： | | 1000 | 950 | | |
      | ^ | （1）财政拨款 | | 900 | 850 | | |
      | ^ | （2）其他资金 | | 100 | 100 | | |
      | ^ | 2、资金结构： | | | | | |
      | ^ | （1）基本支出 | | 600 | 600 | | |
      | ^ | （2）项目支出 | | 400 | 350 | | |`,
    'by 其中 and the words before the first part': `
      | ^ | 其中：基本支出 | | 600 | 600 | | |
      | ^ | 项目支出 | | 400 | 350 | | |
      | ^ | 资金来源：财政拨款 | | 900 | 850 | | |
      | ^ | 其他资金 | | 100 | 100 | | |`,
    'by nothing but the amounts': `
      | ^ | 甲类资金 | | 900 | 850 | | |
      | ^ | 乙类资金 | | 100 | 100 | | |
      | ^ | 丙处资金 | | 600 | 600 | | |
      | ^ | 丁处资金 | | 400 | 350 | | |`,
  };
  it.each(Object.entries(ways))('%s', (_, rows) => {
    expect(found(sheet(rows))[0]?.findings).toEqual([]);
  });

  it.each(Object.entries(ways))('%s, one of them adding up to something else', (_, rows) => {
    const wrong = check(sheetFrom(sheet(rows.replace('| 400 |', '| 300 |'))))[0];
    const drafts = wrong?.judged.filter(({ rule }) => rule === 'parts-sum') ?? [];
    expect(drafts.map(({ draft }) => draft.at.cell)).toEqual(['D2']);
    const told = drafts[0]?.draft.expected;
    expect(told).toBe(_ === 'by nothing but the amounts' ? '1900' : '900');
  });

  it('is not two of one part each', () => {
    const rows = `
      | ^ | 财政拨款 | | 1000 | 950 | | |
      | ^ | 其他资金 | | 1000 | 950 | | |`;
    expect(found(sheet(rows))[0]?.findings).toEqual(['D2 parts-sum', 'E2 parts-sum']);
  });

  it('is one way where the parts are of several kinds', () => {
    const rows = `
      | ^ | 基本支出 | | 600 | 600 | | |
      | ^ | 项目支出 | | 300 | 250 | | |
      | ^ | 其他资金 | | 100 | 100 | | |`;
    expect(found(sheet(rows))[0]?.findings).toEqual([]);
    const [wrong] = check(sheetFrom(sheet(rows.replace('| 300 |', '| 200 |'))));
    expect(wrong?.judged.find(({ rule }) => rule === 'parts-sum')?.draft.expected).toBe('900');
  });
});

describe('a table of tasks', () => {
  it('names a row by its task, not by the label down the side', () => {
    const [card] = check(
      sheetFrom(`
        | 年度主要任务 | 任务名称 | 主要内容 | 预算资金 | 预算执行数 | 预算执行率 |
        | ^ | 机关运行 | 保障 | 134.48 | 135.35 | 100% |
        ${TABLE}
        | 总分 | | | | 90 | 90 |`),
    );
    const wrong = card?.judged.find(({ rule }) => rule === 'rate-mismatch');
    expect(wrong?.draft).toMatchObject({ at: { cell: 'F2' }, subject: ['预算执行', '机关运行'] });
  });
});

describe('a total said in a sentence', () => {
  const form = (above: string, below: string) => `
    | 2022年项目支出绩效自评表 | < | < | < | < | < |
    ${above}
    ${TABLE.replaceAll('90', '100')}
    ${below}`;

  it.each([
    { words: '本项目自评得分100分。', stated: '100' },
    { words: '2022年度本项目绩效自评总分为98.5分，等级为优。', stated: '98.5' },
    { words: '资金使用规范，管理到位。综上，自评得分：９８.５分。', stated: '98.5' },
    { words: '项目组织有力。经综合评价，该项目综合得分为 98.5 分；下一步继续加强管理。', stated: '98.5' },
    { words: '产出指标自评得分48分。', stated: null },
    { words: '自评得分90分以上为优。', stated: null },
    { words: '本项目满分100分。', stated: null },
  ])('$words', ({ words, stated }) => {
    const cell = `| ${words} | < | < | < | < | < |`;
    for (const [above, below] of [
      [cell, ''],
      ['', cell],
    ] as const) {
      const [card] = found(form(above, below));
      expect(card?.stated ?? null).toBe(stated);
      const wrong = stated === null ? ['total-missing'] : stated === '98.5' ? ['total-mismatch'] : [];
      expect(card?.findings.map((one) => one.split(' ')[1])).toEqual(wrong);
    }
  });

  it('beside its label, 评价结论', () => {
    const [card] = found(form('', '| 评价结论 | 本项目自评得分100分。 | < | < | < | < |'));
    expect(card).toMatchObject({ stated: '100', findings: [] });
  });
});

describe('a sum of scores', () => {
  it('in full width keeps its decimals', () => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 检查次数 | 80次 | 77次 | 50 | ４８．１３ |
      | ^ | 培训次数 | 4次 | 4次 | 50 | ５０ |
      | 总分 | | | | 100 | ９８．１ |`);
    expect(card?.findings).toContain('F4 total-mismatch');
  });

  it.each([
    { total: '97.47', findings: [] },
    { total: '97.4737', findings: [] },
    { total: '97.474', findings: [] },
    { total: '97.5', findings: ['F4 total-mismatch'] },
    { total: '97.48', findings: ['F4 total-mismatch'] },
    { total: '97', findings: ['F4 total-mismatch'] },
  ])('of which one shows four decimals, rounded to $total', ({ total, findings }) => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 检查次数 | 95次 | 90次 | 48 | 45.4737 | 停工 |
      | ^ | 培训次数 | 4次 | 4次 | 52 | 52 | |
      | 总分 | | | | 100 | ${total} | |`);
    expect(card?.findings).toEqual(findings);
  });
});

describe('a total by a formula', () => {
  const adviceFor = (total: string, formula: string) => {
    const sheet = sheetFrom(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 检查次数 | 4次 | 4次 | 60 | '60 |
      | ^ | 培训次数 | 4次 | 4次 | 40 | 40 |
      | 总分 | | | | 100 | ${total} |`);
    for (const cell of sheet.rows[3]?.cells ?? []) if (cell.column === 6) cell.formula = formula;
    return check(sheet)[0]?.judged.map(({ draft }) => draft.remedy.zh);
  };

  it.each([
    { total: '40', formula: 'SUM(F2:F3)', advice: '把 F2 改成数字' },
    { total: '50', formula: 'SUM(F2:F3)', advice: '核对各行得分后把 F4 改为 100.00' },
    { total: '40', formula: 'F3+0', advice: '核对各行得分后把 F4 改为 100.00' },
  ])('=$formula, $total: $advice', ({ total, formula, advice }) => {
    expect(adviceFor(total, formula)).toEqual([expect.stringContaining(advice)]);
  });
});

describe('a target without a comparator under 成本指标', () => {
  it.each([
    { name: '材料费用', score: 30, findings: [] },
    { name: '验收合格率', score: 30, findings: ['F2 score-mismatch'] },
    { name: '验收合格率', score: 24, findings: [] },
    { name: '成本完成率', score: 30, findings: [] },
  ])('$name scored $score', ({ name, score, findings }) => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 成本指标 | ${name} | 100% | 80% | 30 | ${score} |
      | 产出指标 | 检查次数 | 4次 | 4次 | 70 | 70 |
      | 总分 | | | | 100 | ${score + 70} |`);
    expect(card?.findings.filter((one) => one.includes('score-mismatch'))).toEqual(findings);
  });
});

describe('a score at the rounded end of its band', () => {
  it('agrees and is counted as it stands', () => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
      | 产出指标 | 工作机制 | 健全完善 | 未达成预期指标且效果较差 | 5.88 | 3.53 | 推迟 |
      | ^ | 检查次数 | 4次 | 4次 | 94.12 | 94.12 | |
      | 总分 | | | | 100 | 97.65 | |`);
    expect(card).toMatchObject({ recomputed: '97.65', findings: [] });
  });
});

describe('nothing, in words or without a unit', () => {
  it.each([
    { target: '0起', actual: '未发生', findings: [] },
    { target: '零事故', actual: '无事故', findings: [] },
    { target: '0%', actual: '0', findings: [] },
    { target: '90%', actual: '效果良好', findings: ['D2 actual-not-measured'] },
    { target: '100%', actual: '1', findings: ['D2 unit-mismatch'] },
  ])('$target → $actual', ({ target, actual, findings }) => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 安全生产 | ${target} | ${actual} | 30 | 30 |
      | ^ | 检查次数 | 4次 | 4次 | 70 | 70 |
      | 总分 | | | | 100 | 100 |`);
    expect(card).toMatchObject({ recomputed: '100', findings });
  });
});

describe('what the total leaves for the only blank score', () => {
  const words = (total: string) =>
    scored(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 检查次数 | 4次 | 4次 | 60 | 60 |
      | 效益指标 | 惠及人数 | 8人 | 8人 | 40 | |
      | 总分 | | | | 100 | ${total} |`);
  it.each([
    { total: '95', said: '按总分倒推为 35.00' },
    { total: '60', said: '按总分倒推为 0.00' },
    { total: '100', said: '按总分倒推为 40.00' },
    { total: '50', said: null },
    { total: '100.5', said: null },
  ])('a total of $total: $said', ({ total, said }) => {
    const { judged } = judge(words(total), new Map(), 'zh');
    const message = judged.find(({ rule }) => rule === 'score-missing')?.draft.message.zh;
    expect(/按总分倒推为 [-\d.]+/.exec(message ?? '')?.[0] ?? null).toBe(said);
  });
});

describe('amounts in two units', () => {
  const sheet = (revised: string, rate: string) => `
    | 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
    | ^ | 年度资金总额 | ${revised} | 1602.11 | ${rate} | 10 | 9.9 |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 原因 | 分值 | 得分 |
    | 产出指标 | 检查次数 | 4次 | 4次 | | 90 | 90 |
    | 总分 | | | | | 100 | 99.9 |`;

  it('are told once, and no score is asked for that follows from them', () => {
    const [card] = found(sheet('16184000', '98.99%'));
    expect(card).toMatchObject({ findings: ['D2 amount-scale'], recomputed: '99.9' });
  });

  it('are scored where they are in one', () => {
    expect(found(sheet('1618.4', '98.99%'))[0]?.findings).toEqual([]);
  });

  it('of an indicator derive no score either', () => {
    const [card] = found(`
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 成本指标 | 补助金额 | ≤5.3万元 | 53000万元 | 100 | 100 |
      | 总分 | | | | 100 | 100 |`);
    expect(card?.findings).toEqual(['D2 amount-scale']);
  });
});

describe('a rate typed as the bare ratio', () => {
  const sheet = (rate: string) => `
    | 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
    | ^ | 年度资金总额 | 29 | 27.8 | ${rate} | 10 | 9.59 |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 原因 | 分值 | 得分 |
    | 产出指标 | 检查次数 | 4次 | 4次 | | 90 | 90 |
    | 总分 | | | | | 100 | 99.59 |`;

  it.each([
    { rate: '0.9586', findings: ['E2 unit-mismatch'] },
    { rate: '0.858', findings: ['E2 rate-mismatch'] },
  ])('$rate is told once', ({ rate, findings }) => {
    expect(found(sheet(rate))[0]?.findings).toEqual(findings);
  });
});
