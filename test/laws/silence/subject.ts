import { Page } from '../../../src/form/page/page.ts';
import { segmentsOf } from '../../../src/form/page/segment.ts';
import { commonRoleOf } from '../../../src/form/table/header-words.ts';
import type { IndicatorGroup } from '../../../src/model/indicator.ts';
import type { Role } from '../../../src/model/role.ts';
import type { ScoredItem } from '../../../src/model/scorecard.ts';
import { type Sheet, textCell } from '../../../src/workbook/types.ts';
import { check } from '../arbitrary-form.ts';
import { type Draft, keyAt, numberCell, pickFrom, type Random } from './draft.ts';

/** A right form, and the same form with one score that is wrong; the sums go along with it. */
export interface Subject {
  right: Draft;
  wrong: Draft;
}

/** Null where the form has an error as it is, holds no score that follows exactly, or has sums of groups. */
export function subjectFrom(sheet: Sheet, random: Random): Subject | null {
  const [found, ...others] = check(sheet);
  const [segment] = segmentsOf(new Page(sheet), commonRoleOf);
  const [header] = segment?.headers.values() ?? [];
  if (!found || others.length > 0 || !segment || !header || segment.headers.size > 1) return null;
  const { card, judged } = found;
  if (judged.some(({ severity }) => severity === 'error') || card.form.conclusions.length > 0) return null;
  if (hasSubtotals(card.form.groups)) return null;
  const items = card.indicators.filter((item) => isPlain(item, sheet));
  if (items.length === 0) return null;
  const item = pickFrom(items, random);
  const at = item.indicator?.score?.at;
  if (!at) return null;
  const top = [...segment.headers.keys()][0] ?? 0;
  const right = draftOf(sheet, { top, bottom: header.bodyRow - 1 });
  right.columns = new Map<Role, number>([...header.slots].map(([role, slot]) => [role, slot.area.left]));
  right.body = card.indicators.map((one) => one.at.row);
  right.score = { row: at.row, column: at.column };
  right.totals = card.form.totals.flatMap(({ score, label, where }) =>
    score ? [{ row: score.at.row, column: score.at.column, labelColumn: label.at.column, where }] : [],
  );
  const wrong = slipped(right, item);
  return wrong ? { right, wrong } : null;
}

const hasSubtotals = (groups: readonly IndicatorGroup[]): boolean =>
  groups.some((group) => group.subtotal !== null || hasSubtotals(group.groups));

function isPlain(item: ScoredItem, sheet: Sheet): boolean {
  const { indicator, derivation } = item;
  const cell = indicator?.score?.at;
  if (!cell || indicator.scoreRows !== 1 || indicator.pointsRows !== 1) return false;
  const { due } = derivation;
  if (due.kind !== 'exact' || !item.stated?.equals(due.value) || due.value.isZero()) return false;
  const holder = sheet.rows
    .find(({ index }) => index === cell.row)
    ?.cells.find(({ column }) => column === cell.column);
  return holder !== undefined && /^\d+(\.\d+)?分?$/.test(holder.text);
}

function draftOf(sheet: Sheet, header: Draft['header']): Draft {
  return {
    name: sheet.name,
    cells: new Map(
      sheet.rows.flatMap(({ cells }) =>
        cells.map((cell) => [keyAt(cell.row, cell.column), { ...cell }] as const),
      ),
    ),
    merges: sheet.merges.map((area) => ({ ...area })),
    hiddenRows: new Set(sheet.rows.filter(({ hidden }) => hidden).map(({ index }) => index)),
    hiddenColumns: sheet.hiddenColumns.map((span) => ({ ...span })),
    header,
    columns: new Map(),
    body: [],
    score: { row: 0, column: 0 },
    totals: [],
  };
}

/** The score halved, and every total less by as much; null where a total is no plain number. */
function slipped(right: Draft, item: ScoredItem): Draft | null {
  const wrong: Draft = {
    ...right,
    cells: new Map([...right.cells].map(([key, cell]) => [key, { ...cell }])),
  };
  const before = Number(item.stated?.toFixed());
  const after = Math.floor(before * 50) / 100;
  const put = (row: number, column: number, digits: string) => {
    const old = wrong.cells.get(keyAt(row, column));
    const make = old?.kind === 'number' && /^[\d.]+$/.test(digits) ? numberCell : textCell;
    wrong.cells.set(keyAt(row, column), make(row, column, digits));
  };
  put(right.score.row, right.score.column, String(after));
  for (const { row, column } of right.totals) {
    const text = wrong.cells.get(keyAt(row, column))?.text ?? '';
    const [digits] = /\d+(\.\d+)?(?=\D*$)/.exec(text) ?? [];
    if (digits === undefined) return null;
    const total = String(Math.round((Number(digits) - before + after) * 100) / 100);
    put(row, column, text.replace(digits, total));
  }
  return wrong;
}
