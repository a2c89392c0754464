import { describe, expect, it } from 'vitest';
import { check } from './check.ts';

/** Layouts of one evaluation, 社会事务局 as published: each must come to 90.77 and nothing but what is marked. */
const layouts: Record<string, { sheet: string; findings?: string[]; totals?: number }> = {
  'a total row with sums of points, deductions and a rate': {
    sheet: `
      | 维度 | 分值 | 得分 | 扣分 | 得分率 |
      | 管理效率 | 20 | 14 | 6 | 70% |
      | 履职效能 | 33 | 31.75 | 1.25 | 96.21% |
      | 社会效应 | 27 | 25.32 | 1.68 | 93.78% |
      | 可持续发展能力 | 11 | 10.7 | 0.3 | 97.27% |
      | 服务对象满意度 | 9 | 9 | 0 | 100% |
      | 合 计 | 100 | 90.77 | 9.23 | 90.77% |`,
  },
  'points in brackets of the names, figures with their unit and 扣': {
    sheet: `
      | 指标 | 得分 | 扣分 | 得分率 |
      | 1.管理效率（20分） | 14分 | 扣6分 | 70% |
      | 2.履职效能（33分） | 31.75分 | 扣1.25分 | 96.21% |
      | 3.社会效应（27分） | 25.32分 | 扣1.68分 | 93.78% |
      | 4.可持续发展能力（11分） | 10.7分 | 扣0.3分 | 97.27% |
      | 5.服务对象满意度（9分） | 9分 | | |
      | 总分 | 90.77 | | |`,
  },
  'on its side, with the side label merged down': {
    sheet: `
      | 综合评价结论 | 评价得分 | 90.77分 | 评价等级 | “优秀” | | |
      | 绩效分析 | 指标 | 管理效率 | 履职效能 | 社会效应 | 可持续发 展能力 | 服务对象满意度 |
      | ^ | 分值 | 20 | 33 | 27 | 11 | 9 |
      | ^ | 得分 | 14 | 31.75 | 25.32 | 10.7 | 9 |
      | ^ | 得分率 | 70% | 96.21% | 93.78% | 97.27% | 100% |`,
  },
  'the second addition beside the first': {
    sheet: `
      | 评价得分：90.77分 | < | < | < | < | < | < | < | < |
      | 评价等级：优秀 | < | < | < | < | < | < | < | < |
      | 二级指标 | 分值 | 得分 | 扣分 | 得分率 | | 指标类型 | 权重 | 得分 |
      | 管理效率 | 20 | 14 | 6 | 70% | | 绩效维持型 | 80 | 72.07 |
      | 履职效能 | 33 | 31.75 | 1.25 | 96.21% | | 绩效提升型 | 10 | 9.5 |
      | 社会效应 | 27 | 25.32 | 1.68 | 93.78% | | 绩效创新型 | 10 | 9.2 |
      | 可持续发展能力 | 11 | 10.7 | 0.3 | 97.27% | | | | |
      | 服务对象满意度 | 9 | 9 | | | | | | |`,
  },
  'the second addition first, without points': {
    sheet: `
      | 指标分级 | 得分 | 得分率 |
      | 绩效维持型指标 | 72.07 | 90.09% |
      | 绩效提升型指标 | 9.5 | |
      | 绩效创新型指标 | 9.2 | |
      | 合计 | 90.77 | |
      | | | |
      | 评价维度 | 标准分 | 评价得分 | 扣分 |
      | 管理效率 | 20 | 14 | 6 |
      | 履职效能 | 33 | 31.75 | 1.25 |
      | 社会效应 | 27 | 25.32 | 1.68 |
      | 可持续发展能力 | 11 | 10.7 | 0.3 |
      | 服务对象满意度 | 9 | 9 | |`,
  },
  'an empty corner, rates as bare numbers, a header repeated on the next page': {
    sheet: `
      | | 分值 | 得分 | 得分率 |
      | 管理效率 | 20 | 14 | 0.7 |
      | 履职效能 | 33 | 31.75 | 96.21 |
      | | 分值 | 得分 | 得分率 |
      | 社会效应 | 27 | 25.32 | 93.78 |
      | 可持续发展能力 | 11 | 10.7 | 97.27 |
      | 服务对象满意度 | 9 | 9 | 1 |
      | 汇总 | 100 | 90.77 | 90.77 |`,
  },
  'three levels with 扣分 and the reasons in words': {
    sheet: `
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分 | 扣分原因 |
      | 管理效率 | 战略管理 | 绩效目标科学性 | 12 | 8 | 4 | 定量不足扣2分，匹配性不够扣2分 |
      | ^ | 预算管理 | 预算管理规范性 | 8 | 6 | 2 | 主要是结余较大，扣1分 |
      | 履职效能 | 履职 | 任务完成 | 80 | 76.77 | 3.23 | 两项没有完成 |
      | 合计 | | | 100 | 90.77 | 9.23 | |`,
  },
};

