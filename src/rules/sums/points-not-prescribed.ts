import { printScore } from '../../model/decimal.ts';
import { compareSplit } from '../../scoring/points/split.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'points-not-prescribed',
  severity: 'warning',
  page: {
    what: text(
      '一级指标或预算执行的分值不是口径规定的，而口径不许调整。',
      'A level-1 group or the budget has other points than the profile prescribes, and the profile lets no form move them.',
    ),
    why: text(
      '分值统一规定，各单位的得分才能比较。',
      'Scores can be compared only where all forms share the points out alike.',
    ),
    causes: text(
      '沿用了往年或外地的分值，或把可以调整的与不得调整的弄混了。',
      'The points of another year or place were kept, or those that may be moved were taken for those that may not.',
    ),
  },
  *check(card) {
    // A note of the form's own is the nearer rule, and told by a rule of its own.
    if (card.statements.some(({ setting, from }) => setting === 'points.split' && from === 'note')) return;
    const { adjustable } = card.profile.points;
    for (const { at, fixed, found, name, prescribed } of compareSplit(card)) {
      if ((adjustable && !fixed) || !at || !found || found.equals(prescribed)) continue;
      const [due, has] = [prescribed.toFixed(), printScore(found)];
      const { title } = card.profile;
      yield {
        at,
        subject: [name],
        message: text(
          `${at.cell}「${name}」共 ${has} 分，口径“${title}”规定 ${due} 分，不得调整。`,
          `${at.cell} “${name}” has ${has} points; the profile “${title}” prescribes ${due}, which may not be moved.`,
        ),
        remedy: text(
          '按规定重新分配分值；本年另有规定的，用 -p 指定口径。',
          'Share the points out as prescribed, or name the profile of this year with -p.',
        ),
        found: has,
        expected: due,
        difference: prescribed.minus(found),
      };
    }
  },
});
