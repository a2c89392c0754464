import type { Text } from '../text/language.ts';
import type { Decimal } from './decimal.ts';
import type { ClauseTable, SumCheck } from './evaluation.ts';
import type { Budget, Form } from './form.ts';
import type { Indicator, IndicatorGroup } from './indicator.ts';
import type { Located, Place } from './place.ts';
import type { Override, Profile, Statement, UnreadSentence } from './profile.ts';
import type { Figure } from './value.ts';

/** 应得分. `unknown` says why; it is never a guess. */
export type Due =
  | { kind: 'exact'; value: Decimal }
  | { kind: 'interval'; low: Decimal; high: Decimal; because: Text }
  | { kind: 'unknown'; because: Text };

/** One line of the 重算过程. */
export interface Step {
  label: Text;
  expression: string;
  result: string;
}

/** A step that computes nothing: it says how the form was taken where it can be meant in two ways. */
export const isAssumption = ({ expression, result }: Step): boolean => expression === '' && result === '';

/** 「3 × 113 ÷ 124 = 2.7339 → 2.73」; a rounded result is no equality. Empty for an assumption. */
export function printFormula({ expression, result }: Pick<Step, 'expression' | 'result'>): string {
  const sign = expression.includes('=') ? ' → ' : ' = ';
  return [expression, result].filter((part) => part !== '').join(sign);
}

/** How a due score was reached; `none` where no rule could be applied. */
export type Method =
  | 'none'
  | 'proportion'
  | 'strict'
  | 'target-over-actual'
  | 'one-minus-excess'
  | 'open-direction'
  | 'deviation'
  | 'over-completion'
  | 'over-reduced'
  | 'negative'
  | 'zero'
  | 'range'
  | 'moment'
  | 'cost'
  | 'bands'
  | 'words'
  | 'criterion-per-unit'
  | 'criterion-per-item'
  | 'criterion-bands'
  | 'criterion-all-or-nothing'
  | 'execution-rate'
  | 'bracket'
  | 'deduction'
  | 'rate'
  | 'stated-share'
  | 'clause';

/** 重算过程: how a due score arises. */
export interface Derivation {
  due: Due;
  /** An exact due score before it was rounded; null where it is not exact. */
  exact: Decimal | null;
  method: Method;
  /** Where the rule stands: a source of the profile or the form's own words; null where no rule was applied. */
  source: string | null;
  steps: Step[];
  /** The cells it used. */
  cells: Place[];
  /** actual ÷ target before capping, where both are numbers. */
  attainment: Decimal | null;
  /** The target is reached; null where that cannot be said. */
  met: boolean | null;
}

/** `missing`: no score stands there. `unknown`: the score could not be judged. */
export type Verdict = 'agrees' | 'rounding' | 'differs' | 'missing' | 'unknown';

/** A known wrong formula that gives the stated score. */
export interface Diagnosis {
  id: string;
  text: Text;
}

/** An indicator or the scored budget row with everything that was found about its score. */
export interface ScoredItem {
  /** Null for the budget. */
  indicator: Indicator | null;
  name: string;
  path: string[];
  points: Decimal | null;
  /** The points of a cell merged over this row and those below, each with a score of its own. */
  sharedPoints: Decimal | null;
  /** What the score may reach: the points, or those of all rows that share the score cell. */
  ceiling: Decimal | null;
  score: Located<Figure> | null;
  /** The number that the score cell stands for; null where it holds none. */
  stated: Decimal | null;
  derivation: Derivation;
  verdict: Verdict;
  diagnosis: Diagnosis | null;
  ruling: Ruling | null;
  /** What the recomputed total takes; null where there is nothing to take. */
  counted: Decimal | null;
  /** The score could not be derived and is taken as stated. */
  onTrust: boolean;
  at: Place;
}

