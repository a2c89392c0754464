import type { Role } from '../../../src/model/role.ts';
import type { Cell } from '../../../src/workbook/types.ts';
import {
  type Change,
  type Draft,
  headerCell,
  insertColumn,
  insertRow,
  keyAt,
  pickFrom,
  write,
} from './draft.ts';

/** The roles whose header words are changed; without them nothing can be recomputed. */
const ROLES: readonly Role[] = ['name', 'target', 'actual', 'points', 'score'];

/** Words that say nothing to anybody, and some that only look like a word for something. */
const UNKNOWN = ['甲栏', '栏目三', '丙', '内容乙', 'X', '（3）', '核计数', '登记项', '其他事项'];

/** Words that are on no list and yet say what they mean. */
const INVENTED: Partial<Record<Role, string[]>> = {
  name: ['指标事项', '考核事项', '评价项目名称', '绩效考核内容'],
  target: ['年度任务', '应达到标准', '年初计划任务', '本年应完成'],
  actual: ['实施进度', '实际达到值', '年末实绩', '完成进度', '完成实绩'],
  points: ['标准分数', '应计分', '设定分', '权数'],
  score: ['自查得分', '评定分数', '单位得分', '自评计分', '自查评分'],
};

const onOne =
  (edit: (text: string, role: Role, random: () => number) => string, roles = ROLES): Change =>
  (draft, random) => {
    const found = roles.flatMap((role) => {
      const cell = headerCell(draft, role);
      return cell ? [{ role, cell }] : [];
    });
    if (found.length === 0) return false;
    const { role, cell } = pickFrom(found, random);
    write(draft, cell.row, cell.column, edit(cell.text, role, random));
    return true;
  };

const MARKS: ((text: string) => string)[] = [
  (text) => `*${text}`,
  (text) => `${text}*`,
  (text) => `${text}：`,
  (text) => `【${text}】`,
  (text) => `①${text}`,
  (text) => `${text}②`,
  (text) => `▲${text}`,
  (text) => `☆${text}☆`,
  (text) => `${text}（必填）`,
  (text) => `${text}¹`,
  (text) => `3.${text}`,
  (text) => `“${text}”`,
  (text) => `${text}（三）`,
  (text) => `※${text}。`,
];

const inside = (text: string, mark: string) => {
  const at = Math.ceil(text.length / 2);
  return `${text.slice(0, at)}${mark}${text.slice(at)}`;
};

const INVISIBLE = ['\u200b', '\u00ad', '\ufeff', '\u2060', '\u200d', '\ufe0f'];
const SPACES = [' ', '\u3000', '  ', '\u00a0', '\n', '\r\n', '\t'];

const invisible: Change = onOne((text, _, random) => {
  const mark = pickFrom(INVISIBLE, random);
  return pickFrom([`${mark}${text}`, `${text}${mark}`, inside(text, mark)], random);
});

const spaced: Change = onOne((text, _, random) => inside(text, pickFrom(SPACES, random)));

const fullWidth: Change = onOne((text) => {
  const wide = text.replace(/[\x21-\x7e]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  return wide === text ? `${text}（Ａ）` : wide;
});

/** 得 over 分: all other words of the header are merged over both rows. */
const broken: Change = (draft, random) => {
  if (draft.header.top !== draft.header.bottom) return false;
  const { top } = draft.header;
  const cells = ROLES.flatMap((role) => headerCell(draft, role) ?? []).filter((cell) => cell.text.length > 1);
  const cell = cells.length > 0 ? pickFrom(cells, random) : null;
  if (!cell || isMerged(draft, cell)) return false;
  insertRow(draft, top + 1);
  for (const other of [...draft.cells.values()].filter(({ row }) => row === top)) {
    if (other === cell) continue;
    const area = draft.merges.find((one) => one.top === top && one.left === other.column);
    if (area) area.bottom = Math.max(area.bottom, top + 1);
    else draft.merges.push({ top, left: other.column, bottom: top + 1, right: other.column });
  }
  const at = Math.ceil(cell.text.length / 2);
  const [first, second] = [cell.text.slice(0, at), cell.text.slice(at)];
  write(draft, top, cell.column, first);
  write(draft, top + 1, cell.column, second);
  draft.header.bottom = top + 1;
  return true;
};

/** A word that stands over its own column and an empty one to the right. */
const wide: Change = (draft, random) => {
  const cells = ROLES.flatMap((role) => headerCell(draft, role) ?? []).filter(
    (cell) => !isMerged(draft, cell),
  );
  if (cells.length === 0) return false;
  const cell = pickFrom(cells, random);
  insertColumn(draft, cell.column + 1);
  draft.merges.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column + 1 });
  return true;
};

/** A word that stands over its own column and its neighbour's, which has lost its own. */
const swallowed: Change = (draft, random) => {
  if (draft.header.top !== draft.header.bottom) return false;
  const cells = ROLES.flatMap((role) => headerCell(draft, role) ?? []).filter(
    (cell) => !isMerged(draft, cell) && draft.cells.has(keyAt(cell.row, cell.column + 1)),
  );
  const free = cells.filter(({ row, column }) => !covers(draft, row, column + 1));
  if (free.length === 0) return false;
  const cell = pickFrom(free, random);
  draft.cells.delete(keyAt(cell.row, cell.column + 1));
  draft.merges.push({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column + 1 });
  return true;
};

const isMerged = (draft: Draft, cell: Cell) => covers(draft, cell.row, cell.column);

const covers = ({ merges }: Draft, row: number, column: number) =>
  merges.some((area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column);

export const HEADER_CHANGES: Record<string, Change> = {
  'header: unknown word': onOne((_, __, random) => pickFrom(UNKNOWN, random)),
  'header: invented word': onOne((text, role, random) => pickFrom(INVENTED[role] ?? [text], random)),
  'header: unknown score': onOne((_, __, random) => pickFrom(UNKNOWN, random), ['score']),
  'header: blank': onOne(() => ''),
  'header: blank score': onOne(() => '', ['score']),
  'header: decorated': onOne((text, _, random) => pickFrom(MARKS, random)(text)),
  'header: invisible characters': invisible,
  'header: spaces': spaced,
  'header: full width': fullWidth,
  'header: broken over two rows': broken,
  'header: over an empty column': wide,
  'header: over its neighbour': swallowed,
};
