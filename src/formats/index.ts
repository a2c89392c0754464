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

/** The ending of the marked copy of a file, and of what else is made of it. */
export function copyEnding(ending: string): string {
  return formatNamed(ending)?.copyEnding(ending) ?? '.xlsx';
}

/** The format that files with this ending (`.xls`) are taken for before they are read; null for an ending of none. */
function formatNamed(ending: string): InputFormat | null {
  return FORMATS.find(({ endings }) => endings.includes(ending.toLowerCase())) ?? null;
}
