import { summarise } from '../../src/counts.ts';
import type {
  BetweenFinding,
  FileReport,
  FindingReport,
  FormReport,
  IndicatorReport,
  Report,
} from '../../src/model/report.ts';

/** A report as the check of 附件1 gives it, with few indicators; tests change what they are about. */
export function sampleReport(files: FileReport[] = [sampleFile()]): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'perf-score', version: '0.1.0' },
    files,
    summary: summarise(files),
    between: [],
    baseline: null,
  };
}

export function sampleFile(change: Partial<FileReport> = {}): FileReport {
  return {
    file: '附件1.xlsx',
    status: 'findings',
    error: null,
    annotated: '附件1.checked.xlsx',
    forms: [sampleForm()],
    internalErrors: [],
    ...change,
  };
}

export function cleanFile(change: Partial<FileReport> = {}): FileReport {
  const form = sampleForm();
  return sampleFile({
    file: '良好.xlsx',
    status: 'clean',
    annotated: null,
    forms: [{ ...form, totals: { ...form.totals, stated: '98.09', summed: '98.09' }, findings: [] }],
    ...change,
  });
}

export function unreadableFile(change: Partial<FileReport> = {}): FileReport {
  return sampleFile({
    file: '旧表.xls',
    status: 'unreadable',
    error: { code: 'xls', message: '这是旧版 Excel 工作簿（.xls 格式）；请另存为 .xlsx，再检查另存的文件。' },
    annotated: null,
    forms: [],
    ...change,
  });
}

export function sampleForm(change: Partial<FormReport> = {}): FormReport {
  return {
    sheet: '自评表',
    title: '2022 年度豹澥街道办事处社会保障专项支出绩效自评表',
    head: [{ label: '主管部门', value: '武汉东湖新技术开发区豹澥街道办事处', cell: '自评表!C3' }],
    layout: '一级指标·二级指标·三级指标·年初目标值·实际完成值·分值·得分',
    profile: {
      id: 'hubei',
      title: '湖北省项目支出绩效自评',
      chosenBy: '由表中用语“年初目标值”“权重*B/A”认出',
      overrides: [
        { setting: 'budget.points', value: '20', words: '预算执行情况(万元)(20分)', cell: '自评表!A7' },
      ],
    },
    totals: { points: '100', stated: '97.69', summed: '97.69', recomputed: '98.09', cell: '自评表!H56' },
    grade: { stated: null, recomputed: null },
    coverage: { indicators: 44, exact: 30, interval: 12, unknown: 2, onTrust: 3 },
    groups: [
      {
        kind: 'budget',
        name: '预算执行情况',
        path: [],
        points: '20',
        stated: '20.00',
        summed: '20',
        recomputed: '20',
        cell: '自评表!H9',
      },
      {
        kind: 'objective',
        name: '社区(村)事务',
        path: [],
        points: '40',
        stated: null,
        summed: '39.73',
        recomputed: '39.73',
        cell: '自评表!A11',
      },
      {
        kind: 'level1',
        name: '产出指标',
        path: ['社区(村)事务'],
        points: '31',
        stated: null,
        summed: '30.73',
        recomputed: '30.73',
        cell: '自评表!B12',
      },
      {
        kind: 'objective',
        name: '社会福利',
        path: [],
        points: '12',
        stated: null,
        summed: '12',
        recomputed: '12',
        cell: '自评表!A28',
      },
      {
        kind: 'objective',
        name: '退役军人事务',
        path: [],
        points: '8',
        stated: null,
        summed: '7.46',
        recomputed: '7.86',
        cell: '自评表!A39',
      },
      {
        kind: 'objective',
        name: '其他社会保障',
        path: [],
        points: '20',
        stated: null,
        summed: '18.5',
        recomputed: '18.5',
        cell: '自评表!A50',
      },
    ],
    indicators: [
      indicator({ name: '优抚医疗保障率', score: '0.60', verdict: 'differs', cell: '自评表!H40' }),
      indicator({ name: '涉军群体慰问', target: '2 次', actual: '4 次', cell: '自评表!H41' }),
      indicator({
        name: '居民幸福感',
        target: '不断提升',
        actual: '仍有差距',
        due: {
          kind: 'interval',
          value: null,
          low: '0',
          high: '1',
          because: '“仍有差距”无法对应到三档，采信填报',
        },
        onTrust: true,
        cell: '自评表!H45',
      }),
    ],
    texts: [],
    rulings: [],
    findings: [scoreMismatch(), overCompletion(), onTrust()],
    known: [],
    betweenRules: [],
    ...change,
  };
}

