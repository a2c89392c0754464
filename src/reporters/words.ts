import type { Severity } from '../model/report.ts';
import { methodName } from './method-names.ts';

/** The parts that say something. */
const said = (parts: readonly string[], between: string) => parts.filter((part) => part !== '').join(between);

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const zh = {
  severity: { error: '错误', warning: '警告', info: '说明' } satisfies Record<Severity, string>,
  untitled: '（没有标题的自评表）',
  sheet: (name: string) => `（工作表“${name}”）`,
  profile: '口径',
  settings: {
    'budget.points': '预算执行的分值',
    'budget.base': '执行率的分母',
    'qualitative.bands': '定性三档',
    'quantitative.descending': '反向指标的算法',
    grades: '等级的分数段',
  } as Record<string, string>,
  override: (setting: string, value: string, words: string, cell: string) =>
    `按表中写明的：${setting} ${value}（${cell}“${words}”）`,
  columns: ['分值', '填报', '加总', '重算', '差'],
  total: '总分',
  brief: { errors: '错', warnings: '警' },
  grade: '等级',
  none: '无',
  totals: (stated: string, summed: string, recomputed: string) =>
    `填报 ${stated}，加总 ${summed}，按规则重算 ${recomputed}`,
  taken: (count: number, all: boolean) =>
    all ? '（各项得分都没能核对，按填报计入）' : `（其中 ${count} 项得分没能核对，按填报计入）`,
  noScores: (count: number) => `${count} 项指标，没有分值和得分可以核对。`,
  counts: (errors: number, warnings: number, infos: number) =>
    said(
      [
        errors > 0 ? `${errors} 处错误` : '没有错误',
        warnings > 0 ? `${warnings} 处警告` : '',
        infos > 0 ? `${infos} 处说明` : '',
      ],
      '，',
    ),
  known: (count: number) => `；另有 ${count} 处已在基线里，不再计`,
  why: '为什么',
  diagnosis: '可能是',
  remedy: '怎么改',
  cascade: '改正后',
  more: (count: number, cells: string) => `（同类另有 ${count} 处：${cells}）`,
  coverage: '覆盖',
  covered: (all: number) => `${all} 项指标：`,
  exact: (count: number) => `${count} 项按公式重算`,
  inBand: (count: number, names: string) => `${count} 项只能判断落在档内（${names}）`,
  unknown: (count: number, names: string) => `${count} 项无法重算（${names}）`,
  onTrust: (count: number, names: string) => `${count} 项只能采信填报（${names}）`,
  andMore: (names: string) => `${names}等`,
  between: '、',
  comma: '，',
  stop: '。',
  semicolon: '；',
  rulings: '核定',
  ruling: (name: string, score: string, due: string | null, reason: string, by: string) =>
    `${name}核定为 ${score}${due === null ? '' : `（按规则应为 ${due}）`}：${reason}${by}`,
  signed: (who: string) => `（${who}）`,
  copy: '标记副本',
  betweenForms: '表与表之间',
  others: '另见',
  stale: (file: string, fingerprint: string) => `基线里的一项已不再出现，可以删去：${file} ${fingerprint}`,
  unreadable: '没能检查',
  incomplete: '没有做完',
  ruleFailed: (rule: string, message: string) =>
    `规则 ${rule} 运行出错，其余照常（${message}）。这是程序的问题，请反馈给维护者。`,
  explained: {
    path: '所在',
    values: '表中',
    due: '应得分',
    because: '说明',
    steps: '重算',
    source: '依据',
  },
  values: ['目标', '实际', '分值', '填报'],
  method: (id: string) => methodName(id, 'zh'),
  ruled: (score: string, reason: string, by: string) => `核定为 ${score}：${reason}${by}`,
  verdicts: {
    agrees: '与填报一致',
    rounding: '与填报只差四舍五入',
    differs: '与填报不一致',
    missing: '没有填报',
    unknown: '无法判断',
  },
  result: '结果',
  colon: '：',
  bracketed: (word: string) => `【${word}】`,
  sheetName: '复核结果',
  sheetAbout:
    '本页由 perf-score 加在副本里，原文件没有改动。点「单元格」一列可以跳到表中的格子；错误和警告在表中已标色并加了批注。',
  findingColumns: ['级别', '单元格', '填报', '应为', '相差', '指标', '哪里不对、为什么', '怎么改', '规则'],
  coverageColumns: [
    '未按公式重算',
    '单元格',
    '填报得分',
    '最低',
    '最高',
    '指标',
    '原因',
    '目标 → 实际',
    '方法',
  ],
  rulingColumns: ['核定', '单元格', '核定得分', '按规则', '相差', '指标', '理由', '核定人、日期', ''],
  kinds: { exact: '', interval: '档内', unknown: '无法重算', trust: '采信' },
  files: (files: number, forms: number) => `${files} 个文件，${forms} 张自评表：`,
  notChecked: (count: number) => `${count} 个文件没能检查`,
  corrected: (total: string) => `改正后总分为 ${total}`,
};

