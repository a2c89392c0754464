import type { Indicator, IndicatorGroup } from '../../model/indicator.ts';
import type { Located } from '../../model/place.ts';
import { bracketPoints } from '../../values/index.ts';
import { nameOf, squeeze } from '../page/key.ts';

/** A level label as found in its column. */
export type Label = Located<string> | null;

/**
 * Grows the tree row by row. Levels are merged downwards, repeated in every row or blank under the first, so a row
 * without a label belongs to the group above it, and a repeated label opens no second group.
 */
export class Tree {
  readonly groups: IndicatorGroup[] = [];
  #objective: IndicatorGroup | null = null;
  #level1: IndicatorGroup | null = null;
  #level2: IndicatorGroup | null = null;
  /** The open group has no name yet and may still be given one by a label further down. */
  #adopts = true;

  openObjective(label: Located<string>, name: string): void {
    if (this.#objective && sameLabel(label, this.#objective)) return;
    this.#objective = group('objective', name, label);
    this.groups.push(this.#objective);
    this.#level1 = null;
    this.#level2 = null;
  }

  /** A second table begins: its rows stand under no group of the first. */
  openTable(): void {
    this.#level1 = null;
    this.#level2 = null;
  }

  add(indicator: Indicator, level1: Label, level2: Label, unnamed = false): void {
    if (unnamed) this.#openUnnamed();
    const open = this.openLevels(level1, level2);
    (this.#level2 ?? open).indicators.push(indicator);
  }

  #openUnnamed(): void {
    this.#level1 = group('level1', '', null);
    this.#level2 = null;
    this.#adopts = false;
    (this.#objective?.groups ?? this.groups).push(this.#level1);
  }

  /** Opens the groups that a row names, also one without an indicator: the rows below belong to them. */
  openLevels(level1: Label, level2: Label): IndicatorGroup {
    const parents = this.#objective ? this.#objective.groups : this.groups;
    let open = this.#level1;
    if (level1 && open && open.label === null && this.#adopts) {
      // The rows above were left blank in a column whose label comes later: it is theirs too.
      Object.assign(open, { label: level1, name: nameOf(level1.text), points: pointsOf(level1) });
    } else if (open === null || (level1 && !sameLabel(level1, open))) {
      open = group('level1', level1 ? nameOf(level1.text) : '', level1);
      this.#level1 = open;
      this.#level2 = null;
      this.#adopts = true;
      parents.push(open);
    }
    if (level2 && (this.#level2 === null || !sameLabel(level2, this.#level2))) {
      this.#level2 = group('level2', nameOf(level2.text), level2);
      open.groups.push(this.#level2);
    }
    return open;
  }

  /** The grown tree, without groups that no row stands under; every row is told its path. */
  finish(): IndicatorGroup[] {
    const groups = this.groups.filter((one) => !isEmpty(one));
    tellPaths(groups, []);
    return groups;
  }

  /** A row of its own says what the rows of a group add up to: 产出指标 60 分, 得 58 分. */
  subtotal(level: 1 | 2, stated: NonNullable<IndicatorGroup['subtotal']>): void {
    const group = level === 1 ? this.#level1 : this.#level2;
    if (!group) return;
    group.subtotal = stated;
    // They stand for a bracket behind the label.
    const points = stated.points;
    if (points?.value.kind === 'number') group.points ??= { ...points, value: points.value.number };
  }

  /** The open groups, innermost first. */
  get open(): IndicatorGroup[] {
    return [this.#level2, this.#level1, this.#objective].filter((one) => one !== null);
  }

  /** The group that a 小计 row most likely closes. */
  get current(): IndicatorGroup | null {
    return this.#level1 ?? this.#objective;
  }
}

const isEmpty = (one: IndicatorGroup): boolean => one.indicators.length === 0 && one.groups.every(isEmpty);

function tellPaths(groups: readonly IndicatorGroup[], path: string[]): void {
  for (const one of groups) {
    const below = one.name === '' ? path : [...path, one.name];
    for (const indicator of one.indicators) indicator.path = below;
    tellPaths(one.groups, below);
  }
}

function pointsOf(label: Label): IndicatorGroup['points'] {
  const points = label ? bracketPoints(label.text) : null;
  return label && points ? { ...label, value: points } : null;
}

function group(kind: IndicatorGroup['kind'], name: string, label: Label): IndicatorGroup {
  return {
    kind,
    name,
    label,
    points: pointsOf(label),
    subtotal: null,
    groups: [],
    indicators: [],
  };
}

function sameLabel(label: Located<string>, open: IndicatorGroup): boolean {
  return open.label !== null && squeeze(open.label.text) === squeeze(label.text);
}
