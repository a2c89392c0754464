import { decimalOf } from '../../model/decimal.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Located } from '../../model/place.ts';
import type { Role } from '../../model/role.ts';
import type { Figure } from '../../model/value.ts';
import { type GradedScore, gradedScore } from '../../values/index.ts';
import type { Line, Page, Slot } from '../page/page.ts';
import type { Columns } from '../table/header.ts';
import { gradeWord } from './grade-words.ts';
import { totalInSentences } from './total-sentence.ts';
import { isTotalRowLabel } from './total-words.ts';

/**
 * Reads a line as the 总分 row: its score, the points beside it and a grade.
 *
 * @param hasShape says whether a row that is not called so looks like one
 */
export function readTotal(
  line: Line,
  columns: Columns<Role>,
  page: Page,
  hasShape: () => boolean,
): StatedTotal | null {
  const [label] = line.slots;
  if (!label) return null;
  if (!isTotalRowLabel(label.key) && !(label.word.total === null && hasShape()))
    return totalInWords(line, page, 'row');
  const rest = line.slots.slice(1);
  const score = scoreOf(rest, columns, page);
  const points = rest.find(
    (slot) => slot !== score && slot.area.left === columns.slots.get('points')?.area.left,
  );
  const beside = score ? scoreIn(score, page) : null;
  const said = beside && isScore(beside.score) ? beside : (scoreBelow(label, line, columns, page) ?? beside);
  const grades = rest.flatMap((slot) => [slot, ...(said === beside ? [] : [slotBelow(slot, page)])]);
  const grade = grades.find((slot) => slot !== null && gradeWord(slot.word.squeezed) !== null);
  return {
    label: page.text(label),
    where: 'row',
    points: points && isScore(page.figure(points)) ? page.figure(points) : null,
    score: said ? said.score : blankScore(line, columns, page),
    grade: grade ? gradeOf(grade, page) : (said?.grade ?? null),
  };
}

/** The score cell of a total row that was left blank: the place where the total should stand. */
function blankScore(line: Line, columns: Columns<Role>, page: Page): StatedTotal['score'] {
  const area = columns.slots.get('score')?.area;
  return area ? page.blank<Figure>(line.row, area.left, { kind: 'blank', mark: '' }) : null;
}

/**
 * The cell that covers the score column; in some forms it is merged across others. Where the score column is blank
 * the number may stand under a column of words, but not under the points and not outside the table.
 */
function scoreOf(rest: readonly Slot[], columns: Columns<Role>, page: Page): Slot | undefined {
  const area = (columns.slots.get('foldedScore') ?? columns.slots.get('score'))?.area;
  const own = rest.find((slot) => area && slot.area.left <= area.left && slot.area.right >= area.left);
  // A grade under the scores is none.
  if (own && gradeWord(own.word.squeezed) === null) return own;
  const points = columns.slots.get('points')?.area.left;
  const edge = Math.max(...[...columns.slots.values()].map((slot) => slot.area.right));
  return rest.findLast(
    (slot) => slot.area.left <= edge && slot.area.left !== points && isScore(scoreIn(slot, page).score),
  );
}

/**
 * A row of labels only, 总分 · 等级, with what they name in the row below: its number under the label of the total.
 *
 * @returns null where the row below is one of the table
 */
function scoreBelow(label: Slot, line: Line, columns: Columns<Role>, page: Page): ScoreInCell | null {
  const score = columns.slots.get('score')?.area;
  const below = slotBelow(label, page);
  if (!below || line.slots.some((slot) => isScore(page.figure(slot)))) return null;
  const said = scoreIn(below, page);
  return isScore(said.score) && below.area.left !== score?.left ? said : null;
}

/** The cell under a label that begins where the label does. */
export function slotBelow(label: Slot, page: Page): Slot | null {
  const below = page.slotAt(label.area.bottom + 1, label.area.left);
  return below && below.area.top === label.area.bottom + 1 && below.area.left === label.area.left
    ? below
    : null;
}

/** 「自评得分：98.5 分」 in one cell. */
export function totalInWords(line: Line, page: Page, where: StatedTotal['where']): StatedTotal | null {
  for (const slot of line.slots) {
    const { total } = slot.word;
    if (!total) continue;
    const label = { ...page.text(slot), text: total.label };
    return { label, where, points: null, ...partOf(slot, total, page) };
  }
  return totalInSentences(line, page, where);
}

interface ScoreInCell {
  score: Located<Figure>;
  grade: Located<string> | null;
}

/** The score that a cell states, and the grade where one stands beside it: 97.5（优）. */
export function scoreIn(slot: Slot, page: Page): ScoreInCell {
  const figure = page.figure(slot);
  const said = figure.value.kind === 'words' ? gradedScore(slot.text) : null;
  return said ? partOf(slot, said, page) : { score: figure, grade: null };
}

/** Score and grade as the parts of a cell that they are. */
function partOf(slot: Slot, { digits, grade }: GradedScore, page: Page): ScoreInCell {
  const score = page.located<Figure>(slot, { kind: 'number', number: decimalOf(digits) });
  return {
    score: { ...score, text: digits },
    grade: grade === null ? null : { ...page.text(slot), value: grade, text: grade },
  };
}

export const isScore = ({ value }: Located<Figure>) =>
  value.kind === 'number' || value.kind === 'uncalculated' || value.kind === 'error';

/** The grade that a cell is, without what stands around it. */
function gradeOf(slot: Slot, page: Page): Located<string> {
  const grade = gradeWord(slot.word.squeezed) ?? slot.text;
  return { ...page.text(slot), value: grade, text: grade };
}
