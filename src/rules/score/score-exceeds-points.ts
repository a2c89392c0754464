import { Decimal, printScore } from '../../model/decimal.ts';
import { isEvaluation } from '../../model/form.ts';
import type { BlockCheck, Scorecard, ScoredItem } from '../../model/scorecard.ts';
import { bonusPoints, exceedsCeiling } from '../../scoring/criterion/limits.ts';
import { extraPoints } from '../../scoring/points/extra.ts';
import { text } from '../../text/language.ts';
import { type Change, type Draft, defineRule } from '../rule.ts';
import { cascadeOf, itemsOf, printSteps, subjectOf, whose } from '../sentence-parts.ts';

export default defineRule({
  id: 'score-exceeds-points',
  severity: 'error',
  page: {
    what: text(
      '得分高于本行分值，一组得分合计高于括号里的分值，或总分高于满分。',
      'A score is higher than its points, the scores of a block than its bracket, or the total than the whole.',
    ),
    why: text(
      '各地口径都规定得分不得突破分值，超额完成也只能得满分。',
      'No rule lets a score exceed its points, over-completion included.',
    ),
    causes: text(
      '按完成率直接相乘没有封顶，或填到了相邻行。',
      'The attainment was multiplied without a cap, or the number belongs to the next row.',
    ),
  },
  *check(card) {
    const rows = itemsOf(card).flatMap((item) => {
      const draft = rowDraft(card, item);
      return draft ? [{ item, draft }] : [];
    });
    const blocks = card.blocks.filter(({ expects }) => expects === 'most');
    // A percentage is no score: a rule of its own says so and what is due.
    for (const { item, draft } of rows) if (item.score?.value.kind !== 'percent') yield draft;
    for (const block of blocks) yield blockDraft(card, block);
    // What makes a row or a block too high makes the total too high: it is said once.
    const total = rows.length + blocks.length === 0 ? totalDraft(card) : null;
    if (total) yield total;
  },
});

function rowDraft(card: Scorecard, item: ScoredItem): Draft | null {
  const { ceiling: points, stated } = item;
  if (!points || !stated || !exceedsCeiling(item)) return null;
  const who = whose(item.at, item.name);
  // A score that was taken as it stands is no measure of itself.
  const counted = item.counted?.greaterThan(points) ? null : item.counted;
  const due = printScore(counted ?? points);
  return {
    at: item.at,
    subject: subjectOf(item),
    message: text(
      `${who.zh}得分填 ${printScore(stated)}，超过分值 ${printScore(points)}，应为 ${due}。`,
      `${who.en}: the score ${printScore(stated)} exceeds the points ${printScore(points)}; due is ${due}.`,
    ),
    why: printSteps(item.derivation),
    diagnosis: item.diagnosis?.text ?? null,
    remedy: text(
      `把 ${item.at.cell} 改为 ${due}；得分不能超过分值。`,
      `Put ${due} into ${item.at.cell}; no score exceeds its points.`,
    ),
    found: printScore(stated),
    expected: due,
    difference: (counted ?? points).minus(stated),
    cascade: cascadeOf(card, item, counted ?? points),
    related: item.derivation.cells,
  };
}

/** Without points in the rows nobody can tell which of them is too high; their sum is. */
function blockDraft(card: Scorecard, block: BlockCheck): Draft {
  const { group, name, whole, points, summed } = block;
  const at = (whole && card.totals.at) || block.at;
  const [most, sum] = [printScore(points), printScore(summed)];
  const source = group
    ? text('括号里的分值', 'the points in its bracket')
    : whole
      ? text('满分减去预算执行的分值', 'all points less those of the budget')
      : text('共用的分值', 'the points that the rows share');
  const who = whose(at, name);
  const items = card.groups.find((scored) => scored.group === group && group !== null)?.items ?? [];
  return {
    at,
    subject: [name],
    message: text(
      `${who.zh}各行得分合计 ${sum}，超过${source.zh} ${most}。`,
      `${who.en}: the scores add up to ${sum}, more than ${source.en}, ${most}.`,
    ),
    why: text(
      '得分不得突破分值；表上没有逐项分值，看不出是哪一行填高了。',
      'No score may exceed its points; without points in the rows nothing tells which of them is too high.',
    ),
    remedy: text(
      `逐项核对本组得分，合计不超过 ${most}，再改总分。`,
      `Check the scores one by one so that they add up to ${most} at most, then put the total right.`,
    ),
    found: sum,
    expected: `≤${most}`,
    difference: points.minus(summed),
    cascade: blockCascade(card, block),
    related: items.map((item) => item.at),
  };
}

/** At least this much goes. */
function blockCascade({ totals }: Scorecard, { name, summed, points }: BlockCheck): Change[] {
  const changes: Change[] = [{ name: text(name, name), from: summed, to: points }];
  if (totals.summed) {
    const to = totals.summed.minus(summed).plus(points);
    changes.push({ name: text('总分', 'total'), from: totals.summed, to });
  }
  return changes;
}

/** Points that stand nowhere on the form are taken from the profile. A total that is no sum is told as such. */
function totalDraft(card: Scorecard): Draft | null {
  const { at, points, stated, summed } = card.totals;
  if (isEvaluation(card.form) || !at || !stated || (summed && !summed.equals(stated))) return null;
  if (!points && card.form.columns.has('points')) return null;
  const whole = Decimal.max(points ?? 0, card.profile.points.total)
    .plus(extraPoints(card.indicators))
    .plus(bonusPoints(card.indicators));
  if (!stated.greaterThan(whole)) return null;
  const [found, most] = [printScore(stated), printScore(whole)];
  const who = whose(at, '总分');
  return {
    at,
    subject: ['总分'],
    message: text(
      `${who.zh}填 ${found}，超过满分 ${most}。`,
      `${at.cell}: the total is ${found}, more than the ${most} that can be had.`,
    ),
    remedy: text(
      '逐项核对得分，找出填高了的一行，再改总分。',
      'Check the scores one by one for the one that is too high, then put the total right.',
    ),
    found,
    expected: `≤${most}`,
    difference: whole.minus(stated),
  };
}
