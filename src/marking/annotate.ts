import { readBytes } from '../files/read-file.ts';
import type { FileReport } from '../model/report.ts';
import { type Settings, settingsFor } from '../settings/settings.ts';
import type { Language } from '../text/language.ts';
import { markWorkbook } from '../workbook/mark/index.ts';
import { markedCopy } from './marked-copy.ts';

/** The workbook as bytes with the findings of its report marked in it. The file itself stays as it is. */
export async function annotate(path: string, report: FileReport, language: Language): Promise<Uint8Array> {
  const { limits } = await settingsFor(path);
  return annotateBytes(await readBytes(path, limits), report, language, limits);
}

/** The same of a workbook that is in memory. */
export function annotateBytes(
  bytes: Uint8Array,
  report: FileReport,
  language: Language,
  limits: Settings['limits'] = {},
): Uint8Array {
  const { marks, sheet } = markedCopy(report, language);
  return markWorkbook(bytes, marks, sheet, { words: LEVELS[language], limits });
}

const LEVELS = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error', warning: 'warning' },
} as const;
