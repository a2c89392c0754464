/** Words without white space and in half width, as recognition and the reading of notes compare them. */
export function squeeze(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '');
}
