import { decimalOf, printPercent, printScore } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Scorecard, ScoredItem } from '../../model/scorecard.ts';
import { scoredRow } from '../../scoring/budget/budget.ts';
import { isNothing, reasonsIn } from '../../scoring/explained.ts';
import { isNotApplicable } from '../../scoring/not-applicable.ts';
import { isExtra } from '../../scoring/points/extra.ts';
import { type Text, text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { isUnscored, subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'explanation-missing',
  severity: 'warning',
  page: {
    what: text(
      '指标扣了分，却没有说明原因；不打分的表，是没有达到目标而没有说明原因。',
      'Marks were lost, or on a form without scores a target was missed, and nothing says why.',
    ),
    why: text(
      '自评表要求逐项说明偏差原因和改进措施，没有说明会被退回补充。',
      'The form asks for a reason and a measure for each deviation.',
    ),
    causes: text(
      '原因栏空着，或写了“无”；表末的文字没有提到这个指标。',
      'The column is blank or says 无; the text below does not name the indicator.',
    ),
  },
  *check(card) {
    // On a form without scores the reason is all that is asked for.
    const unscored = isUnscored(card) && card.form.columns.has('explanation');
    const reasonsFor = reasonsIn(card.form);
    for (const item of card.indicators) {
      const { indicator } = item;
      const loses = lost(item);
      if (!indicator || !(loses || (unscored && item.derivation.met === false))) continue;
      if (isNotApplicable(item) || reasonsFor(indicator).length > 0) continue;
      yield loses ? draftFor(card, item) : unmetDraft(card, item, indicator);
    }
    const budget = budgetDraft(card);
    if (budget) yield budget;
  },
});

/** Marks that are rightly lost; a score that is wrong anyway is told by its own rule. */
function lost(item: ScoredItem): boolean {
  const { ceiling: points, stated, derivation } = item;
  if (!points || !stated?.lessThan(points) || isExtra(item)) return false;
  return derivation.due.kind !== 'exact' || derivation.due.value.lessThan(points);
}

function draftFor(card: Scorecard, item: ScoredItem): Draft {
  const who = whose(item.at, item.name);
  const stated = item.stated ? printScore(item.stated) : '';
  return {
    at: item.indicator?.explanation?.at ?? item.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}得 ${stated} 分没有得满，没有说明原因。`,
      `${who.en}: scored ${stated} without a reason.`,
    ),
    remedy: remedyFor(card),
    related: [item.at],
  };
}

function unmetDraft(card: Scorecard, item: ScoredItem, { target, actual, explanation }: Indicator): Draft {
  const at = explanation?.at ?? actual?.at ?? item.at;
  const who = whose(at, item.name);
  const [wanted, found] = [target?.text.trim() ?? '', actual?.text.trim() ?? ''];
  return {
    at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}目标 ${wanted}，实际 ${found}，没有达到目标，也没有说明原因。`,
      `${who.en}: target ${wanted}, result ${found}: not reached, and no reason is given.`,
    ),
    remedy: remedyFor(card),
    found,
    expected: wanted,
    related: [target, actual].flatMap((cell) => cell?.at ?? []),
  };
}

/** Many forms have no column for it. */
function remedyFor({ form }: Scorecard): Text {
  if (form.columns.has('explanation'))
    return text('在偏差原因栏写明原因和改进措施。', 'Give the reason and the measure in their column.');
  const [place] = form.explanations;
  if (place) {
    return text(
      `在表下的原因说明（${place.at.cell}）里写明这一项的原因和改进措施。`,
      `Give the reason and the measure under the table, in ${place.at.cell}.`,
    );
  }
  return text(
    '本表没有偏差原因栏，在表后的说明或备注里写明这一项的原因和改进措施。',
    'The form has no column for reasons: give the reason and the measure in a remark under the table.',
  );
}

/** The budget explains itself only below the profile's rate. */
function budgetDraft(card: Scorecard): Draft | null {
  const { budget, profile } = card;
  if (!budget?.rate?.lessThan(profile.budget.explainBelow) || budgetExplained(card)) return null;
  const { item } = budget;
  const rate = printPercent(budget.rate);
  const below = printPercent(decimalOf(profile.budget.explainBelow));
  return {
    at: item.at,
    subject: subjectOf(item),
    message: text(
      `${whose(item.at, item.name).zh}执行率 ${rate}，低于 ${below}，没有说明原因。`,
      `${whose(item.at, item.name).en}: the execution rate ${rate} is below ${below} and not explained.`,
    ),
    remedy: text('写明预算执行不足的原因和改进措施。', 'Give the reason and the measure.'),
    found: rate,
    expected: `≥${below}`,
  };
}

/** A reason in the block's own column, or words anywhere that speak of money or its spending. */
function budgetExplained({ budget, form, indicators }: Scorecard): boolean {
  const own = budget && scoredRow(budget.budget)?.figures.get('explanation')?.text;
  if (own && !isNothing(own)) return true;
  const reasons = indicators.flatMap(({ indicator }) => indicator?.explanation ?? []);
  return [...form.explanations, ...reasons].some(({ text: words }) =>
    /预算|执行|资金|支付|支出|结余|经费|财政|尾款/.test(words),
  );
}
