import type { Severity } from '../../model/report.ts';

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
  objective: (index: number, name: string) => `目标${index} ${name}`,
  total: '总分',
  grade: '等级',
  none: '无',
  totals: (stated: string, summed: string, recomputed: string) =>
    `填报 ${stated}，加总 ${summed}，按规则重算 ${recomputed}`,
  counts: (errors: number, warnings: number, infos: number) =>
    said(
      [
        errors > 0 ? `${errors} 处错误` : '没有错误',
        warnings > 0 ? `${warnings} 处警告` : '',
        infos > 0 ? `${infos} 处说明` : '',
      ],
      '，',
    ),
  why: '为什么',
  diagnosis: '可能是',
  remedy: '怎么改',
  cascade: '改正后',
  more: (count: number, cells: string) => `（同类另有 ${count} 处：${cells}）`,
  coverage: '覆盖',
  covered: (all: number, exact: number, interval: number, unknown: number) =>
    `${all} 项指标：${exact} 项按公式重算，${interval} 项只能判断落在档内区间，${unknown} 项无法重算`,
  onTrust: (count: number, names: string) => `其中 ${count} 项的得分只能采信：${names}`,
  andMore: (names: string, count: number) => `${names} 等 ${count} 项`,
  between: '、',
  stop: '。',
  semicolon: '；',
  rulings: '核定',
  ruling: (name: string, score: string, due: string | null, reason: string, by: string) =>
    `${name}核定为 ${score}${due === null ? '' : `（按规则应为 ${due}）`}：${reason}${by}`,
  signed: (who: string) => `（${who}）`,
  copy: '标记副本',
  unreadable: '没能检查',
  incomplete: '没有做完',
  ruleFailed: (rule: string, message: string) =>
    `规则 ${rule} 运行出错，其余照常（${message}）。这是程序的问题，请反馈给维护者。`,
  result: '结果',
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
  objective: (index, name) => `${index}. ${name}`,
  total: 'total',
  grade: 'grade',
  none: 'none',
  totals: (stated, summed, recomputed) =>
    `stated ${stated}, summed ${summed}, recomputed by rule ${recomputed}`,
  counts: (errors, warnings, infos) =>
    said(
      [
        errors > 0 ? plural(errors, 'error') : 'no error',
        warnings > 0 ? plural(warnings, 'warning') : '',
        infos > 0 ? plural(infos, 'note') : '',
      ],
      ', ',
    ),
  why: 'why',
  diagnosis: 'perhaps',
  remedy: 'to do',
  cascade: 'then',
  more: (count, cells) => ` (${count} more of this kind: ${cells})`,
  coverage: 'coverage',
  covered: (all, exact, interval, unknown) =>
    `${all} indicators: ${exact} recomputed by formula, ${interval} only known to lie within a band, ${unknown} cannot be recomputed`,
  onTrust: (count, names) => `the scores of ${count} are taken on trust: ${names}`,
  andMore: (names, count) => `${names} … (${count} in all)`,
  between: ', ',
  stop: '.',
  semicolon: '; ',
  rulings: 'rulings',
  ruling: (name, score, due, reason, by) =>
    `${name} is ruled to be ${score}${due === null ? '' : ` (${due} by rule)`}: ${reason}${by}`,
  signed: (who) => ` (${who})`,
  copy: 'marked copy',
  unreadable: 'not checked',
  incomplete: 'incomplete',
  ruleFailed: (rule, message) =>
    `the rule ${rule} failed, the others ran (${message}). This is a fault of the program; please report it.`,
  result: 'result',
  files: (files, forms) => `${plural(files, 'file')}, ${plural(forms, 'form')}: `,
  notChecked: (count) => `${plural(count, 'file')} could not be checked`,
  corrected: (total) => `corrected, the total is ${total}`,
};

/** The fixed words of the summary. */
export const WORDS = { zh, en } as const;
