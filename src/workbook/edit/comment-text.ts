import { OUR_NAME } from '../our-sheet.ts';

/** How serious a mark is. */
export type MarkLevel = 'error' | 'warning';

/** The author of our notes; also the word by which they are told from those of others. */
export const AUTHOR = OUR_NAME;

/** Begins the first line of each of our notes, and of our part of a note that was there before. */
const SIGNATURE = `${AUTHOR} · `;

/** Begins the first line of a note on a corrected cell, which stays when a copy is marked anew. */
const CORRECTION = `${AUTHOR}: `;

/** The words of the note's first line: the level must be legible without its colour. */
export type LevelWords = Record<MarkLevel, string>;

export const CHINESE_WORDS: LevelWords = { error: '错误', warning: '警告' };

/** A note in two pieces: the signature with the heading, which is set in bold, and the rest. */
export interface NoteText {
  heading: string;
  body: string;
}

/** The text of a note on a mark; the first line of `note` is its heading. */
export function noteText(level: MarkLevel, note: string, words: LevelWords): NoteText {
  const lines = note.replace(/\r\n?/g, '\n').split('\n');
  const [heading = '', ...rest] = lines;
  return {
    heading: `${SIGNATURE}${words[level]}\n${heading}`,
    body: rest.map((line) => `\n${line}`).join(''),
  };
}

/** The text of a note on a correction: `word` says that the cell was corrected. */
export function correctionText(word: string, note: string): NoteText {
  return { heading: `${CORRECTION}${word}`, body: `\n${note.replace(/\r\n?/g, '\n')}` };
}

/**
 * The place where our part of a note's text begins, with the empty lines before it; -1 when it has none.
 * `corrections` counts the notes on corrections as ours to remove.
 */
export function signatureAt(text: string, corrections: boolean): number {
  const found = [SIGNATURE, ...(corrections ? [CORRECTION] : [])]
    .map((signature) => (text.startsWith(signature) ? 0 : text.indexOf(`\n${signature}`)))
    .filter((at) => at >= 0);
  let at = found.length === 0 ? -1 : Math.min(...found);
  while (at > 0 && text[at - 1] === '\n') at--;
  return at;
}

/** The text begins as a note on a correction does. */
export function isCorrection(text: string): boolean {
  return text.startsWith(CORRECTION);
}
