import type {
  FileReport,
  FindingReport,
  FormReport,
  IndicatorReport,
  Report,
  Severity,
} from '../../model/report.ts';
import type { Words } from './labels.ts';
import { printed } from './sums.ts';

/** The sentences about a form as a whole, which the summary and the marked copy share. */

/** The three totals and how much was found. */
export function verdict(form: FormReport, words: Words): string {
  const { stated, summed, recomputed } = form.totals;
  const count = (severity: Severity) => ofSeverity(form, severity).length;
  const counted = words.counts(count('error'), count('warning'), count('info'));
  const found = form.known.length === 0 ? counted : `${counted}${words.known(form.known.length)}`;
  if (stated === null && recomputed === null) return `${found}${words.stop}`;
  const totals = words.totals(printed(stated), printed(summed), printed(recomputed));
  return `${totals}${taken(form, words)}${words.semicolon}${found}${words.stop}`;
}

/** A recomputed total that rests on scores which nobody could recompute must not look as if it did not. */
function taken({ indicators, totals }: FormReport, words: Words): string {
  const scored = indicators.filter(({ score }) => score !== null);
  const unchecked = scored.filter(({ due, onTrust }) => onTrust && due.kind !== 'exact');
  if (unchecked.length === 0 || totals.recomputed === null) return '';
  return words.taken(unchecked.length, unchecked.length === scored.length);
}

/** The form has neither points nor scores: there are no sums to show. */
export function isUnscored({ totals, indicators }: FormReport): boolean {
  return totals.points === null && totals.summed === null && indicators.every(({ score }) => score === null);
}

export function ofSeverity(form: FormReport, severity: Severity): FindingReport[] {
  return form.findings.filter((finding) => finding.severity === severity);
}

/** How far the form could be checked, and which rows only in part or on trust. */
export function coverage(form: FormReport, words: Words): string {
  if (isUnscored(form)) return words.noScores(form.coverage.indicators);
  const rows = (kind: IndicatorReport['due']['kind'], onTrust: boolean) =>
    form.indicators.filter(
      ({ due, ...row }) => due.kind === kind && (kind === 'exact' || row.onTrust === onTrust),
    );
  const part = (say: (count: number, names: string) => string, found: readonly IndicatorReport[]) =>
    found.length === 0 ? [] : [say(found.length, someNames(found, words))];
  const parts = [
    words.exact(rows('exact', false).length),
    ...part(words.inBand, rows('interval', false)),
    ...part(words.unknown, rows('unknown', false)),
    ...part(words.onTrust, [...rows('interval', true), ...rows('unknown', true)]),
  ];
  return `${words.covered(form.coverage.indicators)}${parts.join(words.comma)}${words.stop}`;
}

const NAMED = 3;

/** The first names; before them the reason, where it is the same for all. */
function someNames(indicators: readonly IndicatorReport[], words: Words): string {
  const reasons = new Set(indicators.map(({ due }) => (due.kind === 'unknown' ? due.because : null)));
  const [reason] = reasons;
  if (reasons.size === 1 && reason && indicators.length > NAMED) return reason;
  const names = [...new Set(indicators.map((indicator) => indicator.name))];
  const shown = names.slice(0, NAMED).join(words.between);
  return names.length <= NAMED ? shown : words.andMore(shown);
}

/** `优抚医疗保障率 0.60 → 1.00`. */
export function changes(finding: FindingReport): string[] {
  return finding.cascade.map(({ name, from, to }) => `${name} ${printed(from)} → ${printed(to)}`);
}

/** What came of the whole run; a part of a batch may have no file. */
export function result(report: Report, words: Words): string {
  const { files, forms, unreadable, errors, warnings, infos } = report.summary;
  if (files === 0) return words.nothing;
  const parts = [];
  if (forms > 0) parts.push(words.counts(errors, warnings, infos));
  if (unreadable > 0) parts.push(words.notChecked(unreadable));
  const only = files === 1 ? onlyForm(report.files) : null;
  if (only && errors > 0 && moves(only)) parts.push(words.corrected(printed(only.totals.recomputed)));
  const scope = files > 1 || forms > 1 ? words.files(files, forms) : '';
  return `${scope}${parts.join(words.semicolon)}${words.stop}`;
}

function onlyForm(files: readonly FileReport[]): FormReport | null {
  const forms = files.flatMap((file) => file.forms);
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

/** Not where a score is due within a range: then the total is a range too. */
const moves = ({ totals, indicators }: FormReport) =>
  totals.recomputed !== null &&
  totals.recomputed !== totals.stated &&
  !indicators.some(
    ({ verdict, due }) => (verdict === 'differs' || verdict === 'missing') && due.kind === 'interval',
  );
