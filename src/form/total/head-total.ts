import { HUNDRED } from '../../model/decimal.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Role } from '../../model/role.ts';
import type { Figure } from '../../model/value.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { isScore, readTotal, scoreIn, slotBelow, totalInWords } from './total.ts';

/**
 * 自评得分 above the table: the label, with the number in the next cell or behind a colon; or a whole 总分 row, with points
 * and score under the columns of the header that follows.
 */
export function readHeadTotal(
  line: Line,
  columns: Columns<Role> | undefined,
  page: Page,
): StatedTotal | null {
  const labels = line.slots.filter(({ word }) => word.labelsTotal);
  const [first] = labels;
  const numbers = first ? numbersAfter(first, line, page) : [];
  if (columns && first === line.slots[0] && numbers.length > 1) {
    const row = readTotal(line, columns, page, () => false);
    if (row?.points && row.score && isScore(row.score)) return { ...row, where: 'head' };
  }
  const said = labels.filter((label) => numbersAfter(label, line, page).length > 0);
  const scores = said.length > 1 ? said.filter((label) => !isReach(label, line, page)) : said;
  const label =
    scores.find(({ word }) => word.labelsTotal === 'clearly') ??
    (scores.length < said.length ? scores[0] : undefined);
  if (label) return totalAt(label, numbersAfter(label, line, page), page);
  return totalInWords(line, page, 'head') ?? totalBelow(labels, page);
}

/** 自评得分 with the number in the cell below it. */
function totalBelow(labels: readonly Slot[], page: Page): StatedTotal | null {
  for (const label of labels) {
    // 合计（万元） heads a column of amounts.
    const ofScores = label.word.labelsTotal === 'clearly' && !/元/.test(page.text(label).text);
    const below = ofScores ? slotBelow(label, page) : null;
    // A number and a name beside it are a row of a table.
    if (below && isScore(scoreIn(below, page).score)) return totalAt(label, [below], page);
  }
  return null;
}

/** The empty place beside a label that names the total, for a form that states none anywhere. */
export function emptyHeadTotal(line: Line, page: Page): StatedTotal | null {
  const label = line.slots.find(({ word }) => word.labelsTotal === 'clearly');
  if (!label || page.slotAt(line.row, label.area.right + 1) || slotBelow(label, page)) return null;
  const score = page.blank<Figure>(line.row, label.area.right + 1, { kind: 'blank', mark: '' });
  return { label: page.text(label), where: 'head', points: null, score, grade: null };
}

/** The first of 「总分 100 得分 96.5」: what can be reached. */
function isReach(label: Slot, line: Line, page: Page): boolean {
  const [first] = numbersAfter(label, line, page);
  const figure = first && page.reading(first);
  return /^总分/.test(label.key) && figure?.kind === 'number' && figure.number.equals(HUNDRED);
}

/** 得分 or 评价得分 alone at the beginning of a line: the total of a form that states none more clearly. */
export function readFaintTotal(line: Line, page: Page): StatedTotal | null {
  const [label] = line.slots;
  if (label?.word.labelsTotal !== 'faintly') return null;
  // Beside a label merged down over it, it is the score of a part.
  const beside = label.area.left > 1 && page.slotAt(line.row, label.area.left - 1);
  return beside ? null : totalAt(label, numbersAfter(label, line, page), page);
}

/** The numbers right of a label, up to the next words. */
function numbersAfter(label: Slot, line: Line, page: Page): Slot[] {
  const after = line.slots.slice(line.slots.indexOf(label) + 1);
  const end = after.findIndex((slot) => !isScore(scoreIn(slot, page).score));
  return end < 0 ? after : after.slice(0, end);
}

function totalAt(label: Slot, [first, second]: readonly Slot[], page: Page): StatedTotal | null {
  if (!first) return null;
  const { score, grade } = scoreIn(second ?? first, page);
  const points = second ? page.figure(first) : null;
  return { label: page.text(label), where: 'head', points, score, grade };
}
