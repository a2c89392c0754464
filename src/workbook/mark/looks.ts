import type { MarkLevel } from '../edit/comment-text.ts';
import type { NewStyle } from '../edit/edited-styles.ts';
import type { ResultStyle } from './types.ts';

/**
 * How marked cells look. Fills are light enough to read black text on, also in grey print; the border tells the
 * levels apart without colour: a solid line for an error, a dashed one for a warning. The fills serve to recognise
 * marked cells too, so they are shades that no palette offers.
 */
export const MARK_LOOKS: Record<MarkLevel, { rgb: string; line: string; lineRgb: string }> = {
  error: { rgb: 'FFFBD5D1', line: 'medium', lineRgb: 'FFB3261E' },
  warning: { rgb: 'FFFEEDC1', line: 'mediumDashed', lineRgb: 'FF8A5A00' },
};

/** A plain fill. */
export function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const RIGHT = '<alignment horizontal="right" vertical="top" indent="1"/>';
const MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
const THIN = '<color rgb="FFBFBFBF"/>';
const GRID = `<border><left style="thin">${THIN}</left><right style="thin">${THIN}</right><top style="thin">${THIN}</top><bottom style="thin">${THIN}</bottom><diagonal/></border>`;
/** The built-in number format 0.00. */
export const TWO_DECIMALS = 2;

function font(size: number, looks = '', rgb = 'FF1F1F1F'): string {
  return `<font>${looks}<sz val="${size}"/><color rgb="${rgb}"/><name val="宋体"/><charset val="134"/></font>`;
}

const PLAIN = font(10);
const BOLD = font(10, '<b/>');

/** The looks of the cells of the result sheet. */
export const RESULT_LOOKS: Record<ResultStyle, NewStyle> = {
  title: { font: font(14, '<b/>'), alignment: '<alignment vertical="center"/>' },
  heading: { font: BOLD, fill: solidFill('FFE7ECF3'), border: GRID, alignment: MIDDLE },
  plain: { font: PLAIN, border: GRID, alignment: TOP },
  wrap: { font: PLAIN, border: GRID, alignment: WRAPPED },
  number: { font: PLAIN, border: GRID, alignment: RIGHT, numberFormat: TWO_DECIMALS },
  error: { font: BOLD, fill: solidFill(MARK_LOOKS.error.rgb), border: GRID, alignment: WRAPPED },
  warning: { font: BOLD, fill: solidFill(MARK_LOOKS.warning.rgb), border: GRID, alignment: WRAPPED },
  info: { font: PLAIN, fill: solidFill('FFEAF1F8'), border: GRID, alignment: WRAPPED },
  muted: { font: font(9, '', 'FF6B6B6B'), alignment: WRAPPED },
};

/** The same with the font of a link. */
export function asLink(looks: NewStyle): NewStyle {
  return { ...looks, font: font(10, '<u/>', 'FF0B57A4') };
}
