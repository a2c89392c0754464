export { markWorkbook } from './mark.ts';
export type { MarkLevel } from './note-text.ts';
export type { CellMark, ResultSheet } from './types.ts';
export { unmarkWorkbook } from './unmark.ts';
