/**
 * The library: checks a workbook and reports what `--format json` prints of a file.
 *
 * Amounts, points and scores are strings of exact decimals, never floats; a cell is `Sheet!A1`; a key without a value is
 * present and null. `report.schema.json` describes all of it.
 *
 * @module
 */

import { checkFile as check } from './check.ts';
import type { FileReport, Severity } from './model/report.ts';
import type { Language } from './model/text.ts';
import { resolveProfile } from './profile/load.ts';

export type {
  FileReport,
  FindingReport,
  FormReport,
  GroupReport,
  IndicatorReport,
  Report,
  Severity,
} from './model/report.ts';

/** What may be asked of a check; everything left out is decided by `perf-score.yaml` beside the form and by the form. */
export interface CheckOptions {
  /** Id of a profile or a folder with one; by default settings and the form itself decide. */
  profile?: string;
  /** Severities that differ from those of settings, profile and rules, by rule id; an id that is unknown has no effect. */
  rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Language of the sentences; Chinese by default. */
  language?: Language;
}

/**
 * Checks one workbook; nothing is written.
 *
 * @param path of the workbook, from the working folder
 * @returns the report of the file. Where it could not be checked (no such file, no form in it, an unknown profile, wrong
 *   settings) its `error` says so and `forms` is empty; the promise is not rejected for it.
 */
export function checkFile(path: string, options: CheckOptions = {}): Promise<FileReport> {
  const { profile, rules = {}, language = 'zh' } = options;
  const chosen = profile === undefined ? null : resolveProfile(profile, '.');
  return check(path, { profile: chosen, rules: new Map(Object.entries(rules)), language });
}
