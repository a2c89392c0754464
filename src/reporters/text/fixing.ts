import type { FixChange, FixKept, FixReport } from '../../model/fixing.ts';
import { cellOf } from '../../model/place.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { prepareWidths } from '../../text/width.ts';
import type { Presentation } from '../presentation.ts';
import { printed } from '../wording/sums.ts';
import { type Page, pageFor, paragraph } from './page.ts';

const WORDS = {
  zh: {
    changed: (count: number) => (count === 0 ? '没有可以由算术定下来的更正' : `更正了 ${count} 处`),
    kept: (count: number) => `没有更正 ${count} 处`,
    blank: '空白',
    why: '依据',
    because: '为什么',
    formulas: (count: number) => `写成公式 ${count} 格`,
    plain: (count: number) => `没有写成公式 ${count} 格`,
    stale: (cells: string) => `${cells} 的公式用到了改动的格，要在 Excel 或 WPS 里打开保存一次才会重新计算。`,
    result: '结果',
    sums: (where: string, stated: string, recomputed: string) =>
      `${where}填报 ${stated}，按规则重算 ${recomputed}`,
    left: (errors: number, warnings: number) => `还有 ${errors} 处错误、${warnings} 处警告。`,
    none: '没有写出副本。',
    failed: (rule: string, message: string) => `规则 ${rule} 没有查成：${message}`,
    and: '、',
    semicolon: '；',
  },
  en: {
    changed: (count: number) => (count === 0 ? 'nothing that arithmetic can settle' : `${count} corrected`),
    kept: (count: number) => `${count} left as they are`,
    blank: 'blank',
    why: 'why',
    because: 'because',
    formulas: (count: number) => `${count} cells hold formulas now`,
    plain: (count: number) => `${count} cells got no formula`,
    stale: (cells: string) =>
      `${cells}: formulas that use a changed cell; open and save the copy in Excel or WPS to calculate them.`,
    result: 'result',
    sums: (where: string, stated: string, recomputed: string) =>
      `${where}stated ${stated}, recomputed ${recomputed}`,
    left: (errors: number, warnings: number) => `${errors} errors and ${warnings} warnings are left.`,
    none: 'No copy was written.',
    failed: (rule: string, message: string) => `the rule ${rule} failed: ${message}`,
    and: ', ',
    semicolon: '; ',
  },
} as const;

const MARGIN = 2;
const INDENT = 10;

/** Prints what was corrected, what was not, and what is left. */
export async function fixingText(report: FixReport, presentation: Presentation): Promise<string> {
  const plain = plainStrings(report);
  await prepareWidths(JSON.stringify(plain));
  const page = await pageFor(presentation);
  const lines = presentation.quiet ? resultLines(plain, page) : allLines(plain, page);
  return `${lines.join('\n')}\n`;
}

function allLines(report: FixReport, page: Page): string[] {
  const words = WORDS[page.language];
  const { paint } = page;
  const { changes, kept } = report;
  const nameOf = cellNames(report);
  return [
    paint.bold(report.fixed === null ? report.file : `${report.file} → ${report.fixed}`),
    '',
    words.changed(changes.length),
    ...changes.flatMap((change) => changeLines(change, nameOf, page)),
    ...(kept.length === 0 ? [] : ['', words.kept(kept.length)]),
    ...kept.flatMap((one) => keptLines(one, nameOf, page)),
    ...formulaLines(report, nameOf, page),
    ...report.internalErrors.map(({ rule, message }) => paint.error(words.failed(rule, message))),
    '',
    ...resultLines(report, page),
  ];
}

function changeLines(
  { cell, name, found, now, why, remark }: FixChange,
  nameOf: CellName,
  page: Page,
): string[] {
  const words = WORDS[page.language];
  const said = `${nameOf(cell)} ${name}${page.words.colon}${found === '' ? words.blank : found} → ${now}`;
  return [
    ...paragraph(page, '', said, MARGIN, page.paint.bold),
    ...paragraph(page, `${' '.repeat(MARGIN)}${words.why}`, why, INDENT, page.paint.dim),
    ...(remark === null ? [] : paragraph(page, '', remark, INDENT, page.paint.dim)),
  ];
}

function keptLines(
  { rule, severity, cell, message, because }: FixKept,
  nameOf: CellName,
  page: Page,
): string[] {
  const label = `${' '.repeat(MARGIN)}${page.words.severity[severity]}`;
  // Nearly every message begins with its cell.
  const bare = cellOf(cell);
  const said = message.startsWith(bare) ? `${nameOf(cell)}${message.slice(bare.length)}` : message;
  return [
    ...paragraph(page, label, `${said} [${rule}]`, INDENT, page.paint[severity]),
    ...paragraph(
      page,
      `${' '.repeat(MARGIN)}${WORDS[page.language].because}`,
      because,
      INDENT,
      page.paint.dim,
    ),
  ];
}

/** The cells that became formulas, and by reason those that did not. */
function formulaLines({ formulas, plain, stale }: FixReport, nameOf: CellName, page: Page): string[] {
  const words = WORDS[page.language];
  const lines: string[] = [];
  if (formulas.length + plain.length > 0) lines.push('', words.formulas(formulas.length));
  for (const { cell, formula } of formulas) {
    lines.push(...paragraph(page, `${' '.repeat(MARGIN)}${nameOf(cell)}`, formula, INDENT));
  }
  if (plain.length > 0) lines.push(words.plain(plain.length));
  for (const because of new Set(plain.map((one) => one.because))) {
    const cells = plain.filter((one) => one.because === because);
    const names = cells.map(({ cell }) => nameOf(cell)).join(words.and);
    lines.push(...paragraph(page, '', `${because}${page.words.colon}${names}`, MARGIN, page.paint.dim));
  }
  if (stale.length > 0) {
    lines.push(
      '',
      ...paragraph(
        page,
        '',
        words.stale(stale.map((cell) => nameOf(cell)).join(words.and)),
        0,
        page.paint.warning,
      ),
    );
  }
  return lines;
}

function resultLines({ forms, remaining, fixed }: FixReport, page: Page): string[] {
  const words = WORDS[page.language];
  const sums = forms.map(({ sheet, stated, recomputed }) =>
    words.sums(hasSheets(forms) ? `${sheet} ` : '', printed(stated), printed(recomputed)),
  );
  const left = words.left(remaining.errors, remaining.warnings);
  const text = [...sums, `${left}${fixed === null ? words.none : ''}`].join(words.semicolon);
  const paint = remaining.errors > 0 ? page.paint.error : page.paint.bold;
  return paragraph(page, words.result, text, 8, paint);
}

/** How a cell is named: with its sheet where there are forms on several. */
type CellName = (cell: string) => string;

const cellNames = ({ forms }: FixReport): CellName => (hasSheets(forms) ? (cell) => cell : cellOf);

const hasSheets = (forms: FixReport['forms']) => new Set(forms.map(({ sheet }) => sheet)).size > 1;
