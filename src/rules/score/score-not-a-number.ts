import { printScore } from '../../model/decimal.ts';
import type { Located } from '../../model/place.ts';
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts';
import type { Figure } from '../../model/value.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { itemsOf, printDue, subjectOf, sumCells, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'score-not-a-number',
  severity: 'error',
  page: {
    what: text(
      '得分栏里不是分数：写成了百分数、文字，或者是一个错误值。',
      'A score cell holds a percentage, words or an error value.',
    ),
    why: text('这样的得分加不进总分，系统也导入不了。', 'It cannot be added up.'),
    causes: text(
      '单元格设成了百分比格式，照抄了完成率，或者公式引用坏了。',
      'A percent format, the attainment copied, or a broken formula.',
    ),
  },
  *check(card) {
    for (const item of itemsOf(card)) {
      const draft = draftFor(item);
      if (draft) yield draft;
    }
    for (const { name, cell } of sumCells(card)) {
      const draft = sumDraft(card, name, cell);
      if (draft) yield draft;
    }
  },
});

/** A total or a subtotal that is an error value, words, a date, or a formula that was typed as text. */
function sumDraft(card: Scorecard, name: string, cell: Located<Figure>): Draft | null {
  const { kind } = cell.value;
  const found = cell.text.trim();
  if (kind === 'percent') {
    // Where its number is wrong as well, that is told.
    const { summed } = card.totals;
    return summed?.equals(cell.value.number) === true ? percentDraft(name, cell, found) : null;
  }
  if (kind !== 'words' && kind !== 'error') return null;
  const who = whose(cell.at, name);
  return {
    at: cell.at,
    subject: [name],
    message: found.startsWith('=')
      ? text(
          `${who.zh}里的公式“${found}”是文本，没有计算。`,
          `${who.en}: the formula “${found}” is text and was not calculated.`,
        )
      : text(`${who.zh}填的是“${found}”，不是分数，没有核对。`, `${who.en}: “${found}” is not a score.`),
    remedy: text(
      `把 ${cell.at.cell} 改成数字，或改正公式。`,
      `Put a number into ${cell.at.cell}, or mend its formula.`,
    ),
    found,
  };
}

function percentDraft(name: string, cell: Located<Figure>, found: string): Draft {
  const who = whose(cell.at, name);
  return {
    at: cell.at,
    subject: [name],
    severity: 'warning',
    message: text(
      `${who.zh}写成了百分数“${found}”，数与各项得分之和一致。`,
      `${who.en} is written as the percentage “${found}”; its number is the sum of the scores.`,
    ),
    remedy: text(
      `把 ${cell.at.cell} 改成数字，并去掉百分比格式。`,
      `Put the number into ${cell.at.cell}, without percent format.`,
    ),
    found,
  };
}

function draftFor(item: ScoredItem): Draft | null {
  const figure = item.score?.value;
  if (!item.score || (figure?.kind !== 'percent' && figure?.kind !== 'words' && figure?.kind !== 'error'))
    return null;
  const who = whose(item.at, item.name);
  const found = item.score.text.trim();
  const due = printDue(item.derivation.due);
  const taken =
    figure.kind === 'percent'
      ? text(`，加总时按 ${printScore(figure.number)} 分计`, `, counted as ${printScore(figure.number)}`)
      : text('，加总时没有计入', ', not counted');
  return {
    at: item.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}得分填的是“${found}”，不是分数${taken.zh}${due ? `；应为 ${due}` : ''}。`,
      `${who.en}: “${found}” is not a score${taken.en}${due ? `; due is ${due}` : ''}.`,
    ),
    remedy: due
      ? text(
          `把 ${item.at.cell} 改成数字 ${due}${figure.kind === 'percent' ? '，并去掉百分比格式' : ''}。`,
          `Put the number ${due} into ${item.at.cell}${figure.kind === 'percent' ? ', without percent format' : ''}.`,
        )
      : text(`把 ${item.at.cell} 改成数字。`, `Put a number into ${item.at.cell}.`),
    found,
    expected: due,
  };
}
