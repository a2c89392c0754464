import type { Located } from '../../model/place.ts';
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts';
import type { Value } from '../../model/value.ts';
import { understand } from '../../scoring/pair/understand.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'actual-not-measured',
  severity: 'warning',
  page: {
    what: text(
      '实际完成值不是量出来的数：带着比较符号（≥80%），或者数字目标只答了文字。',
      'The result is no measured number: it carries a comparator, or answers a number with words.',
    ),
    why: text(
      '“≥80%”是目标的写法，说明不了完成了多少。',
      '≥80 % is how a target is written; it does not say what was reached.',
    ),
    causes: text('把目标值照抄到了实际完成值。', 'The target was copied into the result.'),
  },
  *check(card: Scorecard) {
    for (const item of card.indicators) {
      const draft = draftFor(item);
      if (draft) yield draft;
    }
  },
});

/** 约480人 for 500人: whether the target was reached cannot be told. */
function aboutDraft(item: ScoredItem, actual: Located<Value>): Draft {
  const who = whose(actual.at, item.name);
  const found = actual.text.trim();
  return {
    at: actual.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}实际完成值写成“${found}”，是约数，不是实际量出来的数。`,
      `${who.en}: the result “${found}” is an approximation; it is not a measured number.`,
    ),
    remedy: text('填写实际完成的准确数。', 'Fill in the exact number.'),
    found,
  };
}

function draftFor(item: ScoredItem): Draft | null {
  const [target, actual] = [item.indicator?.target, item.indicator?.actual];
  if (!actual) return null;
  const { value } = actual;
  // 「=94.5%」 is a number with a redundant sign, as some systems export it.
  const copied = value.kind === 'quantity' && value.comparator !== null && value.comparator !== '=';
  // 未发生 beside 0 起 is a number in words.
  const words =
    target?.value.kind === 'quantity' &&
    value.kind === 'phrase' &&
    item.indicator !== null &&
    understand(item.indicator).actual?.kind === 'phrase';
  const about = value.kind === 'approximation' && !item.onTrust && item.derivation.due.kind !== 'exact';
  if (about) return aboutDraft(item, actual);
  if (!copied && !words) return null;
  const who = whose(actual.at, item.name);
  const found = actual.text.trim();
  return {
    at: actual.at,
    subject: subjectOf(item),
    message: copied
      ? text(
          `${who.zh}实际完成值写成“${found}”，带着比较符号，不是实际量出来的数。`,
          `${who.en}: the result “${found}” carries a comparator; it is not a measured number.`,
        )
      : text(
          `${who.zh}目标是 ${target?.text.trim()}，实际完成值只写了“${found}”，没有数。`,
          `${who.en}: the target is ${target?.text.trim()}, the result only says “${found}”.`,
        ),
    remedy: text('填写实际完成的数。', 'Fill in the number that was measured.'),
    found,
    related: target ? [target.at] : [],
  };
}
