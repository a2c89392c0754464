import type { FindingReport, FormReport, Severity } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import { findingDetails, findingSentence, rulingSentence } from '../wording/finding-text.ts';
import { WORDS, type Words } from '../wording/labels.ts';
import { coverage, verdict } from '../wording/sentences.ts';
import { details, markdownText as md } from './markdown-text.ts';

/** Lines about one form: profile, totals, coverage, rulings and findings. */
export function formSection(name: string, form: FormReport, language: Language): string[] {
  const words = WORDS[language];
  const { title, profile } = form;
  const facts = [
    `${words.profile}${words.colon}${profile.title} (${profile.id})${words.semicolon}${profile.chosenBy}`,
    verdict(form, words),
    `${words.coverage}${words.colon}${coverage(form, words)}`,
    ...form.rulings.map((ruling) => `${words.rulings}${words.colon}${rulingSentence(ruling, form, words)}`),
  ].map(md);
  return [
    '',
    `### ${md(name)}`,
    '',
    `**${md(title ?? '') || words.untitled}**`,
    '',
    // One paragraph: a list here would run into the list of findings.
    facts.join('\\\n'),
    '',
    ...findingList(form.findings, (finding) => findingSentence(finding, form), language),
  ];
}

/** Errors, then warnings, each in full; notes in a line each and folded away. */
export function findingList<T extends FindingReport>(
  findings: readonly T[],
  sentence: (finding: T) => string,
  language: Language,
): string[] {
  const words = WORDS[language];
  const of = (level: Severity) => findings.filter(({ severity }) => severity === level);
  const serious = [...of('error'), ...of('warning')].map((one) => inFull(one, sentence(one), words));
  const notes = of('info').map((one) => `- ${md(sentence(one))}`);
  return [
    ...serious.slice(0, OPEN),
    ...folded(serious.slice(OPEN), MORE[language]),
    ...folded(notes, NOTES[language]),
  ];
}

/** So many findings stand open, the others are folded away. */
const OPEN = 10;
const MORE = { zh: (count: number) => `其余 ${count} 处`, en: (count: number) => `${count} more` };
const NOTES = {
  zh: (count: number) => `${count} 处说明`,
  en: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
};

function folded(items: readonly string[], summary: (count: number) => string): string[] {
  return items.length === 0 ? [] : details(summary(items.length), items);
}

function inFull(finding: FindingReport, sentence: string, words: Words): string {
  const level = words.severity[finding.severity];
  return [
    `- **${level}** ${md(`${sentence} (${finding.rule})`)}`,
    ...findingDetails(finding, words).map((line) => `  - ${md(line)}`),
  ].join('\n');
}
