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

export interface CheckOptions {
  /** Id of a profile or a folder with one; by default settings and the form itself decide. */
  profile?: string;
  /** Severities that differ from the rules' own, by rule id. */
  rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Language of the sentences; Chinese by default. */
  language?: Language;
}

/** Checks one workbook. What is wrong with the file itself stands in the report; nothing is thrown for it. */
export function checkFile(path: string, options: CheckOptions = {}): Promise<FileReport> {
  const { profile, rules = {}, language = 'zh' } = options;
  const chosen = profile === undefined ? null : resolveProfile(profile, '.');
  return check(path, { profile: chosen, rules: new Map(Object.entries(rules)), language });
}
