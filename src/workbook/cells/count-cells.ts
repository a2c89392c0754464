const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SPACE = 0x20;
const SLASH = 0x2f;
const COLON = 0x3a;
const LETTER_C = 0x63;

/** Where the count stands: between tags, at the start of a name, behind a `c` that begins a name, in another name. */
const OUTSIDE = 0;
const NAME = 1;
const AFTER_C = 2;
const OTHER = 3;

/**
 * Counts the <c> elements of a worksheet, whatever their prefix and whether the part is UTF-8 or UTF-16, and stops
 * beyond `most`. Much faster than parsing, and takes no memory: for refusing a part that is too large to be read.
 */
export async function countCells(pieces: AsyncIterable<Uint8Array>, most: number): Promise<number> {
  let count = 0;
  let state = OUTSIDE;
  for await (const piece of pieces) {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] ?? 0;
      if (state === OUTSIDE) {
        if (byte === LESS_THAN) state = NAME;
      } else if (byte === 0) {
        // The other half of a character in UTF-16.
      } else if (state === NAME) {
        if (byte === LETTER_C) state = AFTER_C;
        else state = byte === SLASH ? OUTSIDE : OTHER;
      } else if (byte === COLON) {
        state = NAME;
      } else if (byte <= SPACE || byte === GREATER_THAN || byte === SLASH) {
        if (state === AFTER_C) count++;
        state = OUTSIDE;
      } else {
        state = OTHER;
      }
    }
    if (count > most) return count;
  }
  return count;
}
