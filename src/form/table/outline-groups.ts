import type { Decimal } from '../../model/decimal.ts';
import type { StatedTotal } from '../../model/form.ts';
import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import type { Figure } from '../../model/value.ts';
import { type Outlined, outlineOf } from '../repair/outline.ts';

/** Takes the rows of a table without levels that add up others for the groups that they are. */
export function takeOutline(groups: readonly IndicatorGroup[], totals: readonly StatedTotal[]): void {
  const [only] = groups;
  if (!only || groups.length > 1 || only.groups.length > 0 || only.name !== '') return;
  if (only.indicators.some(holdsValues)) return;
  const whole = numberOf(totals.find(({ where }) => where === 'row')?.points);
  const outline = outlineOf(only.indicators, ({ points }) => numberOf(points), whole);
  if (!outline) return;
  only.indicators = [];
  only.groups = outline.map(groupFrom);
}

function groupFrom({ row, below }: Outlined<Indicator>): IndicatorGroup {
  const { points, score } = row;
  return {
    kind: 'level2',
    name: row.name,
    label: row.nameAt,
    points: points?.value.kind === 'number' ? { ...points, value: points.value.number } : null,
    subtotal: { points, score },
    groups: below.filter(isGroup).map(groupFrom),
    indicators: below.filter((node) => !isGroup(node)).map((node) => node.row),
  };
}

const isGroup = ({ below }: Outlined<Indicator>) => below.length > 0;

const holdsValues = ({ target, actual }: Indicator) =>
  [target, actual].some((value) => value !== null && value.text.trim() !== '');

const numberOf = (figure: Located<Figure> | null | undefined): Decimal | null =>
  figure?.value.kind === 'number' ? figure.value.number : null;
