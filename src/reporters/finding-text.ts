import type { FindingReport, FormReport } from '../model/report.ts';
import { cellIn } from './places.ts';
import { changes } from './sentences.ts';
import { printed } from './sums.ts';
import type { Words } from './words.ts';

/** What is wrong in one sentence that names the cell; nearly every message begins with it. */
export function findingSentence(finding: FindingReport, form: FormReport): string {
  const cell = cellIn(form, finding.cell);
  return finding.message.startsWith(cell) ? finding.message : `${cell} ${finding.message}`;
}

/** Why, what it may come from, what to do, and what that does to the sums; a line each. */
export function findingDetails(finding: FindingReport, words: Words): string[] {
  const line = (label: string, text: string | null) =>
    text === null || text === '' ? [] : [`${label}${words.colon}${text}`];
  return [
    ...line(words.why, finding.why),
    ...line(words.diagnosis, finding.diagnosis),
    ...line(words.remedy, finding.remedy),
    ...line(words.cascade, changes(finding).join(words.comma)),
  ];
}

/** A person's decision on one score, who made it and why. */
export function rulingSentence(
  ruling: FormReport['rulings'][number],
  form: FormReport,
  words: Words,
): string {
  const { indicator, cell, score, due, reason, by, date } = ruling;
  const signature = [by, date].filter((part) => part !== null).join(' ');
  return words.ruling(
    `${cellIn(form, cell)} “${indicator}”`,
    printed(score),
    due === null ? null : printed(due),
    reason,
    signature === '' ? '' : words.signed(signature),
  );
}
