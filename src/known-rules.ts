import { BETWEEN_RULES } from './batch/between/rules.ts';
import { RULES } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/** What `explain` and `--rule` know of a rule. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'page'>;

/** Every rule: those over one form, then those over all forms of a batch. */
export const KNOWN_RULES: readonly KnownRule[] = [...RULES, ...BETWEEN_RULES];
