import type { FileReport, Report } from '../../model/report.ts';
import { formName } from '../batch.ts';
import type { Presentation } from '../presentation.ts';
import { betweenSentence } from '../wording/finding-text.ts';
import { verdict } from '../wording/sentences.ts';
import type { Page } from './page.ts';

/** A line a form, and one for every other reason why the run fails; what was found in the forms is only counted. */
export function quietLines(report: Report, page: Page, failOn: Presentation['failOn']): string[] {
  const { words } = page;
  const between = (report.between ?? []).filter(
    ({ severity }) => severity === 'error' || severity === failOn,
  );
  return [
    ...report.files.flatMap((file) => fileLines(file, page)),
    ...between.map(
      (one) => `${words.severity[one.severity]}  ${one.file} ${betweenSentence(one)} [${one.rule}]`,
    ),
  ];
}

function fileLines(file: FileReport, { words }: Page): string[] {
  const { error, forms, internalErrors } = file;
  const line = (name: string, ...said: string[]) => [name, ...said].join(words.colon);
  return [
    ...forms.map((form) => line(formName({ file, form }), verdict(form, words))),
    ...(error === null
      ? []
      : [line(file.file, forms.length === 0 ? words.unreadable : words.incomplete, error.message)]),
    ...internalErrors.map(({ rule, message }) =>
      line(file.file, words.incomplete, words.ruleFailed(rule, message)),
    ),
  ];
}
