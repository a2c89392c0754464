import type { FileReport, Report } from '../../model/report.ts';
import { plainStrings } from '../../text/plain-strings.ts';
import { prepareWidths } from '../../text/width.ts';
import { type BatchForm, formName, worstFirst } from '../batch.ts';
import type { Reporter } from '../presentation.ts';
import { result, verdict } from '../wording/sentences.ts';
import { betweenLines, findingLines } from './findings.ts';
import { formLines, labelled } from './form.ts';
import { formsTable } from './forms-table.ts';
import { type Page, pageFor, paragraph } from './page.ts';
import { quietLines } from './quiet.ts';

/**
 * The summary for people. One form is shown whole; of several there is a table first, the worst on top, then what
 * was found in each that has any. The last line says what came of it.
 */
export const text: Reporter = async (report, presentation) => {
  const shown = plainStrings(report);
  await prepareWidths([...shown.files, ...(shown.between ?? [])].map((one) => JSON.stringify(one)).join(''));
  const page = await pageFor(presentation);
  const said = result(shown, page.words);
  const last = paragraph(page, `${page.words.result}  `, said, 6, page.paint.bold);
  const blocks = presentation.quiet
    ? quietLines(shown, page, presentation.failOn).map((line) => [line])
    : shown.summary.forms > 1
      ? batchBlocks(shown, page)
      : shown.files.map((file) => fileLines(file, page));
  const gap = presentation.quiet ? '\n' : '\n\n';
  return `${[...blocks, last].map((lines) => lines.join('\n')).join(gap)}\n`;
};

function fileLines(file: FileReport, page: Page): string[] {
  const { words, paint } = page;
  const lines = [paint.bold(file.file), ...troubleLines(file, page)];
  for (const form of file.forms) lines.push(...formLines(form, page));
  if (file.annotated !== null) lines.push(...labelled(page, words.copy, file.annotated));
  return lines;
}

/** Why a file, or a part of what was asked for it, could not be done. */
function troubleLines(file: FileReport, page: Page): string[] {
  const { words } = page;
  const crashes = file.internalErrors.flatMap(({ rule, message }) =>
    labelled(page, words.incomplete, words.ruleFailed(rule, message)),
  );
  if (!file.error) return crashes;
  const label = file.forms.length === 0 ? words.unreadable : words.incomplete;
  return [...labelled(page, label, file.error.message), ...crashes];
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function batchBlocks(report: Report, page: Page): string[][] {
  const forms = worstFirst(report);
  const troubled = report.files.filter((file) => file.error !== null || file.internalErrors.length > 0);
  const found = forms.filter(({ errors, warnings, form }) => errors + warnings + form.rulings.length > 0);
  const between = SEVERITIES.flatMap((severity) =>
    (report.between ?? []).filter((one) => one.severity === severity),
  );
  const stale = (report.baseline?.stale ?? []).flatMap((one) =>
    paragraph(page, '', page.words.stale(one.file, one.fingerprint), 2),
  );
  return [
    formsTable(forms, page),
    ...troubled.map((file) => [page.paint.bold(file.file), ...troubleLines(file, page)]),
    ...found.map((entry) => foundLines(entry, page)),
    ...(between.length > 0
      ? [[page.paint.bold(page.words.betweenForms), ...betweenLines(between, page)]]
      : []),
    ...(stale.length > 0 ? [stale] : []),
  ];
}

/** What was found in one form of many. */
function foundLines(entry: BatchForm, page: Page): string[] {
  const { file, form } = entry;
  return [
    page.paint.bold(formName(entry)),
    ...paragraph(page, '', verdict(form, page.words), 0),
    ...findingLines(form, page),
    ...(file.annotated !== null ? ['', ...labelled(page, page.words.copy, file.annotated)] : []),
  ];
}
