export { type CellCorrection, type Corrected, correctWorkbook, workbookFormulas } from './correct.ts';
export type { NewValue } from './edited-sheet.ts';
export { markWorkbook } from './mark.ts';
export type { MarkLevel } from './note-text.ts';
export type { CellMark, ResultSheet } from './types.ts';
export { type Unmarked, unmark, unmarkWorkbook } from './unmark.ts';
