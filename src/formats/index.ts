import { docx } from './docx.ts';
import type { InputFormat } from './format.ts';
import { xls } from './xls.ts';
import { xlsx } from './xlsx.ts';

export type { InputFormat } from './format.ts';

/** Every format that a form may come in, in the order in which they are asked. A new one is an entry here. */
const FORMATS: readonly InputFormat[] = [xls, docx, xlsx];

/** The format of a file, by its content. */
export function formatOf(bytes: Uint8Array): InputFormat {
  return FORMATS.find((format) => format.recognises(bytes)) ?? xlsx;
}

/** Endings of files that may hold a form and cannot be read: they are taken up, so that every report names them and says what to do. */
const UNREADABLE = ['.doc', '.wps', '.rtf', '.pdf', '.xlsb', '.ods', '.zip', '.rar', '.7z'];

/** Whether a file of a folder is taken up, by its ending (`.xls`). */
export function mayHoldForm(ending: string): boolean {
  return formatNamed(ending) !== null || UNREADABLE.includes(ending.toLowerCase());
}

/** The ending of the marked copy of a file, and of what else is made of it. */
export function copyEnding(ending: string): string {
  return formatNamed(ending)?.copyEnding(ending) ?? '.xlsx';
}

/** The format that files with this ending (`.xls`) are taken for before they are read; null for an ending of none. */
export function formatNamed(ending: string): InputFormat | null {
  return FORMATS.find(({ endings }) => endings.includes(ending.toLowerCase())) ?? null;
}
