import type { FileReport, FindingReport } from '../model/report.ts';
import { legalText } from './legal-text.ts';
import { splitPlace } from './places.ts';
import { inOneGo, type OpenStream } from './stream.ts';
import { WORDS, type Words } from './words.ts';

/**
 * One row a finding, and one for whatever could not be checked; a clean file has none. Written for spreadsheets:
 * RFC 4180 with a byte order mark, without which they show no Chinese.
 */
export const openCsv: OpenStream = ({ language }) => ({
  start: () => `\ufeff${row(HEADINGS[language].split(' '))}`,
  file: (report) => rowsOf(report, WORDS[language]).map(row).join(''),
  end: () => '',
});

export const csv = inOneGo(openCsv);

const HEADINGS = {
  zh: '文件 工作表 单元格 表名 级别 规则 对象 填报 应为 相差 哪里不对 为什么 可能是 怎么改 指纹',
  en: 'file sheet cell form level rule subject found expected difference message why perhaps remedy fingerprint',
} as const;

type Row = readonly (string | null)[];

function rowsOf({ file, error, forms, internalErrors }: FileReport, words: Words): Row[] {
  const problem = (level: string, code: string, message: string): Row => [
    file,
    null,
    null,
    null,
    level,
    code,
    null,
    null,
    null,
    null,
    message,
    null,
    null,
    null,
    null,
  ];
  const rows = forms.flatMap(({ title, findings }) =>
    findings.map((finding) => findingRow(file, title, finding, words)),
  );
  if (error !== null) {
    rows.push(problem(forms.length === 0 ? words.unreadable : words.incomplete, error.code, error.message));
  }
  for (const { rule, message } of internalErrors) {
    rows.push(problem(words.incomplete, rule, words.ruleFailed(rule, message)));
  }
  return rows;
}

function findingRow(file: string, title: string | null, finding: FindingReport, words: Words): Row {
  const { rule, found, expected, difference, message, why, diagnosis, remedy, fingerprint } = finding;
  const { sheet, cell } = splitPlace(finding.cell);
  const level = words.severity[finding.severity];
  const subject = finding.subject.join(' / ');
  return [
    ...[file, sheet, cell, title, level, rule, subject],
    ...[found, expected, difference, message, why, diagnosis, remedy, fingerprint],
  ];
}

function row(values: Row): string {
  return `${values.map((value) => quoted(defused(legalText(value ?? '')))).join(',')}\r\n`;
}

/** An apostrophe before what a spreadsheet would take for a formula; a plain number is none. */
function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Also behind blanks, which some programs skip, and in full width, which some take for the sign itself. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

function quoted(text: string): string {
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