function indicator(change: Partial<IndicatorReport>): IndicatorReport {
  return {
    path: ['退役军人事务', '产出指标', '数量指标'],
    name: '优抚医疗保障率',
    target: '100%',
    actual: '100%',
    points: '1.00',
    score: '1.00',
    due: { kind: 'exact', value: '1', low: null, high: null, because: null },
    counted: '1',
    verdict: 'agrees',
    onTrust: false,
    cell: '自评表!H40',
    method: 'proportion',
    source: '湖北省项目自评表表末备注',
    steps: [{ label: '得分', expression: '1.00 × 100 ÷ 100', result: '1.00' }],
    ...change,
  };
}

export function scoreMismatch(change: Partial<FindingReport> = {}): FindingReport {
  return {
    rule: 'score-mismatch',
    severity: 'error',
    cell: '自评表!H40',
    subject: ['退役军人事务', '产出指标', '数量指标', '优抚医疗保障率'],
    message: '“优抚医疗保障率”得分填 0.60，按规则应为 1.00，少 0.40。',
    why: '目标 100%，实际 100%，完成率 100%：1.00 × 100 ÷ 100 = 1.00。',
    remedy: '请把 H40 改为 1.00；如果 0.60 是有意扣分，请写明原因，或在 perf-score.yaml 里记录核定。',
    found: '0.60',
    expected: '1.00',
    difference: '0.40',
    diagnosis: null,
    cascade: [
      { name: '优抚医疗保障率', from: '0.60', to: '1.00' },
      { name: '退役军人事务', from: '7.46', to: '7.86' },
      { name: '总分', from: '97.69', to: '98.09' },
    ],
    related: ['自评表!E40', '自评表!F40', '自评表!G40'],
    fingerprint: 'score-mismatch:自评表:退役军人事务/产出指标/数量指标/优抚医疗保障率',
    ...change,
  };
}

function overCompletion(): FindingReport {
  return scoreMismatch({
    rule: 'attainment-implausible',
    severity: 'warning',
    cell: '自评表!F41',
    subject: ['退役军人事务', '产出指标', '数量指标', '涉军群体慰问'],
    message: '“涉军群体慰问”完成率为 200%，目标可能定得过低。',
    why: null,
    remedy: '请核对目标值和完成值，并说明超额的原因。',
    found: '4 次',
    expected: '2 次',
    difference: null,
    cascade: [],
    related: [],
    fingerprint: 'attainment-implausible:自评表:涉军群体慰问',
  });
}

function onTrust(): FindingReport {
  return scoreMismatch({
    rule: 'taken-on-trust',
    severity: 'info',
    cell: '自评表!H45',
    subject: ['退役军人事务', '效益指标', '居民幸福感'],
    message: '“居民幸福感”的实际完成“仍有差距”无法对应到三档，得分只能采信。',
    why: null,
    remedy: '无须处理。',
    found: null,
    expected: null,
    difference: null,
    cascade: [],
    related: [],
    fingerprint: 'taken-on-trust:自评表:居民幸福感',
  });
}

/** The same reason in two forms. */
export function textCopied(change: Partial<BetweenFinding> = {}): BetweenFinding {
  return {
    ...scoreMismatch({
      rule: 'text-copied',
      severity: 'warning',
      cell: '自评表!I12',
      cascade: [],
      related: [],
    }),
    message: 'I12 的原因与别的单位相同。',
    why: null,
    remedy: '请按本单位的情况填写。',
    fingerprint: 'text-copied|自评表|原因',
    file: '民政办.xlsx',
    others: [{ file: '城建办.xlsx', cell: '自评表!I15' }],
    ...change,
  };
}
