import { type Decimal, decimalOf, HUNDRED, sum } from '../../model/decimal.ts';
import type { Role } from '../../model/role.ts';
import { isSignature, readFooter } from '../around/footer.ts';
import type { Columns } from '../table/header.ts';
import { isSubtotalLabel, isTotalRowLabel } from '../total/total-words.ts';
import type { Line, Page, Slot } from './page.ts';

/** The lines of one form on a sheet, and the header rows among them. */
export interface Segment {
  lines: Line[];
  /** By the row in which the header begins. */
  headers: Map<number, Columns<Role>>;
}

/**
 * Parts a segment that holds several forms: a header below a total row begins another when the table above it and the one
 * below both have a total of their own and together more points than one form has. Below a subtotal the same header
 * only goes on.
 */
export function severalTables(segment: Segment, page: Page): Segment[] {
  const [first, ...others] = [...segment.headers.keys()];
  if (first === undefined || others.length === 0) return [segment];
  const parts: Segment[] = [];
  let rest = segment;
  let from = first;
  for (const header of others) {
    const above = tableOf(rest, from, header, page);
    const below = tableOf(rest, header, Infinity, page);
    from = header;
    if (!above.total || !below.total || !exceedOneForm(above, below)) continue;
    const start = beginOf(rest, above.total.row, header, page);
    parts.push(cut(rest, 0, start));
    rest = cut(rest, start, Infinity);
  }
  return [...parts, rest];
}

const cut = ({ lines, headers }: Segment, from: number, to: number): Segment => ({
  lines: lines.filter(({ row }) => row >= from && row < to),
  headers: new Map([...headers].filter(([row]) => row >= from && row < to)),
});

/** What a table from its header to its total comes to: as the total row says, or as its rows add up. */
interface Table {
  total: Line | null;
  points: Decimal;
  score: Decimal;
}

function tableOf({ lines, headers }: Segment, header: number, end: number, page: Page): Table {
  const columns = headers.get(header);
  const points: Decimal[] = [];
  const scores: Decimal[] = [];
  let total: Line | null = null;
  for (const line of lines) {
    if (!columns || line.row < columns.bodyRow || line.row >= end) continue;
    const [label] = line.slots;
    if (label && isTotalRowLabel(label.key)) {
      total = line;
      break;
    }
    if (label && isSubtotalLabel(label.key)) continue;
    points.push(...numberUnder('points', line, columns, page));
    scores.push(...numberUnder('score', line, columns, page));
  }
  const stated = (role: Role) => (total && columns ? numberUnder(role, total, columns, page)[0] : undefined);
  return { total, points: stated('points') ?? sum(points), score: stated('score') ?? sum(scores) };
}

/** Points say it, and where none are printed the scores. */
function exceedOneForm(above: Table, below: Table): boolean {
  const points = above.points.plus(below.points);
  return (points.isZero() ? above.score.plus(below.score) : points).greaterThan(MOST);
}

/** What a form may come to with a bonus and a slip in the points of a row. */
const MOST = HUNDRED.plus(decimalOf('40'));

function numberUnder(role: Role, line: Line, { slots }: Columns<Role>, page: Page): Decimal[] {
  const area = slots.get(role)?.area;
  const slot: Slot | undefined = line.slots.find((one) => area && one.area.left === area.left);
  const figure = slot && page.reading(slot);
  return figure?.kind === 'number' ? [figure.number] : [];
}

/** The first line after a total that is not about what stands above it. */
function beginOf({ lines }: Segment, total: number, header: number, page: Page): number {
  const between = lines.filter(({ row }) => row > total && row < header);
  const last = between.findLast((line) => isSignature(line) || readFooter(line, page) !== null);
  return between.find(({ row }) => row > (last?.row ?? total))?.row ?? header;
}
