import type { BetweenFinding, FileReport, FindingReport } from '../model/report.ts';
import { legalText } from '../text/legal-text.ts';
import { inOneGo, type OpenStream } from './stream.ts';
import { repositoryPath } from './wording/file-uri.ts';
import { betweenSentence, findingDetails, findingSentence } from './wording/finding-text.ts';
import { WORDS, type Words } from './wording/labels.ts';
import { positionOf } from './wording/places.ts';

/**
 * Workflow commands that GitHub shows as annotations: one a finding, with the row and column of its cell, and one for
 * whatever could not be checked. GitHub itself shows ten errors and ten warnings of a step; the log has them all.
 */
export const openGithub: OpenStream = ({ language }) => {
  const words = WORDS[language];
  return {
    start: () => '',
    file: (report) => commandsOf(report, words).join(''),
    end: ({ between }) =>
      (between ?? []).map((one) => annotation(one, one.file, betweenSentence(one), words)).join(''),
  };
};

export const github = inOneGo(openGithub);

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

function commandsOf(file: FileReport, words: Words): string[] {
  const path = repositoryPath(file.file);
  const problem = (title: string, message: string) => command('error', { file: path, title }, message);
  return [
    ...(file.error === null
      ? []
      : [problem(file.forms.length === 0 ? words.unreadable : words.incomplete, file.error.message)]),
    ...file.internalErrors.map(({ rule, message }) =>
      problem(words.incomplete, words.ruleFailed(rule, message)),
    ),
    ...file.forms.flatMap((form) =>
      form.findings.map((one) => annotation(one, file.file, findingSentence(one, form), words)),
    ),
  ];
}

function annotation(
  finding: FindingReport | BetweenFinding,
  file: string,
  sentence: string,
  words: Words,
): string {
  const at = positionOf(finding.cell);
  return command(
    COMMANDS[finding.severity],
    { file: repositoryPath(file), line: at?.row, col: at?.column, title: `${finding.cell} ${finding.rule}` },
    [sentence, ...findingDetails(finding, words)].join('\n'),
  );
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${list.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return legalText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
