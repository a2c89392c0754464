import { Problem } from '../model/problem.ts';
import { SUMMARY_SUBJECT } from '../model/result-workbook-subject.ts';
import { text } from '../text/language.ts';
import { limitsFrom } from '../workbook/limits.ts';
import { openZip } from '../workbook/package/zip.ts';
import { readBytesAtOnce } from './read-file.ts';

/** Whether a workbook is one that `-f xlsx` wrote, also when somebody has saved it anew since. */
export function isOwnSummary(bytes: Uint8Array): boolean {
  try {
    const properties = openZip(bytes, limitsFrom({})).read('docProps/core.xml');
    return Buffer.from(properties ?? []).includes(`>${SUMMARY_SUBJECT}<`);
  } catch {
    return false;
  }
}

/** The same of a file; false for one that cannot be read. */
export function isOwnSummaryAt(path: string): boolean {
  try {
    return isOwnSummary(readBytesAtOnce(path));
  } catch {
    return false;
  }
}

/** The code of its error: among other files it is passed over. */
export const OWN_SUMMARY = 'own-summary';

/** What is said of one that is named alone. */
export const ownSummary = () =>
  new Problem(
    OWN_SUMMARY,
    text(
      '这是 perf-score 写出的汇总，不是自评表；请指定要检查的自评表。',
      'This is a summary that perf-score wrote, and no form; name the forms to check.',
    ),
  );
