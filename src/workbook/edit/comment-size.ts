import { LAST_COLUMN, LAST_ROW } from '../cells/address.ts';
import type { Area } from '../types.ts';
import type { SheetSizes } from './sheet-sizes.ts';
import { halfWidths, linesIn } from './text-width.ts';

/** A box on the screen, in pixels. */
export interface BoxSize {
  width: number;
  height: number;
}

/** Measures of the 9 point fonts in which notes are set, rounded up: a box too large is better than a cut text. */
const HALF_WIDTH = 6.5;
const LINE_HEIGHT = 16;
const PADDING = { width: 20, height: 14 };
const NARROWEST = 160;
const WIDEST = 340;
/** From this height on a box grows in width instead, so that it fits on a screen. */
const TALLEST = 480;
const WIDEST_OF_ALL = 720;

/** The size of a box that shows the whole text. */
export function boxFor(text: string): BoxSize {
  const longest = text.split('\n').reduce((most, line) => Math.max(most, halfWidths(line)), 0);
  let width = Math.min(WIDEST, Math.max(NARROWEST, (longest + 2) * HALF_WIDTH + PADDING.width));
  while (heightIn(text, width) > TALLEST && width < WIDEST_OF_ALL) width += 20;
  return { width: Math.ceil(width), height: heightIn(text, width) };
}

function heightIn(text: string, width: number): number {
  return linesIn(text, (width - PADDING.width) / HALF_WIDTH) * LINE_HEIGHT + PADDING.height;
}

/**
 * Where a box stands beside its cell, as VML writes it: column and row of its corners, from 0, each followed by the
 * distance in pixels into it. Spreadsheets place the box by this and not by the size in its style.
 */
export function anchorFor(area: Area, box: BoxSize, sizes: SheetSizes): number[] {
  const left = Math.min(area.right, LAST_COLUMN - 1);
  const top = Math.max(area.top - 2, 0);
  const inColumn = Math.min(15, Math.max(0, sizes.column(left + 1) - 1));
  const inRow = Math.min(area.top === 1 ? 2 : 10, Math.max(0, sizes.row(top + 1) - 1));
  const [right, intoRight] = walk(left, inColumn + box.width, LAST_COLUMN, sizes.column);
  const [bottom, intoBottom] = walk(top, inRow + box.height, LAST_ROW, sizes.row);
  return [left, inColumn, top, inRow, right, intoRight, bottom, intoBottom];
}

/** An anchor whose far corner is moved out where the box is smaller than `box`. */
export function grownAnchor(anchor: readonly number[], box: BoxSize, sizes: SheetSizes): number[] {
  const [left = 0, inColumn = 0, top = 0, inRow = 0, right = 0, intoRight = 0, bottom = 0, intoBottom = 0] =
    anchor;
  const column = walk(left, inColumn + box.width, LAST_COLUMN, sizes.column);
  const row = walk(top, inRow + box.height, LAST_ROW, sizes.row);
  return [
    left,
    inColumn,
    top,
    inRow,
    ...further([right, intoRight], column),
    ...further([bottom, intoBottom], row),
  ];
}

function further(a: [number, number], b: [number, number]): [number, number] {
  return a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]) ? a : b;
}

/** The index, from 0, that is `distance` pixels behind the start of `from`, and the rest within it. */
function walk(from: number, distance: number, last: number, sizeOf: (n: number) => number): [number, number] {
  let at = from;
  let rest = distance;
  for (; at < last - 1; at++) {
    const size = sizeOf(at + 1);
    if (rest < size) break;
    rest -= size;
  }
  return [at, Math.round(rest)];
}
