import type { MarkLevel } from '../edit/comment-text.ts';
import type { EditedSheet } from '../edit/edited-sheet.ts';
import type { EditedStyles, Side } from '../edit/edited-styles.ts';
import type { CellPlace } from '../edit/sheet-rows.ts';
import type { Area } from '../types.ts';
import { MARK_LOOKS, solidFill } from './looks.ts';

/** A merged area with more cells along its edge gets the fill only: nobody sees the whole of it anyway. */
const LONGEST_EDGE = 200;

/**
 * Gives an area the looks of a level. In a merged area the first cell shows the fill, but every cell along the edge
 * draws its own piece of the border. `before` is told the style that each cell had.
 */
export function paint(
  cells: EditedSheet,
  styles: EditedStyles,
  area: Area,
  level: MarkLevel,
  before: (place: CellPlace, style: number) => void,
): void {
  const { rgb, line, lineRgb } = MARK_LOOKS[level];
  const fill = solidFill(rgb);
  const edge = 2 * (area.bottom - area.top + area.right - area.left);
  const places = edge > LONGEST_EDGE ? [{ row: area.top, column: area.left }] : [...edgeOf(area)];
  for (const place of places) {
    const sides = edge > LONGEST_EDGE ? [] : sidesAt(place, area);
    cells.setStyle(place, (present) => {
      before(place, present);
      return styles.changed(present, { fill, border: { sides, style: line, rgb: lineRgb } });
    });
  }
}

function* edgeOf({ top, left, bottom, right }: Area): Generator<CellPlace> {
  for (let row = top; row <= bottom; row++) {
    const step = row === top || row === bottom ? 1 : Math.max(1, right - left);
    for (let column = left; column <= right; column += step) yield { row, column };
  }
}

function sidesAt({ row, column }: CellPlace, area: Area): Side[] {
  const sides: Side[] = [];
  if (column === area.left) sides.push('left');
  if (column === area.right) sides.push('right');
  if (row === area.top) sides.push('top');
  if (row === area.bottom) sides.push('bottom');
  return sides;
}
