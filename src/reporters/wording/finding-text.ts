import type { BetweenFinding, FindingReport, FormReport } from '../../model/report.ts';
import { inEnglish } from '../../workbook/place-names.ts';
import type { Words } from './labels.ts';
import { cellIn, splitPlace } from './places.ts';
import { changes } from './sentences.ts';
import { printed } from './sums.ts';

/** What is wrong in one sentence that names the cell; nearly every message begins with it. */
export function findingSentence(finding: FindingReport, form: Pick<FormReport, 'sheet'>): string {
  const cell = cellIn(form, finding.cell);
  // An English sentence says the name of a cell of a document in English.
  const named = [cell, inEnglish(cell)].some((name) => finding.message.startsWith(name));
  return named ? finding.message : `${cell} ${finding.message}`;
}

/** The same of a finding that is about several forms. */
export function betweenSentence(finding: BetweenFinding): string {
  return findingSentence(finding, splitPlace(finding.cell));
}

/** Why, what it may come from, what to do, what that does to the sums, and the other forms; a line each. */
export function findingDetails(finding: FindingReport | BetweenFinding, words: Words): string[] {
  const line = (label: string, text: string | null) =>
    text === null || text === '' ? [] : [`${label}${words.colon}${text}`];
  const others = othersOf(finding).map(({ file, cell }) => `${file} ${cell}`);
  return [
    ...line(words.why, finding.why),
    ...line(words.diagnosis, finding.diagnosis),
    ...line(words.remedy, finding.remedy),
    ...line(words.cascade, changes(finding).join(words.comma)),
    ...line(words.others, others.join(words.semicolon)),
  ];
}

/** The other forms that a finding is about. */
export function othersOf(finding: FindingReport | BetweenFinding): BetweenFinding['others'] {
  return 'others' in finding ? finding.others : [];
}

/** A person's decision on one score, who made it and why. */
export function rulingSentence(
  ruling: FormReport['rulings'][number],
  form: FormReport,
  words: Words,
): string {
  const { indicator, cell, score, due, reason } = ruling;
  return words.ruling(
    `${cellIn(form, cell)} “${indicator}”`,
    printed(score),
    due === null ? null : printed(due),
    reason,
    signed(ruling, words),
  );
}

/** Who decided and when, as far as that is recorded. */
export const signatureOf = ({ by, date }: Signature): string =>
  [by, date].filter((part) => part !== null).join(' ');

/** The same as the end of a sentence. */
export function signed(ruling: Signature, words: Words): string {
  const signature = signatureOf(ruling);
  return signature === '' ? '' : words.signed(signature);
}

type Signature = Pick<FormReport['rulings'][number], 'by' | 'date'>;
