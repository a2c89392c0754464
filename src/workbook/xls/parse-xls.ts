import type { WorkBook } from '@e965/xlsx';
import { damage, refusal } from '../errors.ts';
import { beyond, type Limits, MEGABYTE } from '../limits.ts';
import type { Area } from '../types.ts';
import { onlyCells } from './records.ts';

/** Codes of error values in a BIFF file (MS-XLS 2.5.10). */
export const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The records of an .xls workbook as the library parses them.
 *
 * @throws WorkbookError for a password, damage, and a file beyond the limit
 */
export async function parseXls(bytes: Uint8Array, limits: Limits): Promise<WorkBook> {
  if (bytes.length > limits.fileMegabytes * MEGABYTE) throw beyond('fileMegabytes', limits);
  const { read, CFB } = await import('@e965/xlsx');
  try {
    // Only the stream with the cells is handed on: author and title, in a stream of their own, may take minutes when damaged.
    const { content } = CFB.find(CFB.read(bytes, { type: 'array' }), '/Workbook') ?? {};
    // `dense`: rows as arrays, so that a cell far out costs nothing. The texts it would display are not wanted.
    return read(onlyCells(Uint8Array.from(content ?? [])), {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellStyles: true,
    });
  } catch (error) {
    // The library tells nothing but sentences apart, and what is damaged fails in any of its steps.
    if (error instanceof Error && /password/i.test(error.message)) throw refusal('encrypted');
    throw damage('旧版 Excel 的记录读不下去', 'its records cannot be followed');
  }
}

/** A merge of the library as an area; null for one of a single cell. */
export function areaOf(s: { r: number; c: number }, e: { r: number; c: number }): Area | null {
  if (s.r === e.r && s.c === e.c) return null;
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
}
