import type { SummaryFigure, SummaryRow, SummaryWords } from '../../model/evaluation.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { bracketPoints, parseFigure } from '../../values/index.ts';
import { nameOf } from '../page/key.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { SummaryColumns } from './evaluation-header.ts';
import { isFigure, isSummarySubtotal, isSummaryTotal, type SummaryRole } from './evaluation-words.ts';

/** A row of the table, and what it is. */
export type ReadRow = { kind: 'row' | 'subtotal' | 'total'; row: SummaryRow };

/** Null where the line is no row of the table, `covered` where its score stands in the row above. */
export function readSummaryRow(
  line: Line,
  columns: SummaryColumns,
  page: Page,
  carried: Carried,
  which: 'filled' | 'blank',
): ReadRow | 'covered' | null {
  const labels = labelsOf(line, columns, page, carried);
  const name = labels.at(-1);
  if (!name) return null;
  const figures = new Map<SummaryFigure, Located<Figure>>();
  const words = new Map<SummaryWords, Located<string>>();
  let any = false;
  let covered = false;
  for (const [role, { area }] of columns.slots) {
    if (role === 'name') continue;
    const slot = slotUnder(area, line.row, page);
    const own = slot !== null && slot.area.top === line.row;
    if (isFigure(role)) {
      if (own) {
        const figure = figureIn(role, slot, page);
        any ||= figure.value.kind !== 'words';
        figures.set(role, figure);
      } else if (slot) covered ||= role === 'score';
      else figures.set(role, page.blank(line.row, area.left, parseFigure('')));
    } else if (own) words.set(role, page.text(slot));
  }
  if (!figures.has('points')) {
    const points = bracketPoints(name.text);
    if (points) {
      figures.set('points', { ...page.text(name), value: { kind: 'number', number: points } });
      any = true;
    }
  }
  if (covered) return 'covered';
  if (!any && which === 'filled') return null;
  const row: SummaryRow = {
    name: shortened(rowName(name.text), labels.length > 1 ? 12 : NAME_LENGTH),
    nameAt: page.text(name),
    path: labels.slice(0, -1).map((slot) => ({ name: rowName(slot.text), label: page.text(slot) })),
    figures,
    words,
    covers: [],
  };
  // 合计 stands first in its row; a row of a rubric may be called 自评得分.
  const [outer = name] = labels;
  if (isSummaryTotal(outer.key)) return { kind: 'total', row };
  return { kind: labels.some(({ key }) => isSummarySubtotal(key)) ? 'subtotal' : 'row', row };
}

/** The section labels of the rows above, by column: a section may be printed once, without a merged cell. */
export type Carried = Map<number, Slot>;

/** The cells left of the figures, outermost first, also those of rows above; row numbers and dashes are left out. */
function labelsOf(line: Line, columns: SummaryColumns, page: Page, carried: Carried): Slot[] {
  const own = new Map<number, Slot>();
  for (let column = columns.labels.first; column <= columns.labels.last; column++) {
    const slot = isWordsColumn(column, columns) ? null : page.slotAt(line.row, column);
    if (slot && !/^(?:\d+|[—–\-/]+)$/.test(slot.key)) own.set(slot.area.left, slot);
  }
  // 合计 may stand in a column for row numbers.
  const outside = line.slots.find(
    (slot) => isSummaryTotal(slot.key) && slot.area.left < columns.labels.first,
  );
  if (own.size === 0) return outside ? [outside] : [];
  const [first = 0, innermost = 0] = [Math.min(...own.keys()), Math.max(...own.keys())];
  const closes = [...own.values()].some(({ key }) => isSummaryTotal(key) && own.get(first)?.key === key);
  const above = closes ? [] : [...carried].filter(([column]) => column < first);
  for (const column of [...carried.keys()]) if (column >= first) carried.delete(column);
  for (const [column, slot] of own) if (column < innermost) carried.set(column, slot);
  return [...above.map(([, slot]) => slot), ...own.values()];
}

function isWordsColumn(column: number, columns: SummaryColumns): boolean {
  return [...columns.slots].some(
    ([role, { area }]) => role !== 'name' && column >= area.left && column <= area.right,
  );
}

export function slotUnder(area: Slot['area'], row: number, page: Page): Slot | null {
  for (let column = area.left; column <= area.right; column++) {
    const slot = page.slotAt(row, column);
    if (slot) return slot;
  }
  return null;
}

/** 「扣 6 分」 and −6 are a deduction of 6, 「得 14 分」 a score of 14. */
function figureIn(role: SummaryRole, slot: Slot, page: Page): Located<Figure> {
  const figure = page.figure(slot);
  const { value } = figure;
  if (value.kind === 'words') {
    const spelled = parseFigure(value.text.replace(/^[扣得减]/, ''));
    return spelled.kind === 'number' || spelled.kind === 'percent' ? { ...figure, value: spelled } : figure;
  }
  if (role !== 'deduction' || value.kind !== 'number') return figure;
  return { ...figure, value: { kind: 'number', number: value.number.abs() } };
}

/** Sentences are called by how they begin. */
function shortened(name: string, length: number): string {
  if (name.length <= length) return name;
  const clause = name.split(/[，,。；;(（]/)[0] ?? name;
  return clause.length <= NAME_LENGTH ? clause : `${clause.slice(0, NAME_LENGTH)}…`;
}

const NAME_LENGTH = 24;

/** 「1.管理效率（20 分）」 is 管理效率; blanks inside Chinese words are line breaks of the print. */
export function rowName(text: string): string {
  const name = nameOf(text)
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
    .replace(
      /^(?:[(（]?(?:[一二三四五六七八九十]+|\d+)[)）]?[、.．]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|[①-⑳])\s*/,
      '',
    )
    .trim();
  return name === '' ? text.trim() : name;
}
