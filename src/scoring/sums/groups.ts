import { type Decimal, sum } from '../../model/decimal.ts';
import type { Form } from '../../model/form.ts';
import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import type { BlockCheck, ScoredGroup, ScoredItem } from '../../model/scorecard.ts';
import { statedScore } from '../item.ts';
import { isExtra } from '../points/extra.ts';

/** The three sums of every group of the form, outer before inner. */
export function scoreGroups(
  form: Form,
  items: readonly ScoredItem[],
  blocks: readonly BlockCheck[],
): ScoredGroup[] {
  const byIndicator = new Map(items.map((item) => [item.indicator, item]));
  const itemOf = (indicator: Indicator) => byIndicator.get(indicator);
  const result: ScoredGroup[] = [];
  const visit = (group: IndicatorGroup, path: string[]): GroupSums => {
    const position = result.length;
    const below = group.name === '' ? path : [...path, group.name];
    const inner = group.groups.map((child) => visit(child, below));
    const direct = group.indicators.map(itemOf).filter((item) => item !== undefined);
    const own = direct.concat(...inner.map((sums) => sums.items));
    // Scores above the bracket count as much as it allows.
    const block = blocks.find((check) => check.group === group && check.expects !== 'short');
    const stated: Decimal[] = [];
    const counted: Decimal[] = [];
    const take = (said: Decimal | null, due: Decimal | null) => {
      if (said !== null) stated.push(said);
      if (due !== null) counted.push(due);
    };
    for (const item of direct) take(item.stated, item.counted);
    for (const part of inner) take(part.summed, part.recomputed);
    const summed = sumOrNull(stated);
    // Where every score stands as it is, they are added up once.
    const added = sameNumbers(counted, stated) ? summed : sum(counted);
    const sums: GroupSums = {
      items: own,
      points: pointsIn([partOf(direct), ...inner.map(({ points }) => points)]),
      summed,
      recomputed: block
        ? block.points
        : own.every((item) => item.counted === null) || own.some(cannotCount)
          ? null
          : added,
    };
    const at = group.label?.at ?? own[0]?.at;
    if (at && group.name !== '') {
      result.splice(position, 0, {
        kind: group.kind,
        name: group.name,
        path,
        group,
        points: group.points?.value ?? printedPoints(sums.points),
        stated: statedScore(group.subtotal?.score ?? null),
        summed: sums.summed,
        recomputed: sums.recomputed,
        items: own,
        at,
      });
    }
    return sums;
  };
  for (const group of form.groups) visit(group, []);
  return result;
}

/** What a group comes to. Outer groups add up their inner ones, not all rows once more. */
interface GroupSums {
  items: ScoredItem[];
  points: PointsPart;
  summed: Decimal | null;
  recomputed: Decimal | null;
}

/** Printed points of some rows: their sum, null without any; and whether a row that is scored prints none. */
interface PointsPart {
  known: Decimal | null;
  lacking: boolean;
}

function partOf(items: readonly ScoredItem[]): PointsPart {
  const known: Decimal[] = [];
  let lacking = false;
  for (const item of items) {
    if (item.indicator?.pointsRows === 0 || isExtra(item)) continue;
    const points = item.points ?? item.sharedPoints;
    if (points !== null) known.push(points);
    else if (item.stated !== null) lacking = true;
  }
  return { known: sumOrNull(known), lacking };
}

const pointsIn = (parts: readonly PointsPart[]): PointsPart => ({
  known: sumOrNull(parts.map(({ known }) => known)),
  lacking: parts.some(({ lacking }) => lacking),
});

const printedPoints = ({ known, lacking }: PointsPart) => (lacking ? null : known);

/** The sum of the printed points; null as soon as one row prints none. */
export const pointsOf = (items: readonly ScoredItem[]) => printedPoints(partOf(items));

/** A row with points for which there is neither a due score nor a stated one: a sum without it would be too low. */
export function cannotCount(item: ScoredItem): boolean {
  return item.points !== null && item.counted === null && item.indicator?.scoreRows !== 0;
}

/** The sum of what is there; null when nothing is. */
export function sumOrNull(values: readonly (Decimal | null)[]): Decimal | null {
  const there = present(values);
  return there.length === 0 ? null : sum(there);
}

const present = (values: readonly (Decimal | null)[]) => values.filter((value) => value !== null);

const sameNumbers = (a: readonly Decimal[], b: readonly Decimal[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);
