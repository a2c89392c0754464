import { splitPlace } from '../reporters/wording/places.ts';
import { widthOf } from '../text/width.ts';
import type { ResultCell, ResultRow } from '../workbook/mark/types.ts';

/** Level, cell, stated, due, difference, name (two columns), what and why, what to do, rule. */
export const WIDTHS = [9, 16, 12, 12, 12, 13, 13, 56, 46, 24];
export const FULL = WIDTHS.length;
const WIDE = WIDTHS.reduce((sum, width) => sum + width, 0);

export const blank: ResultRow = { cells: [] };

export const heading = (text: string, span = 1): ResultCell => ({ text, style: 'heading', span });

export const section = (text: string): ResultRow => ({
  height: 22,
  cells: [{ text, style: 'title', span: FULL }],
});

/** A text over the whole width; no spreadsheet fits the height of a row to merged cells. */
export function sentence(text: string): ResultRow {
  const lines = Math.max(1, Math.ceil((widthOf(text) * 1.1) / WIDE));
  return { height: 6 + 14 * lines, cells: [{ text, style: 'muted', span: FULL }] };
}

export function linked(place: string): ResultCell {
  const link = splitPlace(place);
  return { text: link.sheet === '' ? link.cell : place, style: 'plain', link };
}

export function figure(value: string | null): ResultCell {
  return value === null ? { style: 'number' } : { number: value, style: 'number' };
}

/** What stands in a form may be anything; a number of two decimals looks as it did when it is one here too. */
export function stated(value: string | null): ResultCell {
  return value !== null && /^-?\d+\.\d\d$/.test(value) ? figure(value) : { text: value ?? '', style: 'wrap' };
}
