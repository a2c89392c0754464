import type { Report } from '../model/report.ts';
import type { ExitCode } from './command.ts';

export type FailOn = 'error' | 'warning';

/**
 * The exit code of a check: what could not be checked weighs more than what was found.
 *
 * @param failed a file, a copy or a rule of the run
 */
export function exitCode(
  { errors, warnings }: Pick<Report['summary'], 'errors' | 'warnings'>,
  failed: boolean,
  failOn: FailOn,
): ExitCode {
  if (failed) return 2;
  return errors > 0 || (failOn === 'warning' && warnings > 0) ? 1 : 0;
}
