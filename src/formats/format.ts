import type { Limits } from '../workbook/limits.ts';
import type { CellMark, MarkOptions, ResultSheet } from '../workbook/mark/index.ts';
import type { Unmarked } from '../workbook/mark/unmark.ts';
import type { Workbook } from '../workbook/types.ts';

/**
 * One kind of file that forms come in. All that differs between kinds stands in an entry of this shape: how a file is known, how it
 * is read, and what a marked copy of it is.
 */
export interface InputFormat {
  id: 'xlsx' | 'xls' | 'docx';
  /** The endings under which files of a folder are taken up, in lower case. */
  endings: readonly string[];
  /** By content; the name of a file does not count. */
  recognises(bytes: Uint8Array): boolean;
  /** @throws WorkbookError in one sentence for people */
  read(bytes: Uint8Array, limits?: Partial<Limits>): Promise<Workbook>;
  /** The ending of a marked copy of a file that has this ending. */
  copyEnding(ending: string): string;
  /** The marked copy is a file of another kind, made anew from the same grid: what is no cell is not in it. */
  converts: boolean;
  /** Single cells can be put right in place, with all else kept. */
  corrects: boolean;
  /** A copy with marks on the cells and everything that was found listed behind. */
  mark(
    bytes: Uint8Array,
    marks: readonly CellMark[],
    sheet: ResultSheet,
    options?: MarkOptions,
  ): Promise<Uint8Array>;
  /** Takes our marks out again. */
  unmark(bytes: Uint8Array, options?: { corrections?: boolean; limits?: Partial<Limits> }): Promise<Unmarked>;
}
