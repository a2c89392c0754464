import { missingGroups } from '../../scoring/points/split.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace } from '../sentence-parts.ts';

export default defineRule({
  id: 'group-missing',
  severity: 'warning',
  page: {
    what: text('缺少口径要求必设的一级指标。', 'A level-1 group that the profile requires is not there.'),
    why: text(
      '必设的一级指标漏了，这一方面就没有考核，财政部门会退回补充。',
      'What such a group looks at is then not evaluated; the finance bureau sends the form back.',
    ),
    causes: text(
      '按单位情况删去了，或名称改得认不出来。',
      'It was deleted as not applicable, or given another name.',
    ),
  },
  *check(card) {
    const at = formPlace(card);
    if (!at) return;
    for (const name of missingGroups(card)) {
      const points = card.profile.points.split[name];
      const due = points === undefined ? text('', '') : text(`（${points} 分）`, ` (${points} points)`);
      yield {
        at,
        subject: [name],
        message: text(
          `表中没有“${name}指标”${due.zh}，口径“${card.profile.title}”要求必设。`,
          `The form has no group “${name}”${due.en}, which the profile “${card.profile.title}” requires.`,
        ),
        remedy: text(
          '补设这组指标；确实不涉及的，写明原因。',
          'Add the group, or give the reason why it does not apply.',
        ),
        found: null,
        expected: name,
      };
    }
  },
});
