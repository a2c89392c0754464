import type { FileReport } from '../../model/report.ts';
import type { Reporter } from '../index.ts';
import { plainStrings } from '../plain-strings.ts';
import { result, verdict } from '../sentences.ts';
import { prepareWidths } from '../width.ts';
import { formLines, labelled } from './form.ts';
import { type Page, pageFor, paragraph } from './page.ts';

/** The summary for people, file by file, and what came of it in the last line. */
export const text: Reporter = async (report, presentation) => {
  const shown = plainStrings(report);
  await prepareWidths(shown.files.map((file) => JSON.stringify(file)).join(''));
  const page = await pageFor(presentation);
  const blocks = shown.files.map((file) =>
    presentation.quiet ? quietLines(file, page) : fileLines(file, page),
  );
  const last = paragraph(page, `${page.words.result}  `, result(shown, page.words), 6, page.paint.bold);
  const gap = presentation.quiet ? '\n' : '\n\n';
  return `${[...blocks, last].map((lines) => lines.join('\n')).join(gap)}\n`;
};

function fileLines(file: FileReport, page: Page): string[] {
  const { words, paint } = page;
  const lines = [paint.bold(file.file)];
  if (file.error && file.forms.length === 0)
    lines.push(...labelled(page, words.unreadable, file.error.message));
  file.forms.forEach((form, index) => {
    lines.push(...(index > 0 ? [''] : []), ...formLines(form, page));
  });
  for (const { rule, message } of file.internalErrors) {
    lines.push(...labelled(page, words.incomplete, words.ruleFailed(rule, message)));
  }
  if (file.error && file.forms.length > 0)
    lines.push(...labelled(page, words.incomplete, file.error.message));
  if (file.annotated !== null) lines.push(...labelled(page, words.copy, file.annotated));
  return lines;
}

function quietLines(file: FileReport, page: Page): string[] {
  if (file.error && file.forms.length === 0)
    return [`${file.file}: ${page.words.unreadable}: ${file.error.message}`];
  return file.forms.map((form) => `${file.file}: ${verdict(form, page.words)}`);
}
