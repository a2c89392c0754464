import { describe, expect, it } from 'vitest';
import { found } from './found.ts';

type Role = 'level1' | 'name' | 'target' | 'actual' | 'points' | 'score' | 'reason' | 'total';
type Words = Partial<Record<Role, string>>;

const form = (words: Words) => `
  | ${words.level1 ?? '一级指标'} | ${words.name ?? '三级指标'} | ${words.target ?? '指标值'} | ${words.actual ?? '完成值'} | ${words.points ?? '分值'} | ${words.score ?? '得分'} | ${words.reason ?? '原因'} |
  | 产出指标 | 检查次数 | 4次 | 3次 | 60 | 45 | 推迟 |
  | 效益指标 | 合格率 | 90% | 95% | 40 | 40 | |
  | ${words.total ?? '总分'} | | | | 100 | 85 | |`;

const WORDS: Record<keyof Words, string> = {
  level1: '一级指标名称 指标类别 绩效指标一级',
  name: '三级指标名称 指标 绩效指标名称 指标内容 考核指标 评价指标 明细指标 四级指标',
  target:
    '年度计划完成值 计划数 目标 年度目标 三级指标值 2022年度指标值 年初绩效目标 评价标准值 绩效目标 目标要求 设定值 项目目标值 批复指标值',
  actual:
    '实际数 执行结果 实际完成指标 全年执行值 完成数 自评完成值 2022年实际完成值 目标完成情况 实际达成值 實際完成值 實際達成值 实际指标值 完成指标值 目标实际完成值 全年累计完成值 截止12月底完成值 实际完成值及完成情况 实际完成值/完成情况 全年执行情况 实际完成目标',
  points: '权重/分值 基准分 配分 权重（%） 赋分 权重分 设定分值 总分值 应得分 分数',
  score: '自评分值 实得分 2022年自评得分 单位自评 自我评分 自评 得分情况 部门自评得分 自评结果 最终得分',
  reason: '偏离原因及改进措施 存在问题及改进措施 得分说明 完成情况说明 目标偏离原因分析及整改措施',
  total: '绩效自评得分 总评分 得分总计 项目自评总分 总体得分 总分值 自评分数合计 部门自评总分 总分（100分）',
};

describe.each(Object.entries(WORDS))('the header word for %s', (role, words) => {
  it.each(words.split(' '))('%s', (word) => {
    expect(found(form({ [role]: word }))[0]).toMatchObject({ stated: '85', recomputed: '85', findings: [] });
  });
});

describe('the header word for name beside two levels', () => {
  it.each(['绩效指标', '考核指标', '三级指标及分值'])('%s', (word) => {
    const [card] = found(`
      | 绩效指标 | 一级指标 | 二级指标 | ${word} | 指标值 | 完成值 | 分值 | 得分 |
      | ^ | 产出指标 | 数量指标 | 检查次数 | 4次 | 2次 | 60 | 60 |
      | ^ | 效益指标 | 社会效益 | 合格率 | 90% | 95% | 40 | 40 |
      | ^ | 总分 | | | | | 100 | 100 |`);
    expect(card).toMatchObject({ summed: '100', findings: ['H2 score-mismatch'] });
  });
});

describe('a word that says little counts only where no clearer one stands', () => {
  it.each([
    { faint: '年度目标', clear: '年度指标值', from: '保障民生', target: '4次' },
    { faint: '年度目标', clear: '目标值', from: '保障民生', target: '4次' },
  ])('$faint before $clear', ({ faint, clear, from, target }) => {
    const [card] = found(`
      | ${faint} | 三级指标 | ${clear} | 完成值 | 分值 | 得分 | 最终得分 | 原因 |
      | ${from} | 检查次数 | ${target} | 3次 | 60 | 45 | 50 | 推迟 |
      | ^ | 合格率 | 90% | 95% | 40 | 40 | 40 | |
      | 总分 | | | | 100 | 85 | 90 | |`);
    expect(card).toMatchObject({ stated: '85', recomputed: '85', findings: [] });
  });
});

describe('a table without the columns of targets and results', () => {
  it.each(['2017年项目支出绩效评分表', '绩效评价指标评分情况', '2022年度项目支出绩效自评表'])(
    '%s',
    (title) => {
      const [card] = found(`
      | ${title} | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |
      | 项目决策 | 科学决策 | 必要性 | 60 | 60 |
      | ^ | ^ | 可行性 | 40 | 40 |
      | 总分 | < | < | 100 | 100 |`);
      expect(card).toMatchObject({ summed: '100', findings: [] });
    },
  );

  it('of which a column stands open that could be one', () => {
    const [card] = found(`
      | 绩效评价指标评分情况 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 甲栏 | 分值 | 得分 |
      | 项目决策 | 科学决策 | 必要性 | 充分 | 60 | 60 |
      | ^ | ^ | 可行性 | 已论证 | 40 | 40 |
      | 总分 | < | < | < | 100 | 100 |`);
    expect(card).toMatchObject({ summed: '100', findings: ['C2 actual-missing', 'C2 target-missing'] });
  });
});

describe('总分值 in the head is what can be reached, and no total', () => {
  it('of a form that scores less', () => {
    const [card] = found(`| 项目名称 | 甲 | 总分值 | 100 | | | |${form({})}`);
    expect(card).toMatchObject({ stated: '85', findings: [] });
  });
});
