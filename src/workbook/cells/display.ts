import type { Undisplayed } from './cell.ts';
import { generalText } from './decimal-text.ts';

/**
 * Fills in the texts of cells whose format is not one of the common ones. numfmt takes about as long to load as a
 * form takes to check, so it is loaded only for a workbook that needs it.
 */
export async function displayRest(cells: readonly Undisplayed[]): Promise<void> {
  if (cells.length === 0) return;
  const { rareText } = await import('./rare-format.ts');
  for (const { cell, format, value } of cells) {
    const shown = rareText(format.code, value);
    if (cell.stored === null) cell.text = shown ?? String(value);
    else cell.text = shown !== null && says(shown, cell.stored, cell.date) ? shown : generalText(cell.stored);
  }
}

/** One number of digits, with or without words around it. */
const ONE_NUMBER = /^[^\d]*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![eE][-+]?\d)[^\d]*$/;

/**
 * True where the text still says the number. A dash for zero, nothing at all (`;;;`), a word for a range of numbers, a
 * fraction, a power of ten, or brackets for a minus are a way to look, and the cell holds its number all the same.
 */
function says(text: string, stored: string, date: boolean): boolean {
  if (date) return text !== '' && !text.startsWith('#');
  return ONE_NUMBER.test(text) && (!stored.startsWith('-') || /[-−]/.test(text));
}
