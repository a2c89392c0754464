export type { MarkLevel } from '../edit/comment-text.ts';
export type { NewValue } from '../edit/edited-sheet.ts';
export { type CellCorrection, correctWorkbook, workbookFormulas } from './correct.ts';
export { markWorkbook } from './mark.ts';
export type { CellMark, MarkOptions, ResultSheet } from './types.ts';
export { unmark, unmarkWorkbook } from './unmark.ts';
