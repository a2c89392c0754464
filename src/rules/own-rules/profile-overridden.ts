import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'profile-overridden',
  severity: 'info',
  page: {
    what: text(
      '表末备注的规定与所用口径不同，已按备注复核。',
      'The note under the form says something else than the profile; the form was checked by its note.',
    ),
    why: text(
      '同一地区的表应当按同一口径计分；备注不同，可能是换了办法，也可能是套错了模板。',
      'Forms of one place should be scored alike; another note may mean a new rule or the wrong template.',
    ),
    causes: text(
      '年度填报通知改了规定，借用了外地的表，或口径选错了。',
      'The rules of the year changed, the form comes from elsewhere, or the profile is the wrong one.',
    ),
  },
  *check(card) {
    for (const { at, changes, from, instead, setting, value, words } of card.statements) {
      if (!changes || from !== 'note' || instead === null) continue;
      const { title } = card.profile;
      yield {
        at,
        subject: [setting],
        message: text(
          `${at.cell} 的备注规定 ${value}，口径“${title}”是 ${instead}；已按备注复核。`,
          `The note in ${at.cell} says ${value}, the profile “${title}” ${instead}; the note was followed.`,
        ),
        why: text(`备注写的是“${words}”。`, `The note says “${words}”.`),
        remedy: text(
          '核对备注是否是本年的规定；若口径不对，用 -p 指定。',
          'Check that the note is the rule of this year; name the profile with -p if it is the wrong one.',
        ),
        found: value,
        expected: instead,
      };
    }
  },
});
