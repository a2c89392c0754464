import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/form/index.ts';
import { judge } from '../../src/judge.ts';
import { indicatorsOf } from '../../src/model/indicator.ts';
import { nationalProfile } from '../../src/profile/load.ts';
import { scoreForm } from '../../src/scoring/score-form.ts';
import { text } from '../../src/text/language.ts';
import { sheetFrom } from './sheet-text.ts';

interface Expected {
  /** 名称 → 应得分 or 区间, in page order. */
  due: string[];
  points: string | null;
  stated: string | null;
  summed: string | null;
  recomputed: string | null;
  /** `cell rule` of errors and warnings. */
  findings?: string[];
  paths?: string[];
}

const check = (...sheets: string[]) =>
  readForms({ sheets: sheets.map((words, index) => sheetFrom(words, `表${index + 1}`)) }, {}).map((form) => {
    const card = scoreForm(form, nationalProfile(), { chosenBy: text('', ''), overrides: [] }, []);
    const { judged, crashes } = judge(card, new Map(), 'zh');
    expect(crashes).toEqual([]);
    const due = card.indicators.map(({ name, derivation: { due: d } }) => {
      const score =
        d.kind === 'exact' ? d.value.toFixed() : d.kind === 'interval' ? `${d.low}–${d.high}` : '?';
      return `${name} ${score}`;
    });
    const { totals } = card;
    const plain = (value: { toFixed(): string } | null) => value?.toFixed() ?? null;
    return {
      due,
      points: plain(totals.points),
      stated: plain(totals.stated),
      summed: plain(totals.summed),
      recomputed: plain(totals.recomputed),
      findings: judged
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, draft }) => `${draft.at.cell} ${rule}`)
        .sort(),
      paths: [...indicatorsOf(form.groups)].map((row) => row.path.join('/')),
    };
  });

