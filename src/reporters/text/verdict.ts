import type { FileReport, FormReport, Report } from '../../model/report.ts';
import type { Page } from './page.ts';
import { printed } from './totals-table.ts';

/** The three totals and how much was found, in a sentence. */
export function verdict(form: FormReport, page: Page): string {
  const { words } = page;
  const { stated, summed, recomputed } = form.totals;
  const count = (severity: string) => form.findings.filter((finding) => finding.severity === severity).length;
  const found = words.counts(count('error'), count('warning'), count('info'));
  if (stated === null && recomputed === null) return `${found}${words.stop}`;
  return `${words.totals(printed(stated), printed(summed), printed(recomputed))}${words.semicolon}${found}${words.stop}`;
}

/** What came of the whole run, in a sentence. */
export function result(report: Report, page: Page): string {
  const { words } = page;
  const { files, forms, unreadable, errors, warnings, infos } = report.summary;
  const parts = [];
  if (forms > 0) parts.push(words.counts(errors, warnings, infos));
  if (unreadable > 0) parts.push(words.notChecked(unreadable));
  const only = onlyForm(report.files);
  if (only && errors > 0 && moves(only)) parts.push(words.corrected(printed(only.totals.recomputed)));
  const scope = files > 1 || forms > 1 ? words.files(files, forms) : '';
  return `${scope}${parts.join(words.semicolon)}${words.stop}`;
}

function onlyForm(files: readonly FileReport[]): FormReport | null {
  const forms = files.flatMap((file) => file.forms);
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

const moves = ({ totals }: FormReport) => totals.recomputed !== null && totals.recomputed !== totals.stated;
