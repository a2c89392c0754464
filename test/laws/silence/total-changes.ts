import { textCell } from '../../../src/workbook/types.ts';
import { type Change, cellAt, type Draft, insertRow, keyAt, pickFrom, type Random, write } from './draft.ts';

interface Found {
  at: Draft['totals'][number];
  digits: string;
}

/** The one statement of the total that is a plain number beside its label. */
function plainTotal(draft: Draft): Found | null {
  const [at, ...others] = draft.totals;
  if (!at || others.length > 0 || at.column === at.labelColumn) return null;
  const digits = cellAt(draft, at.row, at.column)?.text ?? '';
  return /^\d+(\.\d+)?$/.test(digits) ? { at, digits } : null;
}

const edited =
  (edit: (digits: string, random: Random) => string): Change =>
  (draft, random) => {
    const total = plainTotal(draft);
    if (!total) return false;
    write(draft, total.at.row, total.at.column, edit(total.digits, random));
    return true;
  };

/** The row of the total is emptied and the total told elsewhere. */
const moved =
  (tell: (draft: Draft, digits: string, random: Random) => boolean): Change =>
  (draft, random) => {
    const total = plainTotal(draft);
    if (!total || total.at.where !== 'row') return false;
    const { row } = total.at;
    for (const cell of [...draft.cells.values()])
      if (cell.row === row) draft.cells.delete(keyAt(row, cell.column));
    draft.merges = draft.merges.filter((area) => area.top !== row);
    draft.totals = [];
    return tell(draft, total.digits, random);
  };

const lastRow = (draft: Draft) => Math.max(...[...draft.cells.values()].map(({ row }) => row));

const inHead = moved((draft, digits, random) => {
  insertRow(draft, draft.header.top);
  const row = draft.header.top - 1;
  write(draft, row, 1, pickFrom(['自评总分', '自评得分', '总分'], random));
  draft.cells.set(keyAt(row, 2), textCell(row, 2, digits));
  return true;
});

const inSentence = moved((draft, digits, random) => {
  const row = lastRow(draft) + 1;
  write(
    draft,
    row,
    1,
    pickFrom([`自评总分：${digits}分`, `本项目自评得分${digits}分。`, `自评得分：${digits}`], random),
  );
  return true;
});

const underLabel = moved((draft, digits) => {
  const row = lastRow(draft) + 1;
  write(draft, row, 1, '自评总分');
  write(draft, row + 1, 1, digits);
  return true;
});

const inTitle: Change = moved((draft, digits) => {
  const first = [...draft.cells.values()].find(({ row, text }) => row < draft.header.top && /表$/.test(text));
  if (!first) return false;
  write(draft, first.row, first.column, `${first.text}（自评得分：${digits}分）`);
  return true;
});

export const TOTAL_CHANGES: Record<string, Change> = {
  'total with 分': edited((digits) => `${digits}分`),
  'total as text': edited((digits) => digits),
  'total as a percent': edited((digits) => `${digits}%`),
  'total in the head': inHead,
  'total in a sentence': inSentence,
  'total under its label': underLabel,
  'total in the title': inTitle,
};
