import type { FileReport, Report } from '../model/report.ts';
import type { ExitCode } from './command.ts';

export type FailOn = 'error' | 'warning';

/** The exit code of a check: what could not be checked weighs more than what was found. */
export function exitCode({ files }: Pick<Report, 'files'>, failOn: FailOn): ExitCode {
  if (files.some((file) => file.error !== null || file.internalErrors.length > 0)) return 2;
  return files.some((file) => fails(file, failOn)) ? 1 : 0;
}

function fails(file: FileReport, failOn: FailOn): boolean {
  const findings = file.forms.flatMap((form) => form.findings);
  return findings.some(
    ({ severity }) => severity === 'error' || (severity === 'warning' && failOn === 'warning'),
  );
}
