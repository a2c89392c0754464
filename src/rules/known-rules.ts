import { BETWEEN_RULES } from './between/rules.ts';
import { RULES } from './index.ts';
import type { Rule } from './rule.ts';

/** What `explain` and `--rule` know of a rule. */
export type KnownRule = Pick<Rule, 'id' | 'severity' | 'page'>;

/** Every rule: those over one form, then those over all forms of a batch. */
export const KNOWN_RULES: readonly KnownRule[] = [...RULES, ...BETWEEN_RULES];
