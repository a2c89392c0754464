import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'note-not-applied',
  severity: 'info',
  page: {
    what: text(
      '备注里有一句规定了怎样得分或扣分，程序没有读懂，没有用上。',
      'A sentence of the note says how marks are earned or lost; it was not understood and not applied.',
    ),
    why: text(
      '表上自己的规定优先于口径；没有用上的，重算的得分可能与它不同。',
      'What the form itself says goes before the profile; where it was not applied, a recomputed score may differ from it.',
    ),
    causes: text(
      '本表另有计分办法，写法不常见。',
      'The form has a rule of its own, in words that are not usual.',
    ),
  },
  *check(card) {
    const [first] = card.unread;
    if (!first) return;
    const sentences = [...new Set(card.unread.map(({ words }) => words))];
    const quoted = sentences.map(short);
    yield {
      at: first.at,
      subject: ['备注'],
      message: text(
        `${first.at.cell} 的备注写有“${quoted.join('”“')}”，没有读懂，没有用上。`,
        `The note in ${first.at.cell} says “${quoted.join('”, “')}”; this was not understood and not applied.`,
      ),
      remedy: text(
        '按这句话自行核对有关得分；常用的办法可以写进自己的口径，用 -p 指定。',
        'Check the scores concerned by it; a rule that is used often can be put into a profile of your own.',
      ),
      found: sentences.join('；'),
      related: [...new Map(card.unread.map(({ at }) => [at.cell, at])).values()].slice(1),
    };
  },
});

const short = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);
