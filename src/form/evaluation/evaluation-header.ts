import type { Area } from '../../workbook/types.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { commonRoleOf } from '../table/header-words.ts';
import { isFigure, isIndicatorName, type SummaryRole } from './evaluation-words.ts';

/** The columns of a summary table, with the columns in which its names stand. */
export interface SummaryColumns extends Columns<SummaryRole> {
  labels: { first: number; last: number };
}

/**
 * Reads a line as the header of a summary table, or gives null. It names the things that are summed up and has 得分
 * or 得分率, but none of the columns of an indicator table; where the names are those of an indicator table, 扣分 or
 * 得分率 must tell it apart. Only the first of two tables that stand side by side is read.
 */
export function summaryHeader(line: Line): SummaryColumns | null {
  if (line.slots.some(({ word }) => word.foreign)) return null;
  const slots = new Map<SummaryRole, Slot>();
  const names: Slot[] = [];
  const beside = tableBeside(line);
  for (const slot of line.slots) {
    if (beside !== null && slot.area.left >= beside) break;
    const role = slot.word.summary;
    if (role === 'name') names.push(slot);
    // Of 自评得分 and 评价得分 the latter is what the table is about.
    else if (role && !(slots.has(role) && !slots.get(role)?.key.startsWith('自评'))) slots.set(role, slot);
  }
  if (!(slots.has('score') || slots.has('rate'))) return null;
  const figures = [...slots].filter(([role]) => isFigure(role)).map(([, slot]) => slot);
  const first = names[0] ?? namelessCorner(figures);
  if (!first) return null;
  const levels = names.filter(({ key }) => /级指标|^.级$/.test(key)).length;
  const looksLikeIndicators = levels > 1 || names.some(({ key }) => isIndicatorName(key));
  const onlyHere = slots.has('deduction') || slots.has('rate') || slots.has('details');
  // With 评分标准 beside each row, an indicator table is scored by them.
  const byCriterion = line.slots.some(({ word }) => commonRoleOf(word) === 'criterion');
  if (looksLikeIndicators && (!onlyHere || byCriterion)) return null;
  // 评价指标 beside a standard of its own is scored by it, whatever the column before it is called.
  if (byCriterion && !onlyHere && names.length > 0 && line.slots.some(({ word }) => word.faint === 'name'))
    return null;
  const left = names[0]?.area.left ?? first.area.left - 1;
  const last = Math.min(...figures.map(({ area }) => area.left).filter((column) => column > left)) - 1;
  if (!Number.isFinite(last)) return null;
  slots.set('name', first);
  const bottom = Math.max(...[...slots.values()].map(({ area }) => area.bottom));
  return { bodyRow: bottom + 1, slots, labels: { first: left, last } };
}

/** The column in which a second table begins on the same line: a name word behind figures. */
export function tableBeside(line: Line): number | null {
  const { slots } = line;
  const score = slots.findIndex(({ word }) => word.summary === 'score' || word.summary === 'rate');
  const second = slots.findIndex(({ word }, index) => word.summary === 'name' && index > score);
  return score > 0 && second > 0 ? (slots[second]?.area.left ?? null) : null;
}

/** An empty corner over the names, which three figures side by side make up for. */
function namelessCorner(figures: readonly Slot[]): Slot | null {
  const [first] = [...figures].sort((a, b) => a.area.left - b.area.left);
  return first && figures.length >= 3 && first.area.left > 1 ? first : null;
}

/**
 * The part of a page that holds a summary table lying on its side: a name word with the words of its figures below
 * it, and the names to its right.
 */
export function sidewaysTable(line: Line, page: Page): Area | null {
  for (const slot of line.slots) {
    if (slot.word.summary !== 'name') continue;
    const names = line.slots.filter(({ area }) => area.left > slot.area.right);
    const words = figureWordsBelow(slot, page);
    if (names.length < 2 || !words.some(({ word }) => SCORED.has(word.summary))) continue;
    const bottom = Math.max(...words.map(({ area }) => area.bottom));
    const right = Math.max(...names.map(({ area }) => area.right));
    return { top: line.row, left: slot.area.left, bottom, right };
  }
  return null;
}

const SCORED: ReadonlySet<SummaryRole | null> = new Set(['score', 'rate'] as const);

/** The words 分值, 得分, 得分率 one below the other under a cell. */
function figureWordsBelow(slot: Slot, page: Page): Slot[] {
  const words: Slot[] = [];
  for (let row = slot.area.bottom + 1; ; row++) {
    const below = page.slotAt(row, slot.area.left);
    const role = below?.word.summary;
    if (!below || !role || role === 'name' || below.area.top !== row) return words;
    words.push(below);
    row = below.area.bottom;
  }
}
