import { type Text, text } from '../text/language.ts';
import type { Place } from './place.ts';
import type { Role } from './role.ts';

/** How one column of an indicator table was read, for `inspect` and for what is said of a header. */
export interface ColumnReading {
  /** The header cell, also where it is blank. */
  at: Place;
  /** The letters of the column. */
  column: string;
  /** The words of the header as printed, on one line; empty where there are none. */
  heading: string;
  /** Null where the column was passed over or could not be settled. */
  role: Role | null;
  /**
   * `word`: its word is on the list. `likeness`: it is like those on it. `faint`: a word that says little, and no other column
   * claims the role. `content`: what stands in the column and how its numbers add up. `open`: it could hold one of `could` and
   * nothing says which. `other`: no column that is scored by.
   */
  by: 'word' | 'likeness' | 'faint' | 'content' | 'open' | 'other';
  /** The roles that an open column could have. */
  could: Role[];
  /** What speaks for it. */
  because: Text;
}

/** Roles in words of the forms. */
export const ROLE_NAMES: Record<Role, Text> = {
  level1: text('一级指标', 'level 1'),
  level2: text('二级指标', 'level 2'),
  name: text('指标名称', 'name'),
  comparator: text('指标性质', 'comparator'),
  target: text('目标值', 'target'),
  revisedTarget: text('调整后目标值', 'revised target'),
  unit: text('计量单位', 'unit'),
  actual: text('实际完成值', 'result'),
  points: text('分值', 'points'),
  weight: text('权重占比', 'weight'),
  score: text('得分', 'score'),
  foldedScore: text('折算得分', 'weighted score'),
  reviewScore: text('复核得分', 'review score'),
  explanation: text('原因说明', 'explanation'),
  criterion: text('评分标准', 'criterion'),
};
