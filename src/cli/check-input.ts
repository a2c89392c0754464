import { existsSync } from 'node:fs';
import { type CheckOptions, checkFile } from '../check.ts';
import { problemOf } from '../file-problem.ts';
import type { Problem } from '../model/problem.ts';
import type { FileReport } from '../model/report.ts';
import type { Language } from '../model/text.ts';
import type { Copy } from './copies.ts';
import type { FoundFile, Input } from './files.ts';

/** Checks one file and writes its marked copy; whatever goes wrong with it stands in its report. */
export async function checkInput(
  input: Input,
  options: CheckOptions,
  copies: ReadonlyMap<FoundFile, Copy>,
): Promise<FileReport> {
  if ('problem' in input) return notChecked(input.shown, input.problem, options.language);
  const report: FileReport = { ...(await checkFile(input.path, options)), file: input.shown };
  const copy = copies.get(input);
  if (!copy || report.forms.length === 0 || !needsCopy(report, copy)) return report;
  try {
    const [{ annotate }, { writeOut }] = await Promise.all([
      import('../annotate.ts'),
      import('./write-file.ts'),
    ]);
    writeOut(copy.path, await annotate(input.path, report, options.language), input.path);
    return { ...report, annotated: copy.shown };
  } catch (error) {
    const { code, words } = problemOf(error, input.shown);
    return { ...report, error: { code, message: words[options.language] } };
  }
}

/** A form without errors and warnings needs none, but a copy of an earlier run must not go on saying otherwise. */
function needsCopy(report: FileReport, copy: Copy): boolean {
  const findings = report.forms.flatMap((form) => form.findings);
  return findings.some(({ severity }) => severity !== 'info') || existsSync(copy.path);
}

function notChecked(file: string, problem: Problem, language: Language): FileReport {
  return {
    file,
    status: problem.code === 'no-forms' ? 'no-form' : 'unreadable',
    error: { code: problem.code, message: problem.text[language] },
    annotated: null,
    forms: [],
    internalErrors: [],
  };
}
