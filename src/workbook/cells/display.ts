import type { Undisplayed } from './cell.ts';
import { generalText } from './decimal-text.ts';

/**
 * Fills in the texts of cells whose format is not one of the common ones. numfmt takes about as long to load as a
 * form takes to check, so it is loaded only for a workbook that needs it.
 */
export async function displayRest(cells: readonly Undisplayed[]): Promise<void> {
  if (cells.length === 0) return;
  const { format: display } = await import('numfmt');
  for (const { cell, format, value } of cells) {
    try {
      cell.text = display(format.code, value, { nbsp: false, locale: 'zh-CN' }).trim();
    } catch {
      // A code that makes no sense; spreadsheets refuse to store such.
      cell.text = cell.stored === null ? String(value) : generalText(cell.stored);
    }
  }
}
