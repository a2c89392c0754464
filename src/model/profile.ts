import type { RoundingMode } from './decimal.ts';
import type { Role } from './form.ts';
import type { Severity } from './report.ts';

/**
 * 口径: one jurisdiction's rules, as data. Every section names the source it rests on by a key of `sources`.
 * Decimals are strings, shares are of 1.
 */
export interface Profile {
  id: string;
  title: string;
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
    source: string;
  };
  budget: {
    /** Points of the budget block where the form itself does not say. */
    points: string | null;
    /** The denominator of the execution rate. */
    base: 'revised' | 'original';
    /** Below this rate the form must explain itself. */
    explainBelow: string;
    source: string;
  };
  quantitative: {
    /** A target ≤ X that is exceeded: points × X ÷ actual, or points × (1 − (actual − X) ÷ X). */
    descending: 'target-over-actual' | 'one-minus-excess';
    /** A target of zero with a result above zero. */
    zero: 'all-or-nothing' | 'unknown';
    /** A date that was missed. */
    late: 'all-or-nothing' | 'unknown';
    source: string;
  };
  qualitative: {
    /** 三档, best first, as shares of the points. */
    bands: Band[];
    source: string;
  };
  rounding: { decimals: number; mode: RoundingMode; source: string };
  overCompletion: {
    /** Attainment from which a target counts as set too low. */
    threshold: string;
    source: string;
  };
  /** Best first; empty where the jurisdiction gives no grade. */
  grades: GradeBand[];
  /** Severities that differ from the rules' own. */
  rules: Record<string, Severity | 'off'>;
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

/** How a form shows that it belongs to this jurisdiction; the profile with the most words found is taken. */
export interface Recognition {
  /** Words without which the profile is not considered. */
  all: string[];
  /** Each one found counts one. */
  any: string[];
}

/** A setting that the form's own words change. */
export interface Override {
  setting: 'budget.points' | 'qualitative.bands' | 'quantitative.descending' | 'budget.base' | 'grades';
  /** As printed in the report. */
  value: string;
  /** The words that say so. */
  words: string;
  cell: string;
}
