import type { Indicator, IndicatorGroup } from '../model/form.ts';
import type { Located } from '../model/place.ts';
import { bracketPoints } from '../values/index.ts';
import { nameOf, squeeze } from './key.ts';

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

  openObjective(label: Located<string>, name: string): void {
    if (this.#objective && sameLabel(label, this.#objective)) return;
    this.#objective = group('objective', name, label);
    this.groups.push(this.#objective);
    this.#level1 = null;
    this.#level2 = null;
  }

  add(indicator: Omit<Indicator, 'path'>, level1: Label, level2: Label): Indicator {
    const parents = this.#objective ? this.#objective.groups : this.groups;
    if (this.#level1 === null || (level1 && !sameLabel(level1, this.#level1))) {
      this.#level1 = group('level1', level1 ? nameOf(level1.text) : '', level1);
      this.#level2 = null;
      parents.push(this.#level1);
    }
    if (level2 && (this.#level2 === null || !sameLabel(level2, this.#level2))) {
      this.#level2 = group('level2', nameOf(level2.text), level2);
      this.#level1.groups.push(this.#level2);
    }
    const owner = this.#level2 ?? this.#level1;
    const path = [this.#objective, this.#level1, this.#level2].flatMap((level) =>
      level?.name ? [level.name] : [],
    );
    const row = { ...indicator, path };
    owner.indicators.push(row);
    return row;
  }

  /** The innermost open group, for a 小计 row. */
  get current(): IndicatorGroup | null {
    return this.#level1 ?? this.#objective;
  }
}

function group(kind: IndicatorGroup['kind'], name: string, label: Label): IndicatorGroup {
  const points = label ? bracketPoints(label.text) : null;
  return {
    kind,
    name,
    label,
    points: label && points ? { ...label, value: points } : null,
    subtotal: null,
    groups: [],
    indicators: [],
  };
}

function sameLabel(label: Located<string>, open: IndicatorGroup): boolean {
  return open.label !== null && squeeze(open.label.text) === squeeze(label.text);
}
