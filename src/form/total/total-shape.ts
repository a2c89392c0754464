import { HUNDRED, sum } from '../../model/decimal.ts';
import type { Budget } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Role } from '../../model/role.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { isHeading } from '../table/row.ts';
import { isSubtotalLabel, isTotalLikeLabel } from './total-words.ts';

/**
 * Whether a row is the total by its shape, whatever it is called: the last one, with the points of all rows above
 * together. Where the label says 得分 or 汇总 as well, one of the two is enough.
 *
 * @param line one that {@link hasOnlySums}
 */
export function isTotalByShape(
  line: Line,
  after: readonly Line[],
  above: readonly Indicator[],
  budget: Budget | null,
  columns: Columns<Role>,
  page: Page,
): boolean {
  const [label] = line.slots;
  if (!label || above.length < 2 || isHeading(label) || isSubtotalLabel(label.key)) return false;
  const isLast = !after.some((other) => hasSums(other, columns, page));
  const isNamed = isTotalLikeLabel(label.key);
  if (isNamed && isLast) return true;
  const points = numberUnder('points', line, columns, page);
  if (!points || !(isNamed || isLast) || numberUnder('score', line, columns, page) === null) return false;
  const added = sum([
    ...above.flatMap((row) => plain(row.points) ?? []),
    ...(budget?.points ? [budget.points.value] : []),
  ]);
  return points.equals(added) || (points.equals(HUNDRED) && !added.isZero());
}

/** A label and nothing else but points, a score and what stands behind them. */
export function hasOnlySums(
  { slots: [label, ...rest] }: Line,
  { slots }: Columns<Role>,
  page: Page,
): boolean {
  const [points, score] = [slots.get('points')?.area.left, slots.get('score')?.area.left];
  const from = Math.min(points ?? Infinity, score ?? Infinity);
  const [second] = rest;
  // Most rows have a name or a target there.
  if (!label || !second || second.area.left < from || label.area.left >= from) return false;
  const isOfWords = ({ area }: Slot) =>
    WORDS.some((role) => {
      const column = slots.get(role)?.area;
      return column !== undefined && area.left >= column.left && area.left <= column.right;
    });
  return (
    !isOfWords(label) && !rest.some(isOfWords) && rest.some((slot) => page.reading(slot).kind === 'number')
  );
}

function hasSums(line: Line, columns: Columns<Role>, page: Page): boolean {
  return SUMS.some((role) => numberUnder(role, line, columns, page) !== null);
}

function numberUnder(role: Role, line: Line, columns: Columns<Role>, page: Page) {
  const left = columns.slots.get(role)?.area.left;
  const slot = line.slots.find(({ area }) => area.left === left);
  const figure = slot && page.reading(slot);
  return figure?.kind === 'number' ? figure.number : null;
}

const plain = (figure: Located<Figure> | null) =>
  figure?.value.kind === 'number' ? figure.value.number : null;

const SUMS: Role[] = ['points', 'score'];
const WORDS: Role[] = ['comparator', 'target', 'unit', 'actual', 'criterion'];
