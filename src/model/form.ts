import type { Text } from '../text/language.ts';
import type { ColumnReading } from './column-reading.ts';
import type { Decimal } from './decimal.ts';
import type { ClauseTable, Conclusion, SummaryTable } from './evaluation.ts';
import type { IndicatorGroup } from './indicator.ts';
import type { Located, Place } from './place.ts';
import type { Role } from './role.ts';
import type { Figure } from './value.ts';

/** One 绩效自评表 as read: what stands where, before any rule is applied. */
export interface Form {
  sheet: string;
  title: Located<string> | null;
  /** The indicator columns in the order found, as the form names them, joined by `·`. */
  layout: string;
  /** Which columns the indicator table has. */
  columns: ReadonlySet<Role>;
  /** How each column of the indicator tables was read. */
  readings: ColumnReading[];
  /** 项目名称, 主管部门 and the like: label → value. */
  fields: Map<string, Located<string>>;
  /** Every cell above the tables, in page order: labels, values, lines of their own. */
  head: Located<string>[];
  budget: Budget | null;
  /** 年度主要任务: budget and execution by task; carries no score. */
  tasks: Budget | null;
  /** Objectives where the form has them, else the level-1 groups. */
  groups: IndicatorGroup[];
  /** Every statement of the total, the 总分 row first. */
  totals: StatedTotal[];
  /** 偏差原因分析, 改进措施: texts about the form as a whole. */
  explanations: Located<string>[];
  /** 注, 备注: the form's own rules. */
  notes: Located<string>[];
  /** What is nearly right in the layout: a column that is missing, a placeholder row. */
  problems: LayoutProblem[];
  /** Why the form was read as it was, for `inspect`. */
  reasons: { at: Place; reason: Text }[];
  /** The tables that an evaluation consists of, the dimensions first; empty for a form of indicators. */
  summaries: SummaryTable[];
  /** Summary tables that repeat the sums of this form. */
  conclusions: Conclusion[];
  /** The requirements that a report is graded by. */
  clauses: ClauseTable | null;
}

/** The form holds no indicators: it sums up an evaluation, or grades a report by clauses. */
export function isEvaluation(form: Form): boolean {
  return form.summaries.length > 0 || form.clauses !== null;
}

/** 预算执行情况. */
export interface Budget {
  label: Located<string>;
  /** From the bracket of the label or the 分值 column of the scored row. */
  points: Located<Decimal> | null;
  /** 万元, 元; from the label or the head of the form. */
  unit: string | null;
  headers: Map<BudgetRole, Located<string>>;
  rows: BudgetRow[];
  /** What should be there and what none of its header words names. */
  gaps: BudgetGap[];
  /** Header words over figures that stand for no column that is known. */
  unknown: Located<string>[];
}

/** An amount budgeted, one executed, a score beside points. */
export type BudgetGap = 'budgeted' | 'executed' | 'score';

export type BudgetRole = 'original' | 'revised' | 'executed' | 'rate' | 'points' | 'score' | 'explanation';

export interface BudgetRow {
  name: Located<string>;
  /** A label at the side of this row and others, 按资金来源分. */
  section: Located<string> | null;
  /** The row whose score counts: the first, 年度资金总额. */
  scored: boolean;
  figures: Map<BudgetRole, Located<Figure>>;
}

/** 总分 as one cell states it. */
export interface StatedTotal {
  label: Located<string>;
  /** In the row under the indicators, or in the head (自评得分 98). */
  where: 'row' | 'head';
  points: Located<Figure> | null;
  score: Located<Figure> | null;
  grade: Located<string> | null;
}

export interface LayoutProblem {
  kind: 'column-missing' | 'placeholder-left' | 'row-shifted';
  at: Place;
  /** The role that is missing, or what was found. */
  role: Role | null;
  found: string;
  /** The cells of a shifted row whose name stayed, where they belong, and the cell whose content is gone. */
  moved?: { from: string; to: string; lost: string | null };
}
