import { printScore } from '../../model/decimal.ts';
import type { Statement } from '../../model/profile.ts';
import type { Scorecard } from '../../model/scorecard.ts';
import { compareSplit, type SplitCheck } from '../../scoring/points/split.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';

export default defineRule({
  id: 'note-contradiction',
  severity: 'warning',
  page: {
    what: text(
      '表末备注规定的分值与表中的分值不一致，例如备注写产出指标 50 分，表中是 70 分。',
      'The points that the note under the form prescribes are not those of the form: 50 for outputs, and the form has 70.',
    ),
    why: text(
      '备注是本表的填报规定；不按它分配分值，各表之间没法比较。',
      'The note is the rule of the form; forms that leave it cannot be compared.',
    ),
    causes: text(
      '分值按项目重新分配了，备注没有改；备注写明可作适当调整的不算。',
      'The points were shared out anew and the note stayed; a note that allows this is no contradiction.',
    ),
  },
  *check(card) {
    const note = card.statements.find(({ setting, from }) => setting === 'points.split' && from === 'note');
    if (!note) return;
    for (const check of compareSplit(card)) {
      if (card.profile.points.adjustable && !check.fixed) continue;
      const draft = check.found === null ? absent(card, check, note) : different(check, note);
      if (draft) yield draft;
    }
  },
});

function different({ name, prescribed, found, at }: SplitCheck, note: Statement): Draft | null {
  if (!found || !at || found.equals(prescribed)) return null;
  const [said, has] = [prescribed.toFixed(), printScore(found)];
  return {
    at,
    subject: [name],
    message: text(
      `${at.cell}「${name}」共 ${has} 分，${note.at.cell} 的备注规定 ${said} 分。`,
      `${at.cell} “${name}” has ${has} points; the note in ${note.at.cell} prescribes ${said}.`,
    ),
    why: text(`备注写的是“${note.words}”。`, `The note says “${note.words}”.`),
    remedy: text(
      '按备注重新分配分值；确实需要调整的，在备注里写明依据。',
      'Share the points out as the note says, or change the note and say why.',
    ),
    found: has,
    expected: said,
    difference: prescribed.minus(found),
    related: [note.at],
  };
}

function absent(card: Scorecard, { name, prescribed }: SplitCheck, note: Statement): Draft | null {
  // A form without level-1 groups cannot show whether it has this one.
  if (prescribed.isZero() || !card.groups.some(({ kind, name: own }) => kind === 'level1' && own !== ''))
    return null;
  return {
    at: note.at,
    subject: [name],
    message: text(
      `备注规定「${name}」${prescribed.toFixed()} 分，表中没有这组指标。`,
      `The note prescribes ${prescribed.toFixed()} points for “${name}”; the form has no such group.`,
    ),
    remedy: text(
      '补上这组指标；不适用的，在备注里写明，并说明分值转到了哪里。',
      'Add the group, or say in the note that it does not apply and where its points went.',
    ),
    found: null,
    expected: prescribed.toFixed(),
  };
}
