import type { Text } from '../text/language.ts';
import type { ColumnReading } from './column-reading.ts';
import type { Decimal } from './decimal.ts';
import type { ClauseTable, Conclusion, SummaryTable } from './evaluation.ts';
import type { Located, Place } from './place.ts';
import type { Comparator, Figure, Value } from './value.ts';

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

/** What a column of the form holds. */
export type Role =
  | 'level1'
  | 'level2'
  | 'name'
  | 'comparator'
  | 'target'
  /** 调整后指标值 beside 年初指标值: where it is filled it is the target. */
  | 'revisedTarget'
  | 'unit'
  | 'actual'
  | 'points'
  | 'weight'
  | 'score'
  | 'foldedScore'
  | 'reviewScore'
  | 'explanation'
  | 'criterion';

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
