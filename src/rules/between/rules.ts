import { actualsIdentical } from './actuals-identical.ts';
import { departmentForeign } from './department-foreign.ts';
import { projectDuplicate } from './project-duplicate.ts';
import type { BetweenRule } from './rule.ts';
import { scoresUniform } from './scores-uniform.ts';
import { textCopied } from './text-copied.ts';

/** Every rule between forms, one line each. */
export const BETWEEN_RULES: readonly BetweenRule[] = [
  actualsIdentical,
  departmentForeign,
  projectDuplicate,
  scoresUniform,
  textCopied,
];
