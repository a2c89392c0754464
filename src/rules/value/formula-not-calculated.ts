import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { itemsOf, printDue, subjectOf, sumCells } from '../sentence-parts.ts';

export default defineRule({
  id: 'formula-not-calculated',
  severity: 'error',
  page: {
    what: text(
      '单元格里是公式，但文件里没有存它的计算结果。',
      'A cell holds a formula whose result the file does not store.',
    ),
    why: text(
      '读不到数就不能核对；不会把它当作 0。',
      'Without a value nothing can be checked; it is not taken for 0.',
    ),
    causes: text(
      '文件由程序生成后没有用 Excel 或 WPS 打开保存过。',
      'The file was written by a program and never saved by Excel or WPS.',
    ),
  },
  *check(card) {
    for (const item of itemsOf(card)) {
      if (isOpen(item.score)) yield draftFor(item.score, subjectOf(item), printDue(item.derivation.due));
      const points = item.indicator?.points;
      if (isOpen(points)) yield draftFor(points, subjectOf(item));
    }
    for (const row of card.budget?.budget.rows ?? []) {
      for (const [role, cell] of row.figures) {
        if (isOpen(cell) && (role !== 'score' || !row.scored)) yield draftFor(cell, [row.name.text.trim()]);
      }
    }
    for (const { name, cell } of sumCells(card)) if (isOpen(cell)) yield draftFor(cell, [name]);
  },
});

type Cell = Located<Figure>;

const isOpen = (cell: Cell | null | undefined): cell is Cell => cell?.value.kind === 'uncalculated';

function draftFor(cell: Cell, subject: string[], due: string | null = null): Draft {
  return {
    at: cell.at,
    subject,
    message: text(
      `${cell.at.cell}「${subject.at(-1)}」是公式 =${cell.formula}，没有计算结果${due ? `；应为 ${due}` : ''}。`,
      `${cell.at.cell} “${subject.at(-1)}” is the formula =${cell.formula} without a result${due ? `; due is ${due}` : ''}.`,
    ),
    remedy: text(
      '用 Excel 或 WPS 打开文件，保存一次再检查。',
      'Open and save the file in Excel or WPS, then check again.',
    ),
    found: `=${cell.formula}`,
    expected: due,
  };
}
