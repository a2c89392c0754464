import { Decimal } from '../model/decimal.ts';
import type { Role, StatedTotal } from '../model/form.ts';
import type { Located } from '../model/place.ts';
import type { Figure } from '../model/value.ts';
import type { Columns } from './header.ts';
import { squeeze } from './key.ts';
import type { Line, Page, Slot } from './page.ts';
import { slotOf } from './row.ts';
import { isTotalLabel } from './words.ts';

/** Reads a line as the 总分 row: its score, the points beside it and a grade, wherever they stand. */
export function readTotal(line: Line, columns: Columns<Role>, page: Page): StatedTotal | null {
  const [label] = line.slots;
  if (!label || !isTotalLabel(label.key)) return null;
  const rest = line.slots.slice(1);
  const score = inColumn('score', line, columns, page, rest);
  const points = inColumn('points', line, columns, page, rest);
  const numbers = rest.filter((slot) => isNumber(page.figure(slot)));
  const grade = rest.find((slot) => GRADE.test(slot.key)) ?? null;
  const scoreSlot = score ?? numbers.filter((slot) => slot !== points).at(-1);
  return {
    label: page.text(label),
    where: 'row',
    points: points && points !== scoreSlot ? page.figure(points) : null,
    score: scoreSlot ? page.figure(scoreSlot) : null,
    grade: grade ? page.text(grade) : null,
  };
}

/** 自评得分 in the head: the label, with the number in the next cell. */
export function readHeadTotal(line: Line, page: Page): StatedTotal | null {
  const index = line.slots.findIndex((slot) => isTotalLabel(slot.key));
  const [label, value] = [line.slots[index], line.slots[index + 1]];
  if (!label || !value || !isNumber(page.figure(value))) return totalInWords(line, page);
  return { label: page.text(label), where: 'head', points: null, score: page.figure(value), grade: null };
}

/** 「自评得分：98.5 分」 in one cell. */
function totalInWords(line: Line, page: Page): StatedTotal | null {
  for (const slot of line.slots) {
    const match = /^(.{2,8}?)[:：](\d+(?:\.\d+)?)分?$/.exec(squeeze(slot.text));
    if (!match?.[1] || !isTotalLabel(match[1])) continue;
    const score = page.located<Figure>(slot, { kind: 'number', number: new Decimal(match[2] ?? 0) });
    return { label: page.text(slot), where: 'head', points: null, score, grade: null };
  }
  return null;
}

/** The slot under a column header, unless it is a value merged across other columns too. */
function inColumn(
  role: Role,
  line: Line,
  columns: Columns<Role>,
  page: Page,
  rest: readonly Slot[],
): Slot | undefined {
  const slot = slotOf(role, line.row, columns, page);
  const header = columns.slots.get(role);
  return slot && header && slot.area.left >= header.area.left
    ? rest.find((other) => other.cell === slot.cell)
    : undefined;
}

const isNumber = ({ value }: Located<Figure>) =>
  value.kind === 'number' || value.kind === 'uncalculated' || value.kind === 'error';

const GRADE = /^(优秀?|良好?|中等?|较?差|合格|基本合格|不合格)$/;
