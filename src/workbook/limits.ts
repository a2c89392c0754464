import type { Text } from '../text/language.ts';
import { WorkbookError } from './errors.ts';

/** What a file may cost at most. The keys are the names of the settings. */
export interface Limits {
  /** Size of the file, in MB of 1024 × 1024 bytes. */
  fileMegabytes: number;
  /** Size of all its parts together when inflated, in MB. */
  inflatedMegabytes: number;
  /** How many times the size of the file its parts may inflate to. Small files may always inflate to 10 MB. */
  inflationRatio: number;
  /** Size of a part that has to be held whole, in MB: any but the sheets that are only read. */
  partMegabytes: number;
  /** Parts in the file. */
  entries: number;
  /** Cells in all its sheets, empty ones too. */
  cells: number;
  /** Cells with content, which take memory. */
  filledCells: number;
  /** Characters of text in the parts that are read. */
  characters: number;
  /** XML elements in the parts that are read. */
  elements: number;
  /** Elements inside one another. */
  depth: number;
  /** Rows in all forms of a workbook: indicators, totals, the budget. */
  formRows: number;
  /** What was spent of characters and elements; without it each part counts by itself. No setting. */
  meter?: Meter;
}

/** The names of the settings. */
export type Limit = Exclude<keyof Limits, 'meter'>;

/** What was spent so far, over all parts of one workbook. */
export interface Meter {
  characters: number;
  elements: number;
}

export const DEFAULT_LIMITS: Readonly<Record<Limit, number>> = {
  fileMegabytes: 50,
  inflatedMegabytes: 200,
  inflationRatio: 200,
  partMegabytes: 32,
  entries: 10_000,
  cells: 2_000_000,
  filledCells: 200_000,
  characters: 30_000_000,
  elements: 4_000_000,
  depth: 256,
  formRows: 3000,
};

export const MEGABYTE = 1024 * 1024;

/** Below this many MB a file is never refused for its ratio: it costs nothing. */
const FREE_MEGABYTES = 10;

const WHAT: Record<Limit, Text> = {
  fileMegabytes: { zh: '文件大小（MB）', en: 'size of the file (MB)' },
  inflatedMegabytes: { zh: '解压后大小（MB）', en: 'inflated size (MB)' },
  inflationRatio: { zh: '解压后与文件的大小之比', en: 'inflated size as a multiple of the file' },
  partMegabytes: { zh: '单个部件解压后大小（MB）', en: 'inflated size of a part (MB)' },
  entries: { zh: '文件内的部件数', en: 'number of parts in the file' },
  cells: { zh: '单元格数', en: 'number of cells' },
  filledCells: { zh: '有内容的单元格数', en: 'number of cells with content' },
  characters: { zh: '文字总数', en: 'number of characters' },
  elements: { zh: 'XML 元素数', en: 'number of XML elements' },
  depth: { zh: 'XML 嵌套层数', en: 'depth of the XML' },
  formRows: { zh: '自评表的行数', en: 'number of rows in the forms' },
};

/** The limits with their defaults for what is not given, for one workbook. */
export function limitsFrom(given: Partial<Limits> | undefined): Limits {
  return { ...DEFAULT_LIMITS, ...given, meter: { characters: 0, elements: 0 } };
}

/** The error for a file that goes beyond `setting`; it names the setting and its value. */
export function beyond(setting: Limit, limits: Limits): WorkbookError {
  const what = WHAT[setting];
  return new WorkbookError('too-large', {
    zh: `${what.zh}超过上限 ${limits[setting]}（设置项 limits.${setting}）；自评表不会这么大，请核对文件，确属正常再调高该设置。`,
    en: `The ${what.en} is beyond the limit of ${limits[setting]} (setting limits.${setting}); a form is never this large: check the file, and raise the setting only if it is as it should be.`,
  });
}

/** How many bytes the parts of a file of `fileBytes` may inflate to, and the setting that says so. */
export function inflationAllowance(
  fileBytes: number,
  limits: Limits,
): { bytes: number; setting: 'inflatedMegabytes' | 'inflationRatio' } {
  const byRatio = Math.max(fileBytes * limits.inflationRatio, FREE_MEGABYTES * MEGABYTE);
  const absolute = limits.inflatedMegabytes * MEGABYTE;
  return byRatio < absolute
    ? { bytes: byRatio, setting: 'inflationRatio' }
    : { bytes: absolute, setting: 'inflatedMegabytes' };
}