describe('the same evaluation in other layouts', () => {
  it.each(Object.entries(layouts).map(([name, layout]) => ({ name, ...layout })))(
    '$name',
    async ({ sheet, findings = [] }) => {
      const [only, ...others] = await check('donghu-evaluation', sheet);
      expect(others).toEqual([]);
      expect(only?.findings).toEqual(findings);
      expect(only?.card.totals.recomputed?.toFixed()).toBe('90.77');
    },
  );
});

describe('the report of 钢城, as a whole sheet', () => {
  const report = `
    | 2022年度嘉峪关市钢城街道办事处部门整体支出绩效评价报告 | < | < | < | < | < | < | < | < | < |
    | 基本情况 | 评价名称 | 部门整体支出 | < | 评价类型 | 财政评价 | < | < | < | < |
    | 资金情况(万元) | 预算安排资金 | 3542.37 | < | 实际到位资金 | 3542.37 | < | < | < | < |
    | ^ | 实际支出资金 | 3542.37 | < | 结余资金 | 0 | < | < | < | < |
    | ^ | 预算执行率 | 100% | < | < | < | < | < | < | < |
    | 绩效评价指标体系 | 等级：100—90分为优秀；89—80分为良好；79—70分为基本合格；69分以下为不合格 | < | < | < | < | < | < | < | < |
    | 综合评价结论 | 评价得分 | < | 92.3 分 | < | 评价等级 | < | 优 | < | < |
    | 绩效分析 | 指标 | 部门规划 | 运行成本 | 管理效率 | 履职效能 | 社会效应 | 可持 续性发 展能力 | 服务对象满意度 | 汇总 |
    | ^ | 得分 | 8 | 6.6 | 28.7 | 25 | 11 | 3 | 10 | 92.3 |
    | ^ | 得分率 | 80% | 94.29% | 89.69% | 100% | 84.62% | 100% | 100% | 92.3% |
    | 存在问题 | 财务管理精细化不足 | < | < | < | < | < | < | < | < |`;

  it('names the word of the grade, the gaps of its scale, and the points that follow', async () => {
    const [only, ...others] = await check('performance-analysis', report);
    expect(others).toEqual([]);
    expect(only?.findings).toEqual([
      'B6 grade-bands-gap (info)',
      'B8 taken-on-trust (info)',
      'H7 grade-mismatch',
    ]);
    expect(only?.card.impliedPoints?.join()).toBe('10,7,32,25,13,3,10');
    expect(only?.card.indicators.map(({ name }) => name)).toContain('可持续性发展能力');
  });

  it.each([
    { what: 'a score', from: '| 25 |', to: '| 26 |', findings: ['D7 total-mismatch', 'J9 total-mismatch'] },
    { what: 'a rate', from: '89.69%', to: '98.69%', findings: ['E10 rate-mismatch'] },
    { what: 'the rate of the total', from: '92.3%', to: '93.2%', findings: ['J10 rate-mismatch'] },
    { what: 'the declared total', from: '92.3 分', to: '93.2 分', findings: ['D7 total-mismatch'] },
    {
      what: 'a total between two grades',
      from: /92\.3(?= 分| \|)/g,
      to: '89.3',
      findings: ['J9 grade-bands-gap (info)'],
    },
  ])('finds $what that is wrong', async ({ from, to, findings }) => {
    const [only] = await check('performance-analysis', report.replace(from, to));
    expect(only?.findings).toEqual(expect.arrayContaining(findings));
  });
});

