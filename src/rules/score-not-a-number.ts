import { printScore } from '../model/decimal.ts';
import type { ScoredItem } from '../model/scorecard.ts';
import { text } from '../model/text.ts';
import { type Draft, defineRule } from './rule.ts';
import { itemsOf, printDue, subjectOf, whose } from './say.ts';

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
  },
});

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
