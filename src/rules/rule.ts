import type { Decimal } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Severity } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Text } from '../text/language.ts';

/** One rule: what it looks for, how it says it, and what `explain` prints about it. */
export interface Rule {
  /** *thing-complaint*. */
  id: string;
  severity: Severity;
  /** For `perf-score explain`: what is wrong, why it matters, how it comes about, what to do. */
  page: RulePage;
  check(card: Scorecard): Iterable<Draft>;
}

export interface RulePage {
  what: Text;
  why: Text;
  causes: Text;
}

/** A finding before language, severity and fingerprint are settled. */
export interface Draft {
  at: Place;
  /** Path of what the finding is about. */
  subject: string[];
  /** One sentence: which cell, what stands there, what is due. */
  message: Text;
  /** How that comes about; null where the message says all. */
  why?: Text | null;
  remedy: Text;
  found?: string | null;
  expected?: string | null;
  difference?: Decimal | null;
  diagnosis?: Text | null;
  cascade?: Change[];
  related?: Place[];
  /** Where a case weighs more or less than the rule does as a whole. */
  severity?: Severity;
}

/** What putting a score right does to it and to each sum above it. */
export interface Change {
  name: Text;
  from: Decimal;
  to: Decimal;
}

/** Keeps the literal types of a rule and checks its shape. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
