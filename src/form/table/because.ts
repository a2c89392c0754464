import { type Text, text } from '../../text/language.ts';
import { agreesWithTotal, roundness, type Sought } from './fit.ts';
import { hintOf } from './hints.ts';
import type { Content, Traits } from './traits.ts';

/** What speaks for a role of a column, in words: its content, its sums, its word. */
export function becauseOf(role: Sought, traits: Traits, partner: Traits | undefined): Text {
  const parts = [contentText(traits)];
  const figures = role === 'points' || role === 'score';
  if (figures) parts.push(sumText(role, traits));
  if (role === 'score' && partner) parts.push(text('各行不超过分值', 'no row above its points'));
  if (role === 'points' && partner) parts.push(text('各行得分不超过它', 'no score above it'));
  if ((role === 'target' || role === 'actual') && partner)
    parts.push(
      role === 'target'
        ? text('与实际完成值逐行同类', 'of a kind with the results')
        : text('与目标值逐行同类', 'of a kind with the targets'),
    );
  if (traits.header && hintOf(traits.header.word.heading) === role)
    parts.push(text('表头用词也指向它', 'its word points to it too'));
  const said = parts.filter(({ zh }) => zh !== '');
  return text(said.map(({ zh }) => zh).join('，'), said.map(({ en }) => en).join(', '));
}

const CONTENTS: [Content, Text][] = [
  ['number', text('数字', 'numbers')],
  ['percent', text('百分数', 'percentages')],
  ['measured', text('带单位或符号的数', 'measures')],
  ['phrase', text('短语', 'phrases')],
  ['sentence', text('句子', 'sentences')],
  ['unknown', text('没有结果的公式或错误值', 'formulas without value')],
];

/** 「数字 8 格、空 2 格」 */
export function contentText({ count }: Traits): Text {
  const parts = [...CONTENTS, ['blank', text('空', 'blank')] as [Content, Text]].filter(
    ([content]) => count[content] > 0,
  );
  return text(
    parts.map(([content, { zh }]) => `${zh} ${count[content]} 格`).join('、'),
    parts.map(([content, { en }]) => `${count[content]} ${en}`).join(' and '),
  );
}

function sumText(role: 'points' | 'score', traits: Traits): Text {
  const sum = traits.sum.toFixed();
  if (role === 'points' && roundness(traits) > 0) return text(`合计 ${sum}`, `adding up to ${sum}`);
  return agreesWithTotal(traits)
    ? text(`合计 ${sum}，与总分行相合`, `adding up to ${sum}, as the total row has it`)
    : text('', '');
}
