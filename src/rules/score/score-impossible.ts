import { printScore } from '../../model/decimal.ts';
import { criterionDoubt } from '../../scoring/criterion/limits.ts';
import type { Span } from '../../scoring/criterion/possible.ts';
import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'score-impossible',
  severity: 'error',
  page: {
    what: text(
      '得分是按本行评分标准不可能得到的分数。',
      'A score that no result can give under the criterion of its own row.',
    ),
    why: text(
      '评分标准写明只有几个得分档，档与档之间没有分；不用看佐证就知道填错了。',
      'The criterion names the scores that can be had; any other is wrong whatever the evidence says.',
    ),
    causes: text(
      '凭印象扣了分，或按比例算了分，没有对照评分标准。',
      'Marks were taken off by feeling or by a proportion, and not by the criterion.',
    ),
  },
  *check(card) {
    for (const item of card.indicators) {
      const { stated, verdict, indicator } = item;
      // A score that is not the one due is told with the one that is.
      if (!stated || verdict === 'differs' || verdict === 'agrees') continue;
      const doubt = criterionDoubt(item);
      if (doubt?.kind !== 'impossible') continue;
      const scores = printSpans(doubt.possible);
      const who = whose(item.at, item.name);
      yield {
        at: item.at,
        subject: subjectOf(item),
        message: text(
          `${who.zh}得分填 ${printScore(stated)}，按本行评分标准只可能得 ${scores} 分。`,
          `${who.en}: the score is ${printScore(stated)}; the criterion of the row can only give ${scores}.`,
        ),
        why: indicator?.criterion
          ? text(
              `评分标准：${short(indicator.criterion.text)}`,
              `Criterion: ${short(indicator.criterion.text)}`,
            )
          : null,
        remedy: text(
          '对照评分标准重新打分，再改总分。',
          'Score the row again by its criterion, then put the total right.',
        ),
        found: printScore(stated),
        expected: scores,
        related: indicator?.criterion ? [indicator.criterion.at] : [],
      };
    }
  },
});

const short = (words: string) => {
  const line = words.replace(/\s+/g, '');
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
};

const MOST_NAMED = 8;

/** 「5、4、3、2、0」, 「5、4、0–3」. */
function printSpans(spans: readonly Span[]): string {
  const inside = (one: Span) =>
    spans.some(
      (span) =>
        span !== one &&
        !span.low.equals(span.high) &&
        span.low.lessThanOrEqualTo(one.low) &&
        span.high.greaterThanOrEqualTo(one.high),
    );
  const sorted = spans.filter((span) => !inside(span)).sort((a, b) => b.high.comparedTo(a.high));
  const named = sorted.map(({ low, high }) =>
    low.equals(high) ? high.toFixed() : `${low.toFixed()}–${high.toFixed()}`,
  );
  const different = [...new Set(named)];
  if (different.length <= MOST_NAMED) return different.join('、');
  return `${different.slice(0, MOST_NAMED - 1).join('、')}……`;
}
