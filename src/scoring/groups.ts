import { type Decimal, sum } from '../model/decimal.ts';
import { type Form, type IndicatorGroup, indicatorsOf } from '../model/form.ts';
import type { BlockCheck, ScoredGroup, ScoredItem } from '../model/scorecard.ts';
import { statedScore } from './item.ts';

/** The three sums of every group of the form, outer before inner. */
export function scoreGroups(
  form: Form,
  items: readonly ScoredItem[],
  blocks: readonly BlockCheck[],
): ScoredGroup[] {
  const byIndicator = new Map(items.map((item) => [item.indicator, item]));
  const result: ScoredGroup[] = [];
  const visit = (group: IndicatorGroup, path: string[]): Decimal | null => {
    const own = [...indicatorsOf([group])].flatMap((indicator) => byIndicator.get(indicator) ?? []);
    const at = group.label?.at ?? own[0]?.at;
    const position = result.length;
    const below = group.name === '' ? path : [...path, group.name];
    const inner = group.groups.map((child) => visit(child, below));
    const direct = group.indicators.flatMap((indicator) => byIndicator.get(indicator)?.counted ?? []);
    const block = blocks.find((check) => check.group === group && check.expects === 'full');
    const recomputed = block
      ? block.points
      : own.every((item) => item.counted === null) || own.some(cannotCount)
        ? null
        : sum([...direct, ...inner.flatMap((value) => value ?? [])]);
    if (at && group.name !== '') {
      result.splice(position, 0, {
        kind: group.kind,
        name: group.name,
        path,
        group,
        points: group.points?.value ?? pointsOf(own),
        stated: statedScore(group.subtotal?.score ?? null),
        summed: sumOrNull(own.map((item) => item.stated)),
        recomputed,
        items: own,
        at,
      });
    }
    return recomputed;
  };
  for (const group of form.groups) visit(group, []);
  return result;
}

/** The sum of the printed points; null as soon as one row prints none. */
export function pointsOf(items: readonly ScoredItem[]): Decimal | null {
  const printed = (item: ScoredItem) => item.points ?? item.sharedPoints;
  const scored = items.filter(
    (item) => item.indicator?.pointsRows !== 0 && (printed(item) !== null || item.stated !== null),
  );
  if (scored.length === 0 || scored.some((item) => printed(item) === null)) return null;
  return sum(scored.flatMap((item) => printed(item) ?? []));
}

/** A row with points for which there is neither a due score nor a stated one: a sum without it would be too low. */
export function cannotCount(item: ScoredItem): boolean {
  return item.points !== null && item.counted === null && item.indicator?.scoreRows !== 0;
}

/** The sum of what is there; null when nothing is. */
export function sumOrNull(values: readonly (Decimal | null)[]): Decimal | null {
  const there = values.flatMap((value) => value ?? []);
  return there.length === 0 ? null : sum(there);
}
