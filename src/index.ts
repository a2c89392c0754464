/**
 * The library: checks a workbook and reports what `--format json` prints of a file.
 *
 * Amounts, points and scores are strings of exact decimals, never floats; a cell is `Sheet!A1`; a key without a value is
 * present and null. `report.schema.json` describes all of it.
 *
 * @module
 */

import { checkFile as check, checkBytes as checkInMemory, type CheckOptions as Request } from './check.ts';
import { requireRule } from './judge.ts';
import type { FileReport, Severity } from './model/report.ts';
import type { SettingsText } from './model/settings-text.ts';
import { resolveProfile } from './profile/load.ts';
import { NO_SETTINGS, settingsFor, settingsFromText } from './settings/settings.ts';
import type { Language } from './text/language.ts';

export type {
  FileReport,
  FindingReport,
  FormReport,
  GroupReport,
  IndicatorReport,
  Report,
  Severity,
} from './model/report.ts';
export type { SettingsText } from './model/settings-text.ts';

/** What may be asked of a check; everything left out is decided by `perf-score.yaml` beside the form and by the form. */
export interface CheckOptions {
  /** Id of a profile or a folder with one; by default settings and the form itself decide. */
  profile?: string;
  /** Severities that differ from those of settings, profile and rules, by rule id; an id that is unknown is the report's `error`. */
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
  const request = requestOf(options);
  return check(path, request, async (form) => {
    refuseUnknownRules(request);
    return settingsFor(form);
  });
}

/** What may be asked of a check of bytes: beside the rest the settings, as no file lies beside them. */
export interface BytesOptions extends CheckOptions {
  /** A `perf-score.yaml` that holds for the form; none by default. */
  settings?: SettingsText | null;
}

/**
 * Checks a workbook that is in memory, in a program or in a browser.
 *
 * @param bytes of the workbook
 * @param name that the report gives it
 * @returns the same as `checkFile`
 */
export function checkBytes(bytes: Uint8Array, name: string, options: BytesOptions = {}): Promise<FileReport> {
  const request = requestOf(options);
  return checkInMemory(bytes, name, request, async () => {
    refuseUnknownRules(request);
    return options.settings ? settingsFromText(options.settings, name) : NO_SETTINGS;
  });
}

function requestOf({ profile, rules = {}, language = 'zh' }: CheckOptions): Request {
  const chosen = profile === undefined ? null : resolveProfile(profile, '.');
  return { profile: chosen, rules: new Map(Object.entries(rules)), language };
}

/** Inside of a check, whose report tells it. */
function refuseUnknownRules({ rules }: Request): void {
  for (const id of rules.keys()) requireRule(id, 'rules');
}
