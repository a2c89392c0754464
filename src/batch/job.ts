import { existsSync } from 'node:fs';
import { checkFile } from '../check.ts';
import { problemOf } from '../files/file-problem.ts';
import { writeOut } from '../files/write-out.ts';
import { annotate } from '../marking/annotate.ts';
import type { FileReport } from '../model/report.ts';
import { openSettings } from '../settings/settings.ts';
import type { Language, Text } from '../text/language.ts';
import type { Answer } from './cache.ts';
import type { Copy } from './plan/copies.ts';
import { openSettle } from './settle.ts';
import type { Done, Setup, Task } from './task.ts';

/** Does one file of a batch: the check, the marked copy, and what the documents need of both. */
export type Job = (task: Task) => Promise<Done>;

/**
 * Whatever goes wrong with a file stands in its report; what is thrown is a fault of the program.
 *
 * @param writing has the files written that a check makes
 */
export async function openJob(
  setup: Setup,
  writing: (write: () => void) => void = (write) => write(),
): Promise<Job> {
  const settle = await openSettle(setup);
  const settings = openSettings();
  const cache =
    setup.cache === null ? null : (await import('./cache.ts')).openCache(setup.cache, setup.check);
  const { language } = setup.check;
  return async ({ index, shown, path, copy, known }) => {
    const answer = cache ? await cache.check(path) : null;
    const report = { ...(answer?.report ?? (await checkFile(path, setup.check, settings))), file: shown };
    const annotated = await writeCopy({ path, report, copy, language, answer, writing });
    return { ...settle({ ...report, ...annotated }, index, known), cached: answer?.cached ?? false };
  };
}

/** The marked copy, where one is due: its place, or why it could not be written. */
async function writeCopy({
  path,
  report,
  copy,
  language,
  answer,
  writing,
}: {
  path: string;
  report: FileReport;
  copy: Copy | null;
  language: Language;
  answer: Answer | null;
  writing: (write: () => void) => void;
}): Promise<Pick<FileReport, 'annotated'> | Pick<FileReport, 'error'>> {
  if (copy === null || report.forms.length === 0 || !needsCopy(report, copy)) {
    writing(() => answer?.keep(null));
    return { annotated: null };
  }
  if (answer?.holdsCopy(copy.path)) return { annotated: copy.shown };
  try {
    const { bytes, ending } = await annotate(path, report, language);
    const to = (name: string) => name.replace(/\.[^.]*$/, ending);
    writing(() => {
      writeOut(to(copy.path), bytes, path);
      answer?.keep(bytes);
    });
    return { annotated: to(copy.shown) };
  } catch (error) {
    const { code, words } = problemOf(error, report.file);
    return { error: { code, message: words[language] } };
  }
}

/** A form without errors and warnings needs none, but a copy of an earlier run must not go on saying otherwise. */
function needsCopy(report: FileReport, copy: Copy): boolean {
  const findings = report.forms.flatMap((form) => form.findings);
  return findings.some(({ severity }) => severity !== 'info') || existsSync(copy.path);
}

/** The report of a file of which nothing could be checked. */
export function notChecked(file: string, code: string, words: Text, language: Language): FileReport {
  return {
    file,
    status: code === 'no-forms' ? 'no-form' : 'unreadable',
    error: { code, message: words[language] },
    annotated: null,
    forms: [],
    internalErrors: [],
  };
}
