import type { FindingReport, FormReport, Severity } from '../../model/report.ts';
import { clip } from '../width.ts';
import { type Page, paragraph } from './page.ts';
import { printed } from './totals-table.ts';

/** Errors first, then warnings, then notes in a line a rule; each kind in page order. */
export function findingLines(form: FormReport, page: Page): string[] {
  const of = (severity: Severity) => form.findings.filter((finding) => finding.severity === severity);
  const blocks = [...of('error'), ...of('warning')].map((finding) => inFull(finding, form, page));
  const notes = byRule(of('info')).map((same) => inBrief(same, form, page));
  if (notes.length > 0) blocks.push(notes);
  return blocks.flatMap((block) => ['', ...block]);
}

function byRule(findings: readonly FindingReport[]): FindingReport[][] {
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return [...groups.values()];
}

function inFull(finding: FindingReport, form: FormReport, page: Page): string[] {
  const { words, paint } = page;
  const indent = page.language === 'zh' ? 10 : 11;
  const lines = (label: string, text: string | null) =>
    text === null || text === '' ? [] : paragraph(page, `  ${label}`, text, indent, paint.dim);
  // No-break spaces: a change stays on one line.
  const cascade = finding.cascade.map(
    ({ name, from, to }) => `${name}\u00a0${printed(from)}\u00a0→\u00a0${printed(to)}`,
  );
  return [
    heading(finding, form, page),
    ...paragraph(page, '', finding.message, 2),
    ...lines(words.why, finding.why),
    ...lines(words.diagnosis, finding.diagnosis),
    ...lines(words.remedy, finding.remedy),
    ...lines(words.cascade, cascade.join(page.language === 'zh' ? '，' : ', ')),
  ];
}

function heading(finding: FindingReport, form: FormReport, page: Page): string {
  const { words, paint } = page;
  const level = paint[finding.severity](words.severity[finding.severity]);
  const name = finding.subject.at(-1) ?? '';
  const front = `${level}  ${paint.bold(`${cellIn(form, finding.cell)}  ${clip(name, page.width - 50)}`)}`;
  return `${front}  ${paint.dim(finding.rule)}`;
}

/** All notes of one rule in one line: the first in words, of the others the cells. */
function inBrief(same: readonly FindingReport[], form: FormReport, page: Page): string {
  const { words, paint } = page;
  const [first, ...others] = same;
  if (!first) return '';
  const cells = others.map((finding) => cellIn(form, finding.cell)).join(words.between);
  const label = words.severity.info;
  const more = others.length === 0 ? '' : words.more(others.length, cells);
  const line = `  ${cellIn(form, first.cell)}  ${first.message}${more}`;
  return `${paint.info(label)}${clip(line, page.width - 6)}`;
}

/** `H40` where it is clear which sheet is meant. */
export function cellIn(form: FormReport, cell: string): string {
  const prefix = `${form.sheet}!`;
  return cell.startsWith(prefix) ? cell.slice(prefix.length) : cell;
}
