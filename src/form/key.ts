/** A label for comparison: half width, without white space, without bracketed parts. */
export function keyOf(text: string): string {
  return squeeze(text).replace(/[([{【][^)\]}】]*[)\]}】]/g, '');
}

/** Half width, without white space. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** A name for people: line breaks and repeated blanks gone, bracketed points gone, the rest as printed. */
export function nameOf(text: string): string {
  return text
    .replace(/[(（]\s*\d+(\.\d+)?\s*分\s*[)）]/g, '')
    .replace(/\s*\d+(\.\d+)?\s*分\s*$/, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
