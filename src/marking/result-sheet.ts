import type { FileReport, FindingReport, FormReport, IndicatorReport } from '../model/report.ts';
import { signatureOf } from '../reporters/wording/finding-text.ts';
import type { Words } from '../reporters/wording/labels.ts';
import { changes, coverage, ofSeverity, verdict } from '../reporters/wording/sentences.ts';
import { differenceOf, sumRows } from '../reporters/wording/sums.ts';
import type { ResultRow, ResultSheet } from '../workbook/mark/types.ts';
import { blank, FULL, figure, heading, linked, section, sentence, stated, WIDTHS } from './sheet-cells.ts';

/**
 * Totals, every finding with a link to its cell, what could not be recomputed, and the rulings; a section each, for
 * every form of the workbook. A mark in a cell may go unseen (a hidden row, a conditional format): this sheet holds all.
 */
export function resultSheet(file: FileReport, words: Words, converted = false): ResultSheet {
  return {
    name: words.sheetName,
    position: 'back',
    columnWidths: WIDTHS,
    frozenRows: 1,
    rows: [
      { height: 26, cells: [{ text: `perf-score ${words.sheetName}`, style: 'title', span: FULL }] },
      sentence(words.sheetAbout),
      ...(converted ? [sentence(words.sheetConverted)] : []),
      ...file.forms.flatMap((form) => formRows(form, words)),
      ...file.internalErrors.map(({ rule, message }) => sentence(words.ruleFailed(rule, message))),
    ],
  };
}

function formRows(form: FormReport, words: Words): ResultRow[] {
  const { id, title, chosenBy, overrides } = form.profile;
  return [
    blank,
    section(`${form.title ?? words.untitled}${words.sheet(form.sheet)}`),
    conclusion(form, words),
    sentence(`${words.profile}${words.colon}${title} (${id})${words.semicolon}${chosenBy}`),
    ...overrides.map((override) =>
      sentence(
        words.override(
          words.settings[override.setting] ?? override.setting,
          override.value,
          override.words,
          override.cell,
        ),
      ),
    ),
    ...sumsRows(form, words),
    ...findingRows(form, words),
    ...coverageRows(form, words),
    ...rulingRows(form, words),
  ];
}

/** The three totals, in the colour of the worst that was found. */
function conclusion(form: FormReport, words: Words): ResultRow {
  const level = (['error', 'warning'] as const).find((one) => ofSeverity(form, one).length > 0) ?? 'info';
  return { height: 20, cells: [{ text: verdict(form, words), style: level, span: FULL }] };
}

function sumsRows(form: FormReport, words: Words): ResultRow[] {
  return [
    blank,
    { cells: [heading('', 2), ...words.columns.map((name) => heading(name))] },
    ...sumRows(form, words).map(({ name, sums }) => ({
      cells: [
        { text: name, style: 'wrap' as const, span: 2 },
        ...[sums.points, sums.stated, sums.summed, sums.recomputed].map(figure),
        figure(differenceOf(sums)?.toFixed() ?? null),
      ],
    })),
  ];
}

function findingRows(form: FormReport, words: Words): ResultRow[] {
  const findings = (['error', 'warning', 'info'] as const).flatMap((level) => ofSeverity(form, level));
  if (findings.length === 0) return [];
  const columns = words.findingColumns;
  return [
    blank,
    { cells: columns.map((name, index) => heading(name, index === NAME ? 2 : 1)) },
    ...findings.map((finding) => findingRow(finding, words)),
  ];
}

/** Which heading of a row stands over two columns. */
const NAME = 5;

function findingRow(finding: FindingReport, words: Words): ResultRow {
  const cascade = changes(finding).join(words.comma);
  const reasons = [
    finding.message,
    finding.why,
    finding.diagnosis === null ? null : `${words.diagnosis}${words.colon}${finding.diagnosis}`,
    cascade === '' ? null : `${words.cascade}${words.colon}${cascade}`,
  ];
  return {
    cells: [
      { text: words.severity[finding.severity], style: finding.severity },
      linked(finding.cell),
      stated(finding.found),
      stated(finding.expected),
      figure(finding.difference),
      { text: finding.subject.at(-1) ?? '', style: 'wrap', span: 2 },
      { text: reasons.filter((part) => part !== null && part !== '').join('\n'), style: 'wrap' },
      { text: finding.remedy, style: 'wrap' },
      { text: finding.rule, style: 'plain' },
    ],
  };
}

/** Every row that was not recomputed exactly, and why: what a reviewer still has to look at. */
function coverageRows(form: FormReport, words: Words): ResultRow[] {
  const open = form.indicators.filter((indicator) => indicator.due.kind !== 'exact');
  const rows = [blank, sentence(`${words.coverage}${words.colon}${coverage(form, words)}`)];
  if (open.length === 0) return rows;
  return [
    ...rows,
    { cells: words.coverageColumns.map((name, index) => heading(name, index === NAME ? 2 : 1)) },
    ...open.map((indicator) => coverageRow(indicator, words)),
  ];
}

function coverageRow(indicator: IndicatorReport, words: Words): ResultRow {
  const { low, high, because } = indicator.due;
  return {
    cells: [
      { text: indicator.onTrust ? words.kinds.trust : words.kinds[indicator.due.kind], style: 'info' },
      linked(indicator.cell),
      figure(indicator.score),
      figure(low),
      figure(high),
      { text: indicator.name, style: 'wrap', span: 2 },
      { text: because ?? '', style: 'wrap' },
      { text: [indicator.target, indicator.actual].map((text) => text ?? '').join(' → '), style: 'wrap' },
      { text: words.method(indicator.method) ?? '', style: 'plain' },
    ],
  };
}

function rulingRows(form: FormReport, words: Words): ResultRow[] {
  if (form.rulings.length === 0) return [];
  return [
    blank,
    { cells: words.rulingColumns.map((name, index) => heading(name, index === NAME ? 2 : 1)) },
    ...form.rulings.map((ruling): ResultRow => {
      const difference = differenceOf({
        points: null,
        stated: ruling.due,
        summed: null,
        recomputed: ruling.score,
      });
      return {
        cells: [
          { text: words.rulings, style: 'info' },
          linked(ruling.cell),
          figure(ruling.score),
          figure(ruling.due),
          figure(difference?.toFixed() ?? null),
          { text: ruling.indicator, style: 'wrap', span: 2 },
          { text: ruling.reason, style: 'wrap' },
          { text: signatureOf(ruling), style: 'wrap' },
          { style: 'plain' },
        ],
      };
    }),
  ];
}
