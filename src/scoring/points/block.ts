import { type Decimal, HUNDRED, roundTo, sum, twoDecimals } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import type { Profile } from '../../model/profile.ts';
import type { BlockCheck, ScoredItem } from '../../model/scorecard.ts';
import { type Text, text } from '../../text/language.ts';
import { type Reading, rulesOutFull, type Share } from '../achievement.ts';
import { judge } from '../appraise.ts';
import { type Block, blocksOf, outerBlocks } from './blocks.ts';

/**
 * Judges the rows of blocks that print points in a bracket only. Points are never invented: a row is given a due
 * score where the bracket leaves exactly one unknown, else only the sum of the block is held against the bracket.
 * Changes the derivation of the rows it can decide.
 */
export function checkBlocks(
  form: Form,
  items: readonly ScoredItem[],
  budgetPoints: Decimal | null,
  profile: Profile,
): BlockCheck[] {
  // Most forms print points in every row.
  if (items.every((item) => item.points !== null)) return [];
  const blocks = blocksOf(form, items, budgetPoints, profile);
  const over = blocks.filter(isOver);
  // An outer bracket is told of only where none of the inner ones explains it.
  const outer = outerBlocks(form, items, blocks)
    .filter(isOver)
    .filter(({ items: rows }) => !over.some((block) => block.items.every((item) => rows.includes(item))));
  const others = blocks.filter(
    (block) => !isOver(block) && block.items.every((item) => item.points === null && item.stated !== null),
  );
  return [...over.concat(outer).map(overCheck), ...others.flatMap((block) => checkBlock(block, profile))];
}

/** More than the points can never have been earned, whatever the targets and results say. */
const isOver = ({ items, points }: Block) => statedSum(items).greaterThan(points);

const overCheck = ({ items, at, ...block }: Block): BlockCheck => ({
  ...block,
  summed: statedSum(items),
  expects: 'most',
  agrees: false,
  at,
});

const statedSum = (items: readonly ScoredItem[]) => sum(items.flatMap((item) => item.stated ?? []));

function checkBlock(block: Block, profile: Profile): BlockCheck[] {
  const { group, name, whole, points, items, at } = block;
  const summed = statedSum(items);
  const shares = items.map(({ indicator }) => indicator && judge(indicator, profile).share);
  const readings = shares.map(soleReading);
  const unmet = items.filter((_, index) => {
    const share = shares[index];
    return share && rulesOutFull(share);
  });
  if (readings.some((reading) => reading === null)) {
    return unmet.length > 0 && summed.greaterThanOrEqualTo(points)
      ? [{ group, name, whole, points, summed, expects: 'short', agrees: false, at }]
      : [];
  }
  const [only] = unmet;
  if (unmet.length === 1 && only) {
    const reading = readings[items.indexOf(only)];
    if (reading && decideUnmet(only, reading, block, summed, profile)) return [];
  }
  if (unmet.length > 0) {
    const agrees = summed.lessThan(points);
    return [{ group, name, whole, points, summed, expects: 'short', agrees, at }];
  }
  const agrees = summed.equals(points);
  if (!agrees && decideCulprit(block, summed, profile)) return [];
  if (agrees) for (const item of items) takeWithBlock(item, ADDS_UP);
  return [{ group, name, whole, points, summed, expects: 'full', agrees, at }];
}

const ADDS_UP = text(
  '表上没有逐项分值；本组目标都已达到，得分合计与括号里的分值相符',
  'no points of its own; every target of the group is reached and the scores add up to its bracket',
);
const REST = text(
  '表上没有逐项分值；目标已达到，按括号里的分值倒推时作为满分',
  'no points of its own; the target is reached, and the bracket was shared out with this row in full',
);

/** Rows without points of their own that are checked together with their block, if not one by one. */
function takeWithBlock(item: ScoredItem, because: Text): void {
  item.derivation = { ...item.derivation, due: { kind: 'unknown', because } };
  item.onTrust = false;
}

/** The share of a row that can be understood in one way only; null for bands, trust and open directions. */
function soleReading(share: Share | null): Reading | null {
  return share?.kind === 'exact' && share.readings.length === 1 ? (share.readings[0] ?? null) : null;
}

/** One unmet row: the others have full marks, so the bracket less their scores is what this row can earn. */
function decideUnmet(
  item: ScoredItem,
  reading: Reading,
  block: Block,
  summed: Decimal,
  profile: Profile,
): boolean {
  const others = summed.minus(item.stated ?? summed);
  const implied = block.points.minus(others);
  if (!implied.isPositive() || implied.isZero()) return false;
  const exact = implied.times(reading.numerator).div(reading.denominator);
  setDue(
    item,
    implied,
    exact,
    `${implied.toFixed()} × ${reading.numerator.toFixed()} ÷ ${reading.denominator.toFixed()}`,
    block,
    profile,
  );
  return true;
}

/**
 * Every row is met and the block still falls short: the row whose score is its implied points times its own
 * percentage was scored by the wrong formula (20 × 98 % = 19.6). Only when exactly one row fits.
 */
function decideCulprit(block: Block, summed: Decimal, profile: Profile): boolean {
  const missing = block.points.minus(summed);
  if (!missing.isPositive()) return false;
  const fits = block.items.filter((item) => {
    const actual = item.indicator?.actual?.value;
    if (actual?.kind !== 'quantity' || actual.unit.text !== '%' || !item.stated) return false;
    const implied = item.stated.plus(missing);
    return roundTo(implied.times(actual.number).div(HUNDRED), profile.rounding.decimals).equals(item.stated);
  });
  const [item] = fits;
  if (fits.length !== 1 || !item?.stated) return false;
  const implied = item.stated.plus(missing);
  setDue(item, implied, implied, `${implied.toFixed()} × 100%`, block, profile);
  const actual = item.indicator?.actual?.text.trim();
  item.diagnosis = {
    id: 'times-actual-percent',
    text: text(
      `用满分直接乘了实际完成的百分数（${implied.toFixed()} × ${actual} = ${item.stated.toFixed()}），没有除以目标值`,
      `full marks × actual % (${implied.toFixed()} × ${actual} = ${item.stated.toFixed()}), not divided by the target`,
    ),
  };
  return true;
}

function setDue(
  item: ScoredItem,
  implied: Decimal,
  exact: Decimal,
  expression: string,
  block: Block,
  profile: Profile,
): void {
  const value = roundTo(exact, profile.rounding.decimals, profile.rounding.mode);
  const label = block.group?.label?.text.replace(/\s+/g, '') ?? block.name;
  item.derivation = {
    ...item.derivation,
    due: { kind: 'exact', value },
    exact,
    method: 'bracket',
    steps: [
      ...item.derivation.steps,
      {
        label: text('本行满分', 'full marks of the row'),
        expression: `${label} ${block.points.toFixed()} − ${block.points.minus(implied).toFixed()}`,
        result: twoDecimals(implied),
      },
      { label: text('应得分', 'due'), expression, result: twoDecimals(value) },
    ],
  };
  item.onTrust = false;
  for (const other of block.items) if (other !== item) takeWithBlock(other, REST);
}