describe('a rubric', () => {
  const filled = (labels: 'repeated' | 'blank') => {
    const again = (words: string) => (labels === 'repeated' ? words : '');
    return `
      | 评审要素 | 评审内容 | 评分要点 | 分值 | 得分 |
      | 一、文本规范性（10分） | 格式规范（5分） | 封面完整，格式规范 | 5 | 5 |
      | ${again('一、文本规范性（10分）')} | 内容完整（5分） | 内容齐全 | 5 | 4 |
      | 二、措施建议（90分） | 改进措施（50分） | 有针对性 | 30 | 25 |
      | ${again('二、措施建议（90分）')} | ${again('改进措施（50分）')} | 切实可行 | 20 | 20 |
      | ${again('二、措施建议（90分）')} | 结果应用（40分） | 结果应用，有则得分，无则不得分 | 40 | 40 |
      | 合计 | —— | —— | 100 | 94 |
      | 评定等级 | < | < | 优 | < |`;
  };
  it.each(['repeated', 'blank'] as const)('with its sections %s', async (labels) => {
    const [only] = await check('donghu-evaluation', filled(labels));
    expect(only?.findings).toEqual(['A1 taken-on-trust (info)']);
    expect(only?.card.groups.map(({ name, points, summed }) => `${name} ${points}/${summed}`)).toEqual([
      '文本规范性 10/9',
      '格式规范 5/5',
      '内容完整 5/4',
      '措施建议 90/85',
      '改进措施 50/45',
      '结果应用 40/40',
    ]);
  });

  it('whose score cell is merged over several rows has the points of all of them', async () => {
    const [only] = await check(
      'donghu-evaluation',
      `
      | 评审要素 | 评分要点 | 分值 | 得分 |
      | 指标规范（17分） | 指标完整 | 5 | 15 |
      | ^ | 定义清晰 | 6 | ^ |
      | ^ | 权重合理 | 6 | ^ |
      | 分析客观（83分） | 逐项分析 | 83 | 80 |
      | 合计 | | 100 | 95 |`,
    );
    expect(only?.findings).toEqual(['A1 taken-on-trust (info)']);
  });

  it('is held to its ceilings, sections and sums', async () => {
    const [only] = await check(
      'donghu-evaluation',
      `
      | 评审要素 | 评分要点 | 分值 | 得分 |
      | 指标规范（18分） | 指标完整 | 5 | 6 |
      | ^ | 定义清晰 | 12 | 12 |
      | ^ | 小计 | 17 | 17 |
      | 分析客观（83分） | 逐项分析 | 83 | 80 |
      | 合计 | | 100 | 97 |`,
    );
    expect(only?.findings).toEqual([
      'A1 taken-on-trust (info)',
      'A2 points-sum',
      'D2 score-exceeds-points',
      'D4 subtotal-mismatch',
      'D6 total-mismatch',
    ]);
  });
});

describe('what is no summary', () => {
  it.each([
    {
      name: 'a list of tasks',
      sheet: '| 任务名称 | 主要内容 | 预算资金 | 得分率 |\n| 甲 | 乙 | 5 | 90% |\n| 丙 | 丁 | 5 | 80% |',
    },
    {
      name: 'a budget block',
      sheet:
        '| 项目 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n| 总额 | 5 | 5 | 10 | 100% | 10 |\n| 其中 | 5 | 5 | 10 | 100% | 10 |',
    },
    {
      name: 'a list of results',
      sheet: '| 项目 | 评价得分 | 评价等级 |\n| 甲 | 92.79 | 优 |\n| 乙 | 82.36 | 良 |',
    },
    { name: 'a table of one row', sheet: '| 指标 | 分值 | 得分 |\n| 甲 | 5 | 5 |' },
    { name: 'a ledger', sheet: '| 项目 | 数量 | 单价 |\n| 甲 | 5 | 5 |\n| 乙 | 5 | 5 |' },
  ])('$name', async ({ sheet }) => {
    expect(await check('evaluation', sheet)).toEqual([]);
  });

  it('an indicator table without targets stays one, and lacks nothing', async () => {
    const [only] = await check(
      'national',
      `
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 甲 | 60 | 60 |
      | 效益指标 | 社会效益 | 乙 | 40 | 40 |
      | 总分 | | | 100 | 100 |`,
    );
    expect(only?.card.form.summaries).toEqual([]);
    expect(only?.card.form.problems).toEqual([]);
  });
});
