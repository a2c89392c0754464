import { decimalOf, printScore, sum } from '../../model/decimal.ts';
import type { Scorecard, ScoredGroup } from '../../model/scorecard.ts';
import { extraPoints, isExtra } from '../../scoring/points/extra.ts';
import { text } from '../../text/language.ts';
import { type Draft, defineRule } from '../rule.ts';
import { subjectOf, whose } from '../sentence-parts.ts';
import { sumDrafts } from './sum-check.ts';

export default defineRule({
  id: 'points-sum',
  severity: 'error',
  page: {
    what: text(
      '各行分值加起来，与目标或一级指标括号里的分值、或与满分 100 不符。',
      'The points of the rows do not add up to the bracket above them, or to 100.',
    ),
    why: text('分值不闭合，得分再准总分也没有意义。', 'A total means nothing when the points do not add up.'),
    causes: text(
      '增删了指标没有重新分配分值，或某行分值填错。',
      'Rows were added or removed without sharing out the points again.',
    ),
  },
  *check(card) {
    yield* sumDrafts(card, 'points-sum');
    let told = false;
    for (const group of card.groups) {
      const draft = bracketDraft(group);
      if (!draft) continue;
      told = true;
      yield draft;
    }
    const draft = budgetDraft(card) ?? (told ? null : totalDraft(card));
    if (draft) yield draft;
    yield* blankPoints(card);
    const printed = draft ? null : statedPoints(card);
    if (printed) yield printed;
  },
});

/** A bracket against the rows, or against the brackets one level down where the rows print no points. */
function bracketDraft({ group, items, at, name, path }: ScoredGroup): Draft | null {
  const bracket = group?.points?.value;
  if (!group || !bracket) return null;
  const rows = items.filter((item) => item.points !== null || item.stated !== null);
  // Rows that stand under no bracket of their own leave the brackets beside them incomplete.
  const inner =
    group.indicators.length > 0
      ? []
      : group.groups.map((child) => (child.name ? (child.points?.value ?? null) : null));
  const printed = rows.map((item) => item.points);
  const parts = printed.length > 0 && !printed.includes(null) ? printed : inner;
  if (parts.length === 0 || parts.includes(null)) return null;
  const added = sum(parts.filter((part) => part !== null));
  if (added.equals(bracket)) return null;
  const who = whose(at, name);
  return {
    at,
    subject: [...path, name],
    message: text(
      `${who.zh}标明 ${bracket.toFixed()} 分，下面各项分值合计 ${printScore(added)}。`,
      `${who.en} says ${bracket.toFixed()} points; those below add up to ${printScore(added)}.`,
    ),
    remedy: text('调整各行分值或括号里的分值，使两者相等。', 'Make the rows and the bracket agree.'),
    found: printScore(added),
    expected: bracket.toFixed(),
    difference: bracket.minus(added),
    related: rows.flatMap((item) => item.indicator?.points?.at ?? []),
  };
}

/** The points of the budget lift the whole above full marks, and its score does not need them: 100 typed for 10. */
function budgetDraft({ budget, totals, profile }: Scorecard): Draft | null {
  const item = budget?.item;
  const cell = budget?.budget.rows.find(({ scored }) => scored)?.figures.get('points');
  if (!item?.points || !item.ceiling || !totals.points || item.points.equals(item.ceiling)) return null;
  const at = cell?.at ?? item.at;
  const [found, left] = [item.points.toFixed(), item.ceiling.toFixed()];
  return {
    at,
    subject: ['预算执行', '分值'],
    message: text(
      `${whose(at, item.name).zh}分值填 ${found}，全表分值合计 ${printScore(totals.points)}，超过 ${profile.points.total}；其余各行留给预算执行的是 ${left} 分。`,
      `${whose(at, item.name).en}: ${found} points lift the whole to ${printScore(totals.points)}; the other rows leave ${left}.`,
    ),
    remedy: text(`核对后把 ${at.cell} 改为 ${left}。`, `Check it and put ${left} into ${at.cell}.`),
    found,
    expected: left,
    difference: item.ceiling.minus(item.points),
  };
}

function totalDraft(card: Scorecard): Draft | null {
  const { points } = card.totals;
  const expected = card.profile.points.total;
  const at = card.form.totals[0]?.points?.at ?? card.totals.at;
  if (!points || !at || points.equals(expected)) return null;
  if (isOneDimension(card)) return null;
  // A bonus may be one of the hundred.
  if (points.plus(extraPoints(card.indicators)).equals(expected)) return null;
  return {
    at,
    subject: ['总分'],
    message: text(
      `全表分值合计 ${printScore(points)}，应为 ${expected}。`,
      `All points add up to ${printScore(points)} instead of ${expected}.`,
    ),
    remedy: text(
      `重新分配各行分值，使预算执行与各指标合计为 ${expected}。`,
      `Share the points out so that they add up to ${expected}.`,
    ),
    found: printScore(points),
    expected,
    difference: points.negated().plus(expected),
  };
}

/** The table of one dimension, without a budget, whose own total row agrees: it is a part of the hundred. */
function isOneDimension({ form, totals, budget }: Scorecard): boolean {
  const stated = form.totals.find(({ where }) => where === 'row')?.points?.value;
  if (budget || stated?.kind !== 'number' || !totals.points?.equals(stated.number)) return false;
  // A whole form that lost some points falls short of them by less.
  if (stated.number.greaterThan(MOST_OF_ONE)) return false;
  return form.groups.length === 1 || !(form.columns.has('target') || form.columns.has('actual'));
}

const MOST_OF_ONE = decimalOf('60');

/** A score in a row whose points are blank, in a table that has the column. */
function* blankPoints(card: Scorecard): Iterable<Draft> {
  if (card.indicators.every((item) => item.points === null)) return;
  for (const item of card.indicators) {
    const cell = item.indicator?.points;
    if (isExtra(item)) continue;
    if (!cell || cell.value.kind === 'number' || !item.stated || item.stated.isZero()) continue;
    const found = cell.text.trim();
    yield {
      at: cell.at,
      subject: subjectOf(item),
      severity: 'warning',
      message: text(
        `${whose(cell.at, item.name).zh}有得分 ${printScore(item.stated)}，${found ? `分值“${found}”读不成数` : '没有分值'}，无法核对。`,
        `${whose(cell.at, item.name).en}: a score of ${printScore(item.stated)} without points.`,
      ),
      remedy: text('补填分值，并核对分值合计。', 'Fill in the points and check their sum.'),
      related: [item.at],
    };
  }
}

/** The points that the 总分 row prints, with or without those of the budget. */
function statedPoints(card: Scorecard): Draft | null {
  const { points } = card.totals;
  const cell = card.form.totals.flatMap((total) => total.points ?? [])[0];
  if (!points || cell?.value.kind !== 'number') return null;
  const stated = cell.value.number;
  const budget = card.budget?.item.points;
  if (stated.equals(points.plus(extraPoints(card.indicators)))) return null;
  if (stated.equals(points) || (budget && stated.equals(points.minus(budget)))) return null;
  return {
    at: cell.at,
    subject: ['总分', '分值'],
    message: text(
      `${cell.at.cell} 分值合计填 ${stated.toFixed()}，各行加起来是 ${points.toFixed()}。`,
      `${cell.at.cell}: the points are said to be ${stated.toFixed()}; the rows add up to ${points.toFixed()}.`,
    ),
    remedy: text('核对各行分值与合计。', 'Check the points of the rows and their sum.'),
    found: stated.toFixed(),
    expected: points.toFixed(),
    difference: points.minus(stated),
  };
}
