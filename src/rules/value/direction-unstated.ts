import { exceedsUnstated } from '../../scoring/pair/direction.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'direction-unstated',
  severity: 'warning',
  page: {
    what: text(
      '像是越少越好的指标，目标值没有写 ≤，实际超出了目标却按达到计分。',
      'Less seems to be wanted, the target has no ≤, and a result above it was scored as reached.',
    ),
    why: text(
      '按“不超过”理解，目标并没有达到；只因为没有写方向，这个得分才说得通。',
      'As “at most” the target was missed; the score only holds because no direction is written.',
    ),
    causes: text('年初填报目标时漏了 ≤ 或 ≥。', 'The ≤ or ≥ was left out when the target was set.'),
  },
  *check(card) {
    for (const item of card.indicators) {
      const { indicator, derivation, stated } = item;
      if (!indicator?.actual || derivation.method !== 'open-direction' || derivation.due.kind !== 'exact')
        continue;
      if (item.verdict !== 'agrees' || !stated?.equals(item.points ?? -1)) continue;
      if (!exceedsUnstated(indicator)) continue;
      const who = whose(indicator.actual.at, item.name);
      const [target, actual] = [indicator.target?.text.trim() ?? '', indicator.actual.text.trim()];
      yield {
        at: indicator.actual.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}目标 ${target} 没有写 ≥ 还是 ≤，实际 ${actual}；若是“不超过”，目标没有达到，不应得满分。`,
          `${who.en}: the target ${target} has neither ≥ nor ≤, the result is ${actual}; if “at most” was meant it was missed and cannot earn full marks.`,
        ),
        remedy: text(
          '在目标值前写明 ≤ 或 ≥；确实超出的，改得分并说明原因。',
          'Write ≤ or ≥ before the target; if it was exceeded, correct the score and say why.',
        ),
        found: actual,
        related: indicator.target ? [indicator.target.at] : [],
      };
    }
  },
});
