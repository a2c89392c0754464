import { format as display, isValidFormat } from 'numfmt';

/**
 * What a spreadsheet shows of a text or number under a format code; null for a code that makes no sense, which
 * spreadsheets refuse to store. A file of its own, loaded only where it is needed: a named import from a CommonJS
 * package that is itself loaded lazily comes out empty in a bundle.
 */
export function rareText(code: string, value: string | number): string | null {
  return isValidFormat(code) ? display(code, value, { nbsp: false, locale: 'zh-CN' }).trim() : null;
}
