import { describe, expect, it } from 'vitest';
import { planFor } from '../../src/fix/plan.ts';
import { budgetWordOf } from '../../src/form/budget/budget-words.ts';
import { keyOf } from '../../src/form/page/key.ts';
import { check } from '../laws/arbitrary-form.ts';
import { found } from './found.ts';
import { sheetFrom } from './sheet-text.ts';

type Words = Partial<Record<'original' | 'revised' | 'executed' | 'points' | 'rate' | 'score', string>>;

const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
  | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 60 | 60 | |
  | 效益指标 | 社会效益 | 合格率 | 90% | 95% | 30 | 30 | |`;

const form = (words: Words, label = '项目资金（万元）', score = '9.5') => `
  | ${label} | | ${words.original ?? '年初预算数'} | ${words.revised ?? '全年预算数'} | ${words.executed ?? '全年执行数'} | ${words.points ?? '分值'} | ${words.rate ?? '执行率'} | ${words.score ?? '得分'} |
  | | 年度资金总额 | 80 | 100 | 95 | 10 | 95% | ${score} |
  | | 其中：财政拨款 | 80 | 100 | 95 | — | | — |
  ${TABLE}
  | 总分 | | | | | 100 | 99.5 | |`;

const WORDS: Record<keyof Words, string> = {
  original:
    '年初预算数 年初预算 年初批复预算数 预算批复数 期初预算数 年初部门预算数 年初批复数 批复数 原预算数',
  revised:
    '年度预算数 全年预算金额 项目预算数 本年预算数 预算总额 下达数 年度预算 预算安排 预算 全年（调整）预算数 预算调整后数 资金下达数 年中调整后预算数 全年预算数合计 2022年预算数 支出预算数 全年预算数A',
  executed:
    '全年支出数 实际支出 全年实际支出数 年度执行数 实际执行数 全年执行金额 预算执行 支出金额 实际支付 决算 本年执行数 实际使用数 资金支出数 预算执行金额 2022年决算数 截止12月底执行数 全年执行数合计 累计支出数 预算完成数 全年执行数B',
  points: '分值 权重 预算分值 执行率分值 标准分',
  rate: '执行率 预算执行率 支出进度 预算完成率 执行率% 资金支付率 执行率=B/A',
  score: '实际得分 评分 预算得分 执行得分 预算执行得分 自评分 得分情况 自评分数 单位自评得分',
};

describe.each(Object.entries(WORDS))('the word for %s over a budget block', (role, words) => {
  it.each(words.split(' '))('%s', (word) => {
    const [card] = found(form({ [role]: word }));
    expect(card).toMatchObject({ stated: '99.5', summed: '99.5', recomputed: '99.5', findings: [] });
    // A wrong score shows that the block is read and not only tolerated.
    const wrong = found(form({ [role]: word }, undefined, '9').replace('99.5', '99'))[0];
    expect(wrong?.recomputed).toBe('99.5');
  });
});

describe('of two columns that could be the budget', () => {
  it.each([
    { title: 'the adjusted one', original: '年度预算数', revised: '调整后预算数' },
    { title: 'the one of the whole year', original: '预算下达数', revised: '全年预算数' },
    { title: 'never that of the beginning', original: '年初预算安排数', revised: '预算安排数' },
  ])('$title', ({ original, revised }) => {
    expect(found(form({ original, revised }))[0]).toMatchObject({ recomputed: '99.5', findings: [] });
  });
});

describe('a label that is made of the same words', () => {
  it.each([
    '预算执行',
    '部门预算',
    '预算执行情况（10分）',
    '项目支出',
    '年度预算（万元）',
    '资金使用',
    '决算',
  ])('%s', (label) => {
    const sheet = form({ executed: '实际支出' }, label);
    expect(found(sheet)[0]).toMatchObject({ recomputed: '99.5', findings: [] });
    expect(found(sheet.replaceAll('|  |', `| ^ |`))[0]).toMatchObject({ recomputed: '99.5', findings: [] });
  });
});

it.each(
  '预算执行率 决算公开 预算编制 预算调整数 年中追加预算 项目支出 基本支出 支出 预算支出 项目资金 年度资金总额 资金到位数 上年决算数 实际完成值 评价得分 复核得分 财政评分 评分标准'.split(
    ' ',
  ),
)('%s is no amount and no score of the block', (word) => {
  expect(['rate', undefined]).toContain(budgetWordOf(keyOf(word))?.role);
});

describe('rows of indicators that speak of the budget are no header', () => {
  it.each([
    '| 投入指标 | 预算 | 预算执行率 | 100% | 100% | 5 | 5 | |',
    '| 投入指标 | 预算执行 | 预算数 | 100万元 | 100万元 | 5 | 5 | |',
    '| 投入指标 | 预算 | 预算执行 | 完成 | 完成 | 5 | 5 | |',
    '| 过程指标 | 预算安排 | 决算 | 公开 | 公开 | 5 | 5 | |',
    '| 过程指标 | 年度预算 | 实际支出 | 100 | 100 | 5 | 5 | |',
  ])('%s', (row) => {
    const sheet = `${TABLE}${'\n'}${row}${'\n'}| 效益指标 | 社会效益 | 知晓率 | 90% | 90% | 5 | 5 | |\n| 总分 | | | | | 100 | 100 | |`;
    const [form] = check(sheetFrom(sheet));
    expect(form?.card.budget).toBeNull();
    expect(form?.card.indicators).toHaveLength(4);
    expect(form?.card.totals.summed?.toFixed()).toBe('100');
  });
});

describe('a column whose word is not known is told, and the score is taken as it stands', () => {
  it.each([
    {
      title: 'the executed amount',
      words: { executed: '全年花销' },
      findings: ['E1 budget-unread'],
      counted: '99.5',
    },
    {
      title: 'the budgeted amount',
      words: { original: '甲', revised: '乙' },
      findings: ['C1 budget-unread'],
      counted: '99.5',
    },
    { title: 'the score', words: { score: '小分' }, findings: ['H1 budget-unread'], counted: '99.5' },
  ])('$title', ({ words, findings, counted }) => {
    const [first] = check(sheetFrom(form(words)));
    expect(found(form(words))[0]).toMatchObject({ recomputed: counted, findings });
    expect(first?.card.totals.points?.toFixed()).toBe('100');
  });

  it.each(['调剂数', '可执行指标', '年中调整数'])(
    'the amount that the original one was changed to: %s',
    (revised) => {
      expect(found(form({ revised }))[0]).toMatchObject({
        recomputed: '99.5',
        findings: ['D1 budget-unread'],
      });
    },
  );

  it('but not what was received', () => {
    const sheet = form({ revised: '资金到位数' }).replaceAll('| 80 | 100 |', '| 100 | 80 |');
    expect(found(sheet)[0]).toMatchObject({ recomputed: '99.5', findings: [] });
  });

  it('and the total is not corrected by what was read', () => {
    const [first] = check(
      sheetFrom(
        form({ executed: '全年花销' })
          .replace('99.5 | |\n', '98 | |\n')
          .replace('| 100 | 99.5', '| 100 | 98'),
      ),
    );
    const total = first?.judged.find(({ rule }) => rule === 'total-mismatch');
    expect(total && first && planFor(first.card, total)).toHaveProperty('because');
  });

  it('nor where nothing of the block was read and its ten points are what is missing', () => {
    const [first] = check(sheetFrom(form({ original: '甲', revised: '乙', executed: '丙', rate: '丁' })));
    const total = first?.judged.find(({ rule }) => rule === 'total-mismatch');
    expect(total && first && planFor(first.card, total)).toHaveProperty('because');
  });
});

describe('the only row of figures has no label', () => {
  it.each(['|  |', '| ^ |'])('beside the label of the block, %s', (side) => {
    const sheet = `
      | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      ${side} | 100 | 100 | 95 | 10 | 95% | 9.5 |
      ${TABLE}
      | 总分 | | | | | 100 | 99.5 | |`;
    expect(found(sheet)[0]).toMatchObject({ recomputed: '99.5', findings: [] });
  });
});

describe('the scored block is the one that is meant', () => {
  it('and not a list of projects or an unscored table above it', () => {
    const lists = `
      | 主要项目 | | 项目预算数 | 实际支出 | | | | |
      | 一号工程 | | 300 | 290 | | | | |
      | 二号工程 | | 100 | 90 | | | | |
      | 资金使用单位 | | 下达数 | 支出金额 | | | | |
      | 甲单位 | | 60 | 50 | | | | |`;
    expect(found(lists + form({}))[0]).toMatchObject({ recomputed: '99.5', findings: [] });
  });
});

describe('a block in one line, without a header', () => {
  it.each([
    {
      title: 'each amount behind its word',
      line: '预算数：100万元 | | 执行数：95万元 | | 执行率：95% | | 得分：9.5',
    },
    { title: 'each number in the next cell', line: '预算数： | 100 | 执行数： | 95 | 得分 | 9.5 | ' },
    {
      title: 'the score behind the amounts',
      line: '预算数（万元）：100 | < | 执行数（万元）：95 | < | < | < | 9.5',
    },
    {
      title: 'the adjusted amount of two',
      line: '年初预算数：80 | 全年预算数：100 | 全年执行数：95 | | 得分：9.5分 | |',
    },
  ])('$title', ({ line }) => {
    const sheet = `
      | 预算执行情况（10分） | ${line} |
      ${TABLE}
      | 总分 | | | | | 100 | 99.5 | |`;
    expect(found(sheet)[0]).toMatchObject({ summed: '99.5', recomputed: '99.5', findings: [] });
    const wrong = sheet.replace(/9\.5(?= *(?:分|\|))(?<!99\.5)/, '9').replace('| 100 | 99.5', '| 100 | 99');
    expect(found(wrong)[0]).toMatchObject({ summed: '99', recomputed: '99.5' });
  });

  it('is not made of the parts of a budget in the head', () => {
    const [form] = check(
      sheetFrom(`
      | 年度预算 | 1000 | 基本支出 | 600 | 项目支出 | 400 | | |
      ${TABLE}
      | 总分 | | | | | 90 | 90 | |`),
    );
    expect(form?.card.budget).toBeNull();
  });
});
