import { printScore } from '../model/decimal.ts';
import { text } from '../model/text.ts';
import { defineRule } from './rule.ts';
import { subjectOf, whose } from './say.ts';

export default defineRule({
  id: 'score-without-evidence',
  severity: 'error',
  page: {
    what: text(
      '目标值或实际完成值是空的，却给了分。',
      'A score is given although the target or the result is blank.',
    ),
    why: text(
      '没有目标或没有结果就无从计分，复核时会按 0 分处理或退回。',
      'Without a target or a result there is nothing to score by.',
    ),
    causes: text(
      '漏填，或者目标写进了指标名称。',
      'Forgotten, or the target stands in the name of the indicator.',
    ),
  },
  *check(card) {
    const { columns } = card.form;
    for (const item of card.indicators) {
      const { indicator, stated } = item;
      if (!indicator || !stated || stated.isZero() || item.ruling) continue;
      const blanks = (['target', 'actual'] as const).filter((role) => {
        const value = indicator[role]?.value;
        return columns.has(role) && (value === undefined || value.kind === 'blank');
      });
      const [first] = blanks;
      if (!first) continue;
      const names = blanks.map((role) => (role === 'target' ? '目标值' : '实际完成值')).join('和');
      const english = blanks.map((role) => (role === 'target' ? 'target' : 'result')).join(' and ');
      const who = whose(item.at, item.name);
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}没有${names}，却得 ${printScore(stated)} 分。`,
          `${who.en}: no ${english}, and yet a score of ${printScore(stated)}.`,
        ),
        remedy: text(
          `补填${names}；确实没有的，这一项不能得分。`,
          `Fill in the ${english}; without it the row cannot score.`,
        ),
        found: item.score?.text.trim() ?? null,
        related: blanks.flatMap((role) => indicator[role]?.at ?? []),
      };
    }
  },
});
