import { Decimal, sum } from '../../model/decimal.ts';
import { groupKey } from '../../model/group-key.ts';
import type { Place } from '../../model/place.ts';
import type { Statement } from '../../model/profile.ts';
import type { Scorecard, ScoredGroup } from '../../model/scorecard.ts';

/** A level-1 group, or the budget, beside the points that are prescribed for it. */
export interface SplitCheck {
  /** By its name without 指标: 产出, 预算执行. */
  name: string;
  prescribed: Decimal;
  /** What the form gives it; null where it has no such group. */
  found: Decimal | null;
  /** It may not be moved although others may. */
  fixed: boolean;
  at: Place | null;
}

/**
 * The points of the level-1 groups and of the budget against the split that is prescribed, by the form's own note or
 * by the profile. Groups whose points the form does not tell are left out. A 满意度 that stands under 效益 counts by
 * itself.
 */
export function compareSplit({ budget, groups, profile, statements }: Scorecard): SplitCheck[] {
  const { split, fixed } = profile.points;
  const names = Object.keys(split);
  if (names.length === 0) return [];
  const owners = groups.filter(({ kind }) => kind === 'level1');
  const nested = groups.filter(
    ({ kind, name }) => kind === 'level2' && !owners.some((owner) => groupKey(owner.name) === groupKey(name)),
  );
  const checks = names.flatMap((name) =>
    checkGroup(name, new Decimal(split[name] ?? 0), owners, nested, names),
  );
  // A header wins over note and profile, so that `profile` no longer tells what they say.
  const said = (from: Statement['from']) =>
    statements.find((statement) => statement.setting === 'budget.points' && statement.from === from);
  const whole = said('note')?.value ?? said('header')?.instead;
  const points = budget?.item.points;
  if (points && whole) {
    checks.push({
      name: BUDGET,
      prescribed: new Decimal(whole),
      found: points,
      fixed: false,
      at: budget.item.at,
    });
  }
  return checks.map((check) => ({ ...check, fixed: fixed.includes(check.name) }));
}

const BUDGET = '预算执行';

function checkGroup(
  name: string,
  prescribed: Decimal,
  owners: readonly ScoredGroup[],
  nested: readonly ScoredGroup[],
  names: readonly string[],
): SplitCheck[] {
  const own = owners.filter((group) => groupKey(group.name) === name);
  const inside = own.length > 0 ? [] : nested.filter((group) => groupKey(group.name) === name);
  const found = [...own, ...inside];
  const [first] = found;
  if (!first) return [{ name, prescribed, found: null, fixed: false, at: null }];
  // What stands below under a name of its own is not counted twice.
  const elsewhere = nested.filter(
    (group) => names.includes(groupKey(group.name)) && own.some((owner) => group.path.includes(owner.name)),
  );
  if ([...found, ...elsewhere].some(({ points }) => points === null)) return [];
  const points = (of: readonly ScoredGroup[]) => sum(of.flatMap((group) => group.points ?? []));
  return [{ name, prescribed, found: points(found).minus(points(elsewhere)), fixed: false, at: first.at }];
}

/** Level-1 groups that the profile requires and the form has not; none where the form has no level-1 groups at all. */
export function missingGroups({ groups, profile }: Scorecard): string[] {
  const named = groups.filter(({ kind }) => kind !== 'budget').map(({ name }) => groupKey(name));
  if (!groups.some(({ kind, name }) => kind === 'level1' && name !== '')) return [];
  return profile.points.required.filter((name) => !named.includes(groupKey(name)));
}
