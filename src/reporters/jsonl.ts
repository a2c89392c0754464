import { inOneGo, type OpenStream } from './stream.ts';

/**
 * JSON Lines: one line a file, the file's entry of the JSON report with all its forms. Every file has a line, also
 * one that could not be read. Lines of several runs put one after the other are the lines of one run over all files;
 * what the lines do not hold, the summary and what shows only between forms, follows from the files.
 */
export const openJsonl: OpenStream = () => ({
  start: () => '',
  file: (report) => withoutLineBreaks(`${JSON.stringify(report)}\n`),
  end: () => '',
});

export const jsonl = inOneGo(openJsonl);

/** To look for a character is much faster than a pattern, and a line is long. The one that ends the line stays. */
function withoutLineBreaks(line: string): string {
  return CHARACTERS.some((one) => line.includes(one)) ? line.replace(LINE_BREAKS, escaped) : line;
}

/** JSON lets these stand as they are, but some readers take them for the end of a line. */
const CHARACTERS = ['\u0085', '\u2028', '\u2029'];
const LINE_BREAKS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