const cases: Record<string, { sheet: string; expected: Expected }> = {
  'points before the target, ★ and (≥**人) in names, 其中 rows without points': {
    sheet: `
      | 项目支出绩效目标自评表 | < | < | < | < | < | < | < |
      | 项目资金（万元） | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | |
      | ^ | 年度资金总额 | 100 | 95 | 10 | 95% | 9.5 | |
      | ^ | 其中：中央补助 | 100 | 95 | 10 | 95% | 10 | |
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施 |
      | 产出指标（50分） | 数量指标 | ★★★补助人数（≥**人） | 30 | ≥300人 | 320人 | 30 | |
      | ^ | ^ | 其中：脱贫户 | | ≥100人 | 110人 | | |
      | ^ | 质量指标 | 验收合格率 | 20 | 100% | 90% | 18 | 部分返工 |
      | 效益指标（30分） | 社会效益指标 | 带动就业 | 30 | 有效带动 | 有效带动 | 30 | |
      | 满意度指标（10分） | 满意度指标 | 群众满意度 | 10 | ≥90% | 95% | 10 | |
      | 总分 | < | < | 100 | | | 97.5 | |`,
    expected: {
      due: ['补助人数（≥**人） 30', '验收合格率 18', '带动就业 24–30', '群众满意度 10'],
      points: '100',
      stated: '97.5',
      summed: '97.5',
      recomputed: '97.5',
      findings: [],
    },
  },
  'comparator, value and unit in three columns under a two-row header': {
    sheet: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      | ^ | ^ | ^ | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^ |
      | 产出指标 | 数量指标 | 培训人数 | >= | 200 | 人 | 180 | 40 | 36 | 疫情影响 |
      | | 时效指标 | 完成时限 | <= | 12 | 月 | 12 | 10 | 10 | 无 |
      | 效益指标 | 社会效益指标 | 投诉下降 | = | 10 | % | 10 | 30 | 30 | |
      | 满意度指标 | 服务对象满意度 | 学员满意度 | ≥ | 95 | % | 92.5 | 20 | 19 | |
      | 总分 | | | | | | | 100 | 95 | 优 |`,
    expected: {
      due: ['培训人数 36', '完成时限 10', '投诉下降 30', '学员满意度 19.47'],
      points: '100',
      stated: '95',
      summed: '95',
      recomputed: '95.47',
      findings: ['I7 explanation-missing', 'I7 score-mismatch'],
    },
  },
  'no level columns, points before the actual, the total in the head (重庆)': {
    sheet: `
      | 项目绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 道路养护 | | | 自评总分 | 97.5 | | |
      | 预算执行 | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率 | 执行率权重 | 执行率得分 | |
      | 年度总金额 | 200 | 180 | 180 | 100% | 10 | 10 | |
      | 指标名称 | 计量单位 | 指标性质 | 指标值 | 指标权重（分） | 全年完成值 | 指标得分（分） | 说明 |
      | 养护里程 | 公里 | ≥ | 300 | 30 | 300 | 30 | |
      | 修补及时率 | % | ≥ | 95 | 30 | 95 | 30 | |
      | 安全事故 | 起 | ≤ | 0 | 20 | 0 | 20 | |
      | 群众满意度 | % | ≥ | 80 | 10 | 60 | 7.5 | 沿线施工 |`,
    expected: {
      due: ['养护里程 30', '修补及时率 30', '安全事故 20', '群众满意度 7.5'],
      points: '100',
      stated: '97.5',
      summed: '97.5',
      recomputed: '97.5',
      findings: [],
    },
  },
  'a score cell merged over several indicators': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 分值 | 得分 |
      | 产出指标 | 数量指标 | 检查企业 | 10家 | 10家 | 20 | 35 |
      | ^ | ^ | 抽样批次 | 20批次 | 15批次 | 20 | ^ |
      | ^ | 质量指标 | 合格率 | 98% | 98% | 40 | 40 |
      | 满意度指标 | 满意度 | 企业满意度 | 90% | 95% | 20 | 20 |
      | 总分 | < | < | < | < | < | 95 |`,
    expected: {
      due: ['检查企业 35', '抽样批次 15', '合格率 40', '企业满意度 20'],
      points: '100',
      stated: '95',
      summed: '95',
      recomputed: '95',
      findings: ['G3 explanation-missing'],
    },
  },
  'a points cell merged over rows that are scored one by one': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 检查企业 | 10家 | 10家 | 40 | 20 |
      | ^ | ^ | 抽样批次 | 20批次 | 15批次 | ^ | 20 |
      | ^ | 质量指标 | 合格率 | 98% | 98% | 40 | 20 |
      | ^ | ^ | 及时率 | 100% | 100% | ^ | 20 |
      | 满意度指标 | 满意度 | 企业满意度 | 90% | 95% | 20 | 20 |
      | 总分 | < | < | < | < | 100 | 100 |`,
    expected: {
      due: ['检查企业 ?', '抽样批次 15', '合格率 ?', '及时率 ?', '企业满意度 20'],
      points: '100',
      stated: '100',
      summed: '100',
      recomputed: '95',
      findings: ['G4 score-mismatch'],
    },
  },
  'a row that lost a cell stands one column to the left': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 检查企业 | 10家 | 10家 | 50 | 50 |
      | | 合格率 | 98% | 98% | 50 | 50 | |
      | 总分 | < | < | < | < | 100 | 100 |`,
    expected: {
      due: ['检查企业 50', '合格率 50'],
      points: '100',
      stated: '100',
      summed: '100',
      recomputed: '100',
      findings: ['B4 row-shifted'],
    },
  },
  'levels split over lines, a placeholder row, the score before the actual': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级\\n指标 | 二级\\n指标 | 三级指标 | 指标值 | 权重 | 得分 | 完成值 |
      | 产\\n出\\n指\\n标 | 数量指标 | 指标1：检查次数 | 4次 | 50 | 50 | 4次 |
      | ^ | ^ | 指标2： | | | | |
      | ^ | ^ | …… | | | | |
      | 效益指标 | 社会效益 | 知晓率 | 90% | 50 | 45 | 81% |
      | 合计 | | | | 100 | 95 | |`,
    expected: {
      due: ['检查次数 50', '知晓率 45'],
      points: '100',
      stated: '95',
      summed: '95',
      recomputed: '95',
      findings: ['F6 explanation-missing'],
    },
  },
  'a text below explains the row whose two numbers it gives, not one whose digits it has otherwise': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 道路养护 | 2.5公里 | 2公里 | 50 | 40 |
      | ^ | ^ | 受益人口 | 1.5万人 | 1.2万人 | 50 | 40 |
      | 总分 | < | < | < | < | 100 | 80 |
      | 偏差原因 | 因汛期，2.5公里中完成2公里；其余按145号文件和132号批复办理 | < | < | < | < | < |`,
    expected: {
      due: ['道路养护 40', '受益人口 40'],
      points: '100',
      stated: '80',
      summed: '80',
      recomputed: '80',
      findings: ['G4 explanation-missing'],
    },
  },
  'a second score column of the finance bureau is kept apart': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 参考分值 | 指标值(A) | 全年实际值(B) | 得分 | 财政审核评分 |
      | 产出指标 | 数量指标 | 检查次数 | 60 | 4次 | 4次 | 60 | 55 |
      | 效益指标 | 社会效益 | 知晓率 | 40 | 90% | 90% | 40 | 40 |
      | 总分 | | | 100 | | | 100 | 95 |`,
    expected: {
      due: ['检查次数 60', '知晓率 40'],
      points: '100',
      stated: '100',
      summed: '100',
      recomputed: '100',
      findings: [],
    },
  },
  'a folded score: 得分 × 权重占比': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标分值 | 预期指标值 | < | < | 单项指标实际完成值 | 自评得分 | < | < |
      | ^ | ^ | ^ | ^ | 符号 | 值 | 单位（文字描述） | ^ | 单项指标得分 | 权重占比（%） | 单项指标折算得分 |
      | 产出指标 | 数量指标 | 检查次数 | 100 | ≥ | 4 | 次 | 4 | 100 | 60% | 60 |
      | 效益指标 | 社会效益 | 知晓率 | 100 | ≥ | 90 | % | 81 | 90 | 40% | 36 |
      | 总分 | | | | | | | | | 100% | 96 |`,
    expected: {
      due: ['检查次数 60', '知晓率 36'],
      points: '100',
      stated: '96',
      summed: '96',
      recomputed: '96',
      findings: ['K5 explanation-missing'],
    },
  },
  'a row shifted one column to the right, its score lost': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 50 | 50 |
      | | | 时效指标 | 支付及时率 | 100% | 100% | 50 |
      | 总分 | | | | | | 100 |`,
    expected: {
      due: ['检查次数 50', '支付及时率 50'],
      points: '100',
      stated: '100',
      summed: '50',
      recomputed: '100',
      findings: ['D4 row-shifted', 'H4 score-missing'],
    },
  },
  'the execution rate also stands among the indicators with the same ten points': {
    sheet: `
      | 绩效自评表 | < | < | < | < | < | < |
      | 项目资金(万元) | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
      | ^ | 年度资金总额 | 50 | 50 | 45 | 10 | 9 |
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分 |
      | 预算执行率 | 预算执行率 | 预算执行率 | 100% | 90% | 10 | 9 |
      | 产出指标 | 数量指标 | 检查次数 | 4次 | 4次 | 90 | 90 |
      | 总分 | | | | | 100 | 99 |`,
    expected: {
      due: ['检查次数 90'],
      points: '100',
      stated: '99',
      summed: '99',
      recomputed: '99',
      findings: [],
    },
  },
};

describe('layouts of published forms', () => {
  it.each(Object.entries(cases))('%s', (_, { sheet, expected }) => {
    const [form, ...others] = check(sheet);
    expect(others).toEqual([]);
    expect(form).toEqual({ ...form, ...expected });
  });

  it('several forms follow each other on one sheet', () => {
    const one = (name: string, score: number) => `
      | 项目支出绩效自评表 | < | < | < | < | < |
      | 项目名称 | ${name} | | | | |
      | 一级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
      | 产出指标 | 检查次数 | 4次 | 4次 | 100 | ${score} |
      | 合计 | | | | 100 | ${score} |`;
    const forms = check(one('甲', 100) + one('乙', 99));
    expect(forms.map(({ stated, findings }) => ({ stated, findings }))).toEqual([
      { stated: '100', findings: [] },
      { stated: '99', findings: ['F9 score-mismatch'] },
    ]);
  });
});

describe('the reasons of a reading', () => {
  it.each([
    { heading: '一、产出指标', level: '一' },
    { heading: '（一）数量指标', level: '二' },
  ])('$heading is told as a heading of level $level', ({ heading, level }) => {
    const sheet = sheetFrom(`
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | ${heading} | | | | |
      | 检查次数 | 4次 | 4次 | 100 | 100 |
      | 总分 | | | 100 | 100 |`);
    const [form] = readForms({ sheets: [sheet] }, {});
    expect(form?.reasons.map(({ at, reason }) => `${at.cell} ${reason.zh}`)).toContain(
      `A2 读作${level}级指标的标题行`,
    );
  });
});
