import { extname } from 'node:path';
import { readBytes } from '../files/read-file.ts';
import { formatOf } from '../formats/index.ts';
import type { FileReport } from '../model/report.ts';
import { type Settings, settingsFor } from '../settings/settings.ts';
import type { Language } from '../text/language.ts';
import { markedCopy } from './marked-copy.ts';

/** A marked copy, and the ending that its name must have. */
export interface Annotated {
  bytes: Uint8Array;
  /** `.docx`: by what the file is, whatever its name says. */
  ending: string;
}

/** A copy of the file with the findings of its report marked in it. The file itself stays as it is. */
export async function annotate(path: string, report: FileReport, language: Language): Promise<Annotated> {
  const { limits } = await settingsFor(path);
  return annotateBytes(await readBytes(path, limits), path, report, language, limits);
}

/** The same of a file that is in memory. @param name by whose ending the copy is named */
export async function annotateBytes(
  bytes: Uint8Array,
  name: string,
  report: FileReport,
  language: Language,
  limits: Settings['limits'] = {},
): Promise<Annotated> {
  const format = formatOf(bytes);
  const { marks, sheet } = markedCopy(report, language, format.converts);
  return {
    bytes: await format.mark(bytes, marks, sheet, { words: LEVELS[language], limits }),
    ending: format.copyEnding(extname(name)),
  };
}

const LEVELS = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error', warning: 'warning' },
} as const;