/** 核定: a person's recorded decision on one score. */
export interface Ruling {
  /** File name of the form it is for; null for every form of the folder. */
  form: string | null;
  /** There is no such file: the ruling is for nothing, and every form of the folder says so. */
  formMissing: boolean;
  /** Name of the indicator or its path joined by ` / `. */
  indicator: string;
  score: Decimal;
  reason: string;
  by: string | null;
  date: string | null;
  /** Where it is written: `perf-score.yaml:3`. */
  origin: string;
}

/** A budget block or a group of indicators with its three sums. */
export interface ScoredGroup {
  kind: 'budget' | 'objective' | 'level1' | 'level2';
  name: string;
  path: string[];
  group: IndicatorGroup | null;
  points: Decimal | null;
  /** What a subtotal cell of the form says. */
  stated: Decimal | null;
  summed: Decimal | null;
  recomputed: Decimal | null;
  items: ScoredItem[];
  at: Place;
}

/**
 * A block whose points stand in a bracket only, 「年度目标 1（40 分）」 without a 分值 column: the rows cannot be
 * recomputed one by one, but what they add up to can be held against the bracket.
 */
export interface BlockCheck {
  /** Null for rows that share a points cell, and for a form without any bracket. */
  group: IndicatorGroup | null;
  name: string;
  /** All indicators of a form without any bracket, against 100 less the budget's points. */
  whole: boolean;
  points: Decimal;
  summed: Decimal;
  /**
   * `full`: every row is met and the block must reach its points. `short`: a row is unmet and it must not. `most`: the
   * scores add up to more than the points, which no result can justify.
   */
  expects: 'full' | 'short' | 'most';
  agrees: boolean;
  at: Place;
}

/** The form with a due score for every stated one. */
export interface Scorecard {
  form: Form;
  profile: Profile;
  chosenBy: Text;
  overrides: Override[];
  /** Everything that the form's own words say about the rules, in page order. */
  statements: Statement[];
  /** What the form's notes say of scores and was not applied. */
  unread: UnreadSentence[];
  budget: ScoredBudget | null;
  indicators: ScoredItem[];
  /** Every group in page order, outer before inner, the budget first. */
  groups: ScoredGroup[];
  totals: {
    points: Decimal | null;
    stated: Decimal | null;
    summed: Decimal | null;
    recomputed: Decimal | null;
    /** What the total may not exceed because the execution rate is too low; null where nothing caps it. */
    cap: TotalCap | null;
    at: Place | null;
  };
  grade: { stated: string | null; recomputed: string | null };
  blocks: BlockCheck[];
  rulings: { applied: ScoredItem[]; unmatched: { ruling: Ruling; because: Text }[] };
  /** Null where the form has no cost rows that make up the budget. */
  costs: CostTotals | null;
  /** What the summary tables of the form allow to compare. */
  checks: SumCheck[];
  /** For a report that is graded by clauses. */
  clauses: ScoredClauses | null;
  /** Points that an evaluation does not print and that its scores and rates imply, row by row. */
  impliedPoints: (Decimal | null)[] | null;
}

/** What the cost rows of the objectives spent together, against the executed amount of the budget block. */
export interface CostTotals {
  added: Decimal;
  whole: Decimal;
  compares: 'equal' | 'rounding' | 'differs';
  at: Place;
  related: Place[];
}

/** A report graded by clauses: the letter that is due, and what keeps it from the next one. */
export interface ScoredClauses {
  /** Null where a clause that decides has not been judged, or the profile grades by no clauses. */
  due: string | null;
  met: string[];
  /** The letter above the due one; null for the best. */
  next: string | null;
  /** The clauses that the next letter asks for and the report does not meet. */
  lacking: ClauseTable['rows'];
  /** Clauses of the profile that the table has no row or no mark for. */
  open: string[];
}

/** A limit of the total that the profile sets for low execution rates. */
export interface TotalCap {
  total: Decimal;
  /** The rate below which it holds, as a share. */
  below: Decimal;
  rate: Decimal;
}

export interface ScoredBudget {
  budget: Budget;
  item: ScoredItem;
  /** executed ÷ base of the scored row, exact; null where either is missing. */
  rate: Decimal | null;
}
