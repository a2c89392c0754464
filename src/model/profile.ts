import type { RoundingMode } from './decimal.ts';
import type { Place } from './place.ts';
import type { Severity } from './report.ts';
import type { Role } from './role.ts';

/**
 * 口径: one jurisdiction's rules, as data. Every section names the source it rests on by a key of `sources`.
 * Decimals are strings, shares are of 1.
 */
export interface Profile {
  id: string;
  title: string;
  /** Id of the profile that this one extends; null for one that stands alone. */
  parent: string | null;
  /** Key → the document's title, number and clause. */
  sources: Record<string, string>;
  recognise: Recognition;
  /** Header words of this jurisdiction beside the common ones. */
  headers: Partial<Record<Role, string[]>>;
  points: {
    /** What all points of a form add up to. */
    total: string;
    /** The prescribed points of a level-1 group, by its name without 指标; empty where the jurisdiction leaves them free. */
    split: Record<string, string>;
    /** Those of `split`, or 预算执行, that no form may move. */
    fixed: string[];
    /** A form may move the points of the other groups, as long as the total stays. */
    adjustable: boolean;
    /** Level-1 groups that no form may leave out, by name without 指标. */
    required: string[];
    /** What a row earns at most where the form prints points in a bracket only. */
    rows: RowPoints;
    source: string;
  };
  budget: {
    /** Points of the budget block where the form itself does not say. */
    points: string | null;
    /** The denominator of the execution rate. */
    base: 'revised' | 'original';
    /** Below this rate the form must explain itself. */
    explainBelow: string;
    /** Share of the points from a rate upwards, best first; empty where the points follow the rate in proportion. */
    steps: BudgetStep[];
    /** Points lost for each percentage point below 100 %; null where the points follow the rate in proportion. */
    lostPerPoint: string | null;
    /** What part of a percentage point costs. */
    partialPoint: PartialUnit;
    /** What the total may not exceed where the rate stays below. */
    caps: { below: string; total: string }[];
    source: string;
  };
  quantitative: {
    /** A target ≤ X that is exceeded: points × X ÷ actual, or points × (1 − (actual − X) ÷ X). */
    descending: 'target-over-actual' | 'one-minus-excess';
    /** The attainment below which nothing is earned; null where the proportion goes down to nothing. */
    floor: string | null;
    /** A number that was not reached. */
    unmet: 'proportion' | 'all-or-nothing';
    /** A target of zero with a result above zero. */
    zero: 'all-or-nothing' | 'unknown';
    /** A date that was missed. */
    late: 'all-or-nothing' | 'less-than-full' | 'unknown';
    /** A target `=` X that is exceeded: full marks, or points × (1 − deviation ÷ X). */
    equal: 'at-least' | 'deviation';
    /** What a part of a unit costs in 「每低1个百分点扣0.5分」; `open` accepts every reading. */
    partialUnit: PartialUnit | 'open';
    source: string;
  };
  qualitative: {
    /** 三档, best first, as shares of the points. */
    bands: Band[];
    /** The share for 基本达成 and the like; null leaves it between the first and the second band. */
    nearly: string | null;
    source: string;
  };
  rounding: { decimals: number; mode: RoundingMode; source: string };
  overCompletion: {
    /** Attainment from which a target counts as set too low. */
    threshold: string;
    /** What that costs: nothing, or the share by which the threshold is exceeded. */
    deduct: 'nothing' | 'by-deviation';
    /** The share of the points that can be lost so. */
    atMost: string;
    source: string;
  };
  /** Best first; empty where the jurisdiction gives no grade. */
  grades: GradeBand[];
  evaluation: Evaluation;
  /** Severities that differ from the rules' own. */
  rules: Record<string, Severity | 'off'>;
}

/** A step holds from a rate upwards; `share` is null where a note gives steps and leaves this one out. */
export interface BudgetStep {
  from: string;
  share: string | null;
}

export interface Band {
  top: string;
  bottom: string;
}

export interface GradeBand {
  /** Every writing of the grade, the usual one first: 优, 优秀. */
  names: string[];
  low: string;
  /** Null for the best grade. Equal to the next band's `low` for half-open bands; smaller leaves a gap. */
  high: string | null;
}

/** What sets the summaries of evaluations apart from the forms that departments fill in. */
export interface Evaluation {
  /** Whose forms the profile is for: 自评 by the department, or 评价 by a reviewer. */
  by: 'department' | 'reviewer';
  /** `none`: 只评分不评级. */
  grade: 'any' | 'none';
  /** `rounded`: scores and rates of dimensions were rounded before they were printed, and added before that. */
  scores: 'exact' | 'rounded';
  /** Points of a second addition, by the names of its rows: 绩效维持型 80. For tables that print none. */
  tiers: Record<string, string>;
  /** Requirements of each letter grade, best first; the last one, without any, is for all other reports. */
  clauses: { grade: string; needs: string[] }[];
  source: string;
}

/** A part of a unit, as 0.3 of a percentage point: not counted, counted as it is, counted as a whole one. */
export type PartialUnit = 'whole' | 'proportional' | 'started';

/** How a bracket is shared out over the rows under it that print no points of their own. */
export interface RowPoints {
  share: 'none' | 'equal';
  /** Decimals of a row's points. */
  decimals: number;
  /** `last`: the last row takes what rounding leaves over. `none`: nothing is shared out that does not come out even. */
  remainder: 'last' | 'none';
}

/** How a form shows that it belongs to this jurisdiction. */
export interface Recognition {
  /** How the title or the name of the unit begins: 郑州市, 上街区. The longest that fits decides. */
  places: string[];
  /** Words without which the profile is not considered. */
  all: string[];
  /** Words of the layout. */
  any: string[];
  /** How many of `any` it takes where no place speaks. */
  least: number;
  /** Columns that the table must not have. */
  without: Role[];
}

/** A setting that the form's own words speak about. */
export type StatedSetting =
  | 'budget.points'
  | 'budget.base'
  | 'budget.explainBelow'
  | 'budget.steps'
  | 'qualitative.bands'
  | 'quantitative.descending'
  | 'quantitative.floor'
  | 'quantitative.unmet'
  | 'points.split'
  | 'points.rows'
  | 'rounding'
  | 'grades';

/** What the form's own words say about the rules, whether or not the profile says the same. */
export interface Statement {
  setting: StatedSetting;
  /** As printed in the report. */
  value: string;
  /** What the profile says; null where it leaves it open. */
  instead: string | null;
  /** The words that say so. */
  words: string;
  at: Place;
  /** A sentence under the table, or the words of a header or of a bracket. */
  from: 'note' | 'header';
  /** It differs from the profile, and wins over it. */
  changes: boolean;
}

/** A sentence of a note that says how scores come about and was not understood. */
export interface UnreadSentence {
  words: string;
  at: Place;
}

/** A setting that the form's own words change, as the report lists it. */
export interface Override {
  setting: StatedSetting;
  /** As printed in the report. */
  value: string;
  /** The words that say so. */
  words: string;
  cell: string;
}