export type Words = typeof zh;

const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'note' },
  untitled: '(a form without a title)',
  sheet: (name) => ` (sheet “${name}”)`,
  profile: 'profile',
  settings: {
    'budget.points': 'points of the budget',
    'budget.base': 'base of the execution rate',
    'qualitative.bands': 'bands',
    'quantitative.descending': 'descending targets',
    grades: 'grades',
  },
  override: (setting, value, words, cell) => `as the form says: ${setting} ${value} (${cell} “${words}”)`,
  columns: ['points', 'stated', 'summed', 'recomp.', 'diff.'],
  total: 'total',
  brief: { errors: 'err', warnings: 'warn' },
  grade: 'grade',
  none: 'none',
  totals: (stated, summed, recomputed) =>
    `stated ${stated}, summed ${summed}, recomputed by rule ${recomputed}`,
  taken: (count, all) =>
    all
      ? ' (none of the scores could be checked; they were taken as stated)'
      : ` (${plural(count, 'score')} could not be checked and ${count === 1 ? 'was' : 'were'} taken as stated)`,
  noScores: (count) => `${plural(count, 'indicator')}, without points or scores to check.`,
  counts: (errors, warnings, infos) =>
    said(
      [
        errors > 0 ? plural(errors, 'error') : 'no error',
        warnings > 0 ? plural(warnings, 'warning') : '',
        infos > 0 ? plural(infos, 'note') : '',
      ],
      ', ',
    ),
  known: (count) => `; ${count} more known from the baseline`,
  why: 'why',
  diagnosis: 'perhaps',
  remedy: 'to do',
  cascade: 'then',
  more: (count, cells) => ` (${count} more of this kind: ${cells})`,
  coverage: 'coverage',
  covered: (all) => `${plural(all, 'indicator')}: `,
  exact: (count) => `${count} recomputed by formula`,
  inBand: (count, names) => `${count} known to lie within a band (${names})`,
  unknown: (count, names) => `${count} cannot be recomputed (${names})`,
  onTrust: (count, names) => `${count} taken on trust (${names})`,
  andMore: (names) => `${names}, …`,
  between: ', ',
  comma: ', ',
  stop: '.',
  semicolon: '; ',
  rulings: 'rulings',
  ruling: (name, score, due, reason, by) =>
    `${name} is ruled to be ${score}${due === null ? '' : ` (${due} by rule)`}: ${reason}${by}`,
  signed: (who) => ` (${who})`,
  copy: 'marked copy',
  betweenForms: 'between forms',
  others: 'see also',
  stale: (file, fingerprint) => `no longer found, can leave the baseline: ${file} ${fingerprint}`,
  unreadable: 'not checked',
  incomplete: 'incomplete',
  ruleFailed: (rule, message) =>
    `the rule ${rule} failed, the others ran (${message}). This is a fault of the program; please report it.`,
  explained: {
    path: 'under',
    values: 'form says',
    due: 'due',
    because: 'note',
    steps: 'steps',
    source: 'source',
  },
  values: ['target', 'actual', 'points', 'stated'],
  method: (id) => methodName(id, 'en'),
  ruled: (score, reason, by) => `ruled to be ${score}: ${reason}${by}`,
  verdicts: {
    agrees: 'agrees with the form',
    rounding: 'differs from the form by rounding only',
    differs: 'differs from the form',
    missing: 'the form states none',
    unknown: 'cannot be judged',
  },
  result: 'result',
  colon: ': ',
  bracketed: (word) => `[${word}] `,
  sheetName: 'Review',
  sheetAbout:
    'perf-score added this sheet to a copy; the original is unchanged. A cell name leads to the cell; errors and warnings are coloured there and have notes.',
  findingColumns: [
    'level',
    'cell',
    'found',
    'expected',
    'difference',
    'indicator',
    'what and why',
    'what to do',
    'rule',
  ],
  coverageColumns: [
    'not recomputed',
    'cell',
    'score',
    'lowest',
    'highest',
    'indicator',
    'because',
    'target → actual',
    'method',
  ],
  rulingColumns: ['ruling', 'cell', 'ruled', 'by rule', 'difference', 'indicator', 'reason', 'by, date', ''],
  kinds: { exact: '', interval: 'band', unknown: 'unknown', trust: 'on trust' },
  files: (files, forms) => `${plural(files, 'file')}, ${plural(forms, 'form')}: `,
  notChecked: (count) => `${plural(count, 'file')} could not be checked`,
  corrected: (total) => `corrected, the total is ${total}`,
};

/** The fixed words of the summary and of the marked copy. */
export const WORDS = { zh, en } as const;
