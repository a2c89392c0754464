/** What `perf-score fix` did to one workbook. */
export interface FixReport {
  /** As the user named it. */
  file: string;
  /** Path of the corrected copy; null where none was written. */
  fixed: string | null;
  forms: { sheet: string; title: string | null; stated: string | null; recomputed: string | null }[];
  changes: FixChange[];
  kept: FixKept[];
  /** Cells that hold a formula now and did not before, or another one; `--formulas`. */
  formulas: { cell: string; formula: string }[];
  /** Cells that were to get a formula and did not, and why. */
  plain: { cell: string; because: string }[];
  /** Formulas of the form that hang on a change and only a spreadsheet can calculate. */
  stale: string[];
  /** What a check of the copy finds. */
  remaining: { errors: number; warnings: number };
  internalErrors: { rule: string; message: string }[];
}

/** A cell that was corrected. */
export interface FixChange {
  rule: string;
  cell: string;
  name: string;
  found: string;
  now: string;
  /** The calculation that proves it. */
  why: string;
  /** What else had to change for the number to show. */
  remark: string | null;
}

/** What is wrong still, and why it was not put right. */
export interface FixKept {
  rule: string;
  severity: 'error' | 'warning';
  cell: string;
  message: string;
  because: string;
}
