import type { BetweenFinding, FileReport, FindingReport } from '../model/report.ts';
import { legalText } from '../text/legal-text.ts';
import { inOneGo, type OpenStream } from './stream.ts';
import { othersOf } from './wording/finding-text.ts';
import { WORDS, type Words } from './wording/labels.ts';
import { splitPlace } from './wording/places.ts';

/**
 * One row a finding, and one for whatever could not be checked; a clean file has none. Written for spreadsheets:
 * RFC 4180 with a byte order mark, without which they show no Chinese.
 */
export const openCsv: OpenStream = ({ language }) => {
  const words = WORDS[language];
  return {
    start: () => `\ufeff${line(HEADINGS[language].split(' '))}`,
    file: (report) => rowsOf(report, words).map(line).join(''),
    end: ({ between }) => (between ?? []).map((one) => line(findingRow(one, one.file, null, words))).join(''),
  };
};

export const csv = inOneGo(openCsv);

const HEADINGS = {
  zh: '文件 工作表 单元格 表名 级别 规则 对象 填报 应为 相差 哪里不对 为什么 可能是 怎么改 另见 指纹',
  en: 'file sheet cell form level rule subject found expected difference message why perhaps remedy others fingerprint',
} as const;

const WIDTH = HEADINGS.zh.split(' ').length;

/** In the order of the headings; what is left out at the end is blank. */
type Row = readonly (string | null)[];

function rowsOf({ file, error, forms, internalErrors }: FileReport, words: Words): Row[] {
  const problem = (level: string, code: string, message: string): Row => {
    return [file, null, null, null, level, code, null, null, null, null, message];
  };
  const rows = forms.flatMap(({ title, findings }) =>
    findings.map((finding) => findingRow(finding, file, title, words)),
  );
  if (error !== null) {
    rows.push(problem(forms.length === 0 ? words.unreadable : words.incomplete, error.code, error.message));
  }
  for (const { rule, message } of internalErrors) {
    rows.push(problem(words.incomplete, rule, words.ruleFailed(rule, message)));
  }
  return rows;
}

function findingRow(
  finding: FindingReport | BetweenFinding,
  file: string,
  title: string | null,
  words: Words,
): Row {
  const { rule, found, expected, difference, message, why, diagnosis, remedy, fingerprint } = finding;
  const { sheet, cell } = splitPlace(finding.cell);
  const level = words.severity[finding.severity];
  const subject = finding.subject.join(' / ');
  const others = othersOf(finding).map((other) => `${other.file} ${other.cell}`);
  return [
    ...[file, sheet, cell, title, level, rule, subject, found, expected, difference],
    ...[message, why, diagnosis, remedy, others.join(words.semicolon), fingerprint],
  ];
}

function line(values: Row): string {
  const cells = Array.from({ length: WIDTH }, (_, column) => values[column] ?? '');
  return `${cells.map((cell) => quoted(defused(legalText(cell)))).join(',')}\r\n`;
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
