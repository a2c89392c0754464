import type { FileReport, FindingReport, FormReport, Report } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import type { BatchForm } from '../batch.ts';
import type { Words } from '../wording/labels.ts';
import { ruleName } from '../wording/rule-names.ts';
import { changes } from '../wording/sentences.ts';
import type { Column, List } from './columns.ts';
import { figure, type Links } from './content.ts';
import type { SheetWords } from './labels.ts';

/** A finding, and where; `batch` is null for one between forms, which is about several of them. */
interface FoundRow {
  batch: BatchForm | null;
  file: string;
  finding: FindingReport;
  others: string;
}

/** 发现: one row a finding, errors first within a form. */
export function findingLists(
  report: Report,
  forms: readonly BatchForm[],
  voice: { language: Language; sheet: SheetWords; words: Words },
  links: Links,
): List<FoundRow>[] {
  const rows: FoundRow[] = forms.flatMap((batch) =>
    bySeverity(batch.form.findings).map((finding) => ({ batch, file: batch.file.file, finding, others: '' })),
  );
  for (const finding of bySeverity(report.between ?? [])) {
    const others = finding.others.map(({ file, cell }) => `${file} ${cell}`).join('\n');
    rows.push({ batch: null, file: finding.file, finding, others });
  }
  return inSheets(voice.sheet.findings, rows).map(({ name, part }) => ({
    name,
    frozen: 3,
    printed: 12,
    rows: part,
    columns: findingColumns(voice, links),
  }));
}

const levelLook = ({ finding: { severity } }: FoundRow) => (severity === 'info' ? 'text' : severity);

const LEVELS = ['error', 'warning', 'info'] as const;

const bySeverity = <T extends FindingReport>(findings: readonly T[]) =>
  LEVELS.flatMap((level) => findings.filter(({ severity }) => severity === level));

function findingColumns(
  { language, sheet: { columns }, words }: { language: Language; sheet: SheetWords; words: Words },
  links: Links,
): Column<FoundRow>[] {
  const column = (
    look: Column<FoundRow>['look'],
    head: string,
    width: number,
    of: Column<FoundRow>['of'],
  ) => ({
    look,
    head,
    width,
    of,
  });
  return [
    column(levelLook, columns.level, 7, ({ finding }) => words.severity[finding.severity]),
    column('text', columns.department, 20, ({ batch }) => batch?.department ?? null),
    column('text', columns.cell, 16, ({ batch, finding }) =>
      batch ? links.cell(batch.file, finding.cell) : finding.cell,
    ),
    column('text', columns.subject, 26, ({ finding }) => finding.subject.at(-1) ?? null),
    column('text', columns.rule, 18, ({ finding }) => ruleName(finding.rule, language)),
    column('long', columns.found, 14, ({ finding }) => finding.found),
    column('long', columns.expected, 14, ({ finding }) => finding.expected),
    column('difference', columns.gap, 9, ({ finding }) => figure(finding.difference)),
    column('long', columns.message, 48, ({ finding }) => finding.message),
    column('long', columns.why, 40, ({ finding }) => finding.why),
    column('long', columns.diagnosis, 24, ({ finding }) => finding.diagnosis),
    column('long', columns.remedy, 40, ({ finding }) => finding.remedy),
    column('long', columns.cascade, 40, ({ finding }) => changes(finding).join(words.comma)),
    column('long', columns.others, 24, ({ others }) => others),
    column('text', columns.form, 36, ({ batch }) => batch?.form.title ?? null),
    column('text', columns.file, 36, ({ file }) => file),
    column('text', columns.id, 22, ({ finding }) => finding.rule),
  ];
}

/** 核定: every recorded decision. */
export function rulingList(forms: readonly BatchForm[], { columns, rulings }: SheetWords): List<RuledRow> {
  const text = (head: string, width: number, of: Column<RuledRow>['of']): Column<RuledRow> => ({
    look: 'text',
    head,
    width,
    of,
  });
  const score = (head: string, of: (ruling: FormReport['rulings'][number]) => string | null) =>
    ({ look: 'score', head, width: 10, of: ({ ruling }) => figure(of(ruling)) }) satisfies Column<RuledRow>;
  return {
    name: rulings,
    frozen: 1,
    printed: 9,
    rows: forms.flatMap((batch) => batch.form.rulings.map((ruling) => ({ batch, ruling }))),
    columns: [
      text(columns.department, 22, ({ batch }) => batch.department),
      text(columns.subject, 30, ({ ruling }) => ruling.indicator),
      text(columns.cell, 14, ({ ruling }) => ruling.cell),
      score(columns.ruled, ({ score }) => score),
      score(columns.byRule, ({ due }) => due),
      { ...text(columns.reason, 48, ({ ruling }) => ruling.reason), look: 'long' },
      text(columns.by, 18, ({ ruling }) => ruling.by),
      text(columns.date, 12, ({ ruling }) => ruling.date),
      text(columns.file, 36, ({ batch }) => batch.file.file),
    ],
  };
}

interface RuledRow {
  batch: BatchForm;
  ruling: FormReport['rulings'][number];
}

/** 未检查: files and rules of which the other sheets say nothing. */
export function uncheckedList({ files }: Report, sheet: SheetWords, words: Words): List<UncheckedRow> {
  const { columns } = sheet;
  return {
    name: sheet.unchecked,
    frozen: 1,
    printed: 3,
    rows: files.flatMap((file) => [...notRead(file), ...notDone(file, words)]),
    columns: [
      { look: 'text', head: columns.file, width: 48, of: ({ file }) => file },
      { look: 'long', head: columns.reason, width: 90, of: ({ reason }) => reason },
      { look: 'text', head: columns.code, width: 22, of: ({ code }) => code },
    ],
  };
}

interface UncheckedRow {
  file: string;
  reason: string;
  code: string;
}

const notRead = ({ file, error }: FileReport): UncheckedRow[] =>
  error ? [{ file, reason: error.message, code: error.code }] : [];

const notDone = ({ file, internalErrors }: FileReport, words: Words): UncheckedRow[] =>
  internalErrors.map(({ rule, message }) => ({ file, reason: words.ruleFailed(rule, message), code: rule }));

/** Rows that a sheet holds below its head, with some to spare. */
const ROWS = 1_000_000;

/** A list that is longer than a sheet goes on in the next. */
function inSheets<T>(name: string, rows: readonly T[]): { name: string; part: T[] }[] {
  const sheets = [{ name, part: rows.slice(0, ROWS) }];
  for (let from = ROWS; from < rows.length; from += ROWS) {
    sheets.push({ name: `${name} ${sheets.length + 1}`, part: rows.slice(from, from + ROWS) });
  }
  return sheets;
}
