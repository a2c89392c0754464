import type { Decimal } from './decimal.ts';
import type { Located, Place } from './place.ts';
import type { Comparator, Figure, Value } from './value.ts';

/** 年度目标, 一级指标 or 二级指标: a tree, because some forms have one level and some have objectives on top. */
export interface IndicatorGroup {
  kind: 'objective' | 'level1' | 'level2';
  /** Without number, brackets and line breaks: 产出指标, 社会福利. Empty for rows that stand under no such group. */
  name: string;
  label: Located<string> | null;
  /** From the bracket of the label, 「(40 分)」. */
  points: Located<Decimal> | null;
  /** A 小计 row of this group. */
  subtotal: { points: Located<Figure> | null; score: Located<Figure> | null } | null;
  groups: IndicatorGroup[];
  indicators: Indicator[];
}

/** 三级指标: the leaf that is scored. */
export interface Indicator {
  /** Names of the groups above it, outermost first; told when the whole tree is read. */
  path: string[];
  name: string;
  nameAt: Located<string>;
  /** Own column, 指标性质; `定性` and blanks are null. */
  comparator: Located<Comparator> | null;
  target: Located<Value> | null;
  actual: Located<Value> | null;
  unit: Located<string> | null;
  points: Located<Figure> | null;
  score: Located<Figure> | null;
  /**
   * 单项得分 of 100 before it is multiplied by 权重占比. A form that has 折算得分 is read with that as the score and
   * 权重占比 as the points: 折算得分 = 得分 × 权重占比 is the same sum.
   */
  rawScore: Located<Figure> | null;
  reviewScore: Located<Figure> | null;
  explanation: Located<string> | null;
  /** 评分标准 in the row. */
  criterion: Located<string> | null;
  /** The score cell is merged over this many rows; 1 for a cell of its own, 0 for a row that a cell above covers. */
  scoreRows: number;
  /** The same for the points. */
  pointsRows: number;
  at: Place;
}

/** All indicators in page order. */
export function indicatorsOf(groups: readonly IndicatorGroup[]): Indicator[] {
  const all: Indicator[] = [];
  const visit = (group: IndicatorGroup) => {
    for (const indicator of group.indicators) all.push(indicator);
    group.groups.forEach(visit);
  };
  groups.forEach(visit);
  return all;
}
