export { markWorkbook } from './mark.ts';
export type { LevelWords, MarkLevel } from './note-text.ts';
export type { CellMark, MarkOptions, ResultCell, ResultRow, ResultSheet, ResultStyle } from './types.ts';
export { unmarkWorkbook } from './unmark.ts';
