import type { Severity } from '../../model/report.ts';
import type { Text } from '../../text/language.ts';
import type { RulePage } from '../rule.ts';
import type { Extract } from './extract.ts';

/** One rule over all forms of a batch. */
export interface BetweenRule {
  /** *thing-complaint*. */
  id: string;
  severity: Severity;
  page: RulePage;
  /** Begins with a batch. */
  open(): Comparison;
}

/** What a rule makes of one batch. */
export interface Comparison {
  /** What can be done while the forms come in, in the order of their files: there is time then, and none at the end. */
  add?(form: Extract): void;
  /** What it finds, once all forms are there. */
  check(batch: Batch): Iterable<BetweenDraft>;
}

/** The forms of a batch in the order of its files. */
export interface Batch {
  forms: readonly Extract[];
  /** Whose form it is: by its head, else by its folder. */
  departmentOf(form: Extract): string;
}

/** A finding before language and severity are settled. */
export interface BetweenDraft {
  /** The form it is reported at: the later one, because the earlier stood there first. */
  form: Extract;
  cell: string;
  subject: string[];
  message: Text;
  why?: Text;
  remedy: Text;
  found: string | null;
  expected?: string | null;
  others: { file: string; cell: string }[];
  /** Where a case weighs less than the rule does as a whole. */
  severity?: Severity;
}

/** At most so many other forms are listed; the sentence says how many there are. */
export const LISTED = 20;
