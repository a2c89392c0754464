import type { Text } from '../text/language.ts';
import type { Decimal } from './decimal.ts';
import type { IndicatorGroup } from './indicator.ts';
import type { Located, Place } from './place.ts';
import type { Figure } from './value.ts';

/** What a column of numbers of a summary table holds: 分值 · 得分 · 扣分 · 得分率 · 完成率 · 小计. */
export type SummaryFigure = 'points' | 'score' | 'deduction' | 'rate' | 'completion' | 'subtotal';

/** What a column of words holds: 扣分明细, 备注 · 等级. */
export type SummaryWords = 'details' | 'remark' | 'grade';

/**
 * A table of scores without target and actual: scores summed up by 类别, 维度 or 一级指标, or a rubric of ceilings and
 * marks. Rows as one reads them: a table that runs across the page has been turned.
 */
export interface SummaryTable {
  /** The header cell over the names: 类别, 指标, 评价维度. */
  label: Located<string>;
  /** The columns as found, joined by `·`. */
  layout: string;
  columns: ReadonlySet<SummaryFigure | SummaryWords>;
  rows: SummaryRow[];
  /** 小计 rows; `path` holds the sections that they close. */
  subtotals: SummaryRow[];
  /** 合计, 汇总. */
  total: SummaryRow | null;
}

export interface SummaryRow {
  /** Without numbering, brackets of points and line breaks. */
  name: string;
  nameAt: Located<string>;
  /** The sections it stands in, outermost first; empty in a plain table. */
  path: { name: string; label: Located<string> }[];
  figures: ReadonlyMap<SummaryFigure, Located<Figure>>;
  words: ReadonlyMap<SummaryWords, Located<string>>;
  /** The points of the rows below whose score is merged into the cell of this one. */
  covers: Located<Figure>[];
}

/** A summary table that repeats the sums of a form: each row with the groups of the form that it names. */
export interface Conclusion {
  table: SummaryTable;
  /** No groups: the budget block. Rows that name nothing of the form are left out. */
  groups: ReadonlyMap<SummaryRow, IndicatorGroup[]>;
}

/** A table of requirements, each met or not, that a letter grade follows from. */
export interface ClauseTable {
  label: Located<string>;
  layout: string;
  rows: { name: string; nameAt: Located<string>; mark: Located<string>; met: boolean | null }[];
}

/** One comparison that a summary table allows: what a cell says, and what it must say by the other cells. */
export interface SumCheck {
  /** The rule that tells it when it differs. */
  rule:
    | 'subtotal-mismatch'
    | 'total-mismatch'
    | 'rate-mismatch'
    | 'parts-sum'
    | 'points-sum'
    | 'score-mismatch';
  verdict: 'agrees' | 'rounding' | 'differs';
  subject: string[];
  at: Place;
  /** 得分, 扣分, 得分率, 合计. */
  what: Text;
  /** As printed. */
  found: string;
  /** The cell itself prints `found`; else it was worked out from several cells. */
  printed: boolean;
  expected: string;
  /** expected − found, where both are numbers of one kind. */
  difference: Decimal | null;
  because: Text;
  /** What to do where it is not simply to put `expected` there. */
  remedy?: Text;
  related: Place[];
  /** A case that weighs more or less than the rule does as a whole. */
  severity: 'error' | 'warning' | null;
}
