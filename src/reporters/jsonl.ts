import { inOneGo, type OpenStream } from './stream.ts';

/**
 * JSON Lines: one line a file, the file's entry of the JSON report with all its forms. Every file has a line, also
 * one that could not be read. Lines of several runs put one after the other are the lines of one run over all files;
 * what the lines do not hold, the summary and what shows only between forms, follows from the files.
 */
export const openJsonl: OpenStream = () => ({
  start: () => '',
  file: (report) => `${JSON.stringify(report).replace(LINE_BREAKS, escaped)}\n`,
  end: () => '',
});

export const jsonl = inOneGo(openJsonl);

/** JSON lets these stand as they are, but some readers take them for the end of a line. */
const LINE_BREAKS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
