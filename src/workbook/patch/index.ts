export { type CellCorrection, correctWorkbook, workbookFormulas } from './correct.ts';
export type { NewValue } from './edited-sheet.ts';
export { markWorkbook } from './mark.ts';
export type { MarkLevel } from './note-text.ts';
export type { CellMark, ResultSheet } from './types.ts';
export { unmark, unmarkWorkbook } from './unmark.ts';
