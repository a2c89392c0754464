import { isEvaluation } from '../../model/form.ts';
import type { ScoredItem } from '../../model/scorecard.ts';
import { criterionDoubt } from '../../scoring/criterion/limits.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';
import { summaryTrust } from './evaluation-trust.ts';

export default defineRule({
  id: 'taken-on-trust',
  severity: 'info',
  page: {
    what: text(
      '这一行的得分没有办法推算，按填报采信。',
      'The score of this row cannot be derived and is taken as stated.',
    ),
    why: text(
      '写出来，让复核的人知道哪些分数只能看佐证材料。',
      'Reviewers should know which scores rest on evidence outside the form.',
    ),
    causes: text(
      '定性指标的完成情况用了自己的话，或目标与实际写法不同。',
      'A qualitative result in words of its own, or target and result of different kinds.',
    ),
  },
  *check(card) {
    const whole = summaryTrust(card);
    if (whole) yield whole;
    if (isEvaluation(card.form)) return;
    for (const item of card.indicators) {
      const { due } = item.derivation;
      if (!item.onTrust || !item.stated || item.points === null || item.ruling || due.kind === 'exact')
        continue;
      if (item.verdict === 'differs' || criterionDoubt(item)) continue;
      // A blank target or result, or a column that is missing, is told by rules of their own.
      if (item.derivation.method === 'none' && isBlank(item)) continue;
      // A cell that cannot be read is told by a rule of its own.
      if (due.kind === 'unknown' && isUnread(item)) continue;
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${whose(item.at, item.name).zh}得分 ${item.score?.text.trim()} 只能采信：${due.because.zh}。`,
          `${whose(item.at, item.name).en}: the score ${item.score?.text.trim()} is taken on trust: ${due.because.en}.`,
        ),
        remedy: text(
          '备好佐证材料；能量化的改写成数。',
          'Keep the evidence at hand; write a number where there is one.',
        ),
        found: item.score?.text.trim() ?? null,
      };
    }
  },
});

function isUnread({ indicator }: ScoredItem): boolean {
  return [indicator?.target, indicator?.actual].some((cell) => cell?.value.kind === 'unparsed');
}

function isBlank({ indicator }: ScoredItem): boolean {
  return [indicator?.target, indicator?.actual].some((cell) => !cell || cell.value.kind === 'blank');
}
