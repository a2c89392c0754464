import type { BudgetRole, Role } from '../model/form.ts';
import { remember } from '../model/remember.ts';
import { gradedScore } from '../values/index.ts';
import { type BudgetWord, budgetWordOf } from './budget-words.ts';
import { keyOf, squeeze } from './key.ts';
import { isObjective } from './objective-words.ts';
import { isForeign, type SummaryRole, summaryRoleOf } from './summary-words.ts';
import { isFaintTotalLabel, isTotalLabel } from './total-words.ts';
import { faintRoleOf, type Naming, namingOf } from './words.ts';

/**
 * What a cell could be by its words alone. Whoever looks for a header, a summary table, a budget block or an objective
 * asks it of every cell of a sheet, so each text is looked at once for all of them.
 */
export interface Word extends Naming {
  /** Half width, without white space. */
  squeezed: string;
  /** The column of an indicator table that it names faintly. */
  faint: Role | null;
  budget: BudgetWord | null;
  /** 「执行数：95万元」: a column of a budget block and what stands in it, in one cell. */
  said: { role: BudgetRole; words: string } | null;
  summary: SummaryRole | null;
  /** A column that no summary table has. */
  foreign: boolean;
  /** The title of an objective. */
  objective: boolean;
  /** The label of a total, or one that is only where nothing names it better. */
  labelsTotal: 'clearly' | 'faintly' | null;
  /** 「自评得分：98.5 分」: a total and its number in one cell. */
  total: { label: string; digits: string; grade: string | null } | null;
}

export const wordOf = remember((text): Word => {
  const key = keyOf(text);
  const squeezed = squeeze(text);
  const naming = namingOf(key);
  return {
    key,
    named: naming.named,
    resembled: naming.resembled,
    squeezed,
    faint: faintRoleOf(key),
    budget: budgetWordOf(withoutColon(key)),
    said: saidIn(squeezed),
    summary: summaryRoleOf(key),
    foreign: isForeign(naming),
    objective: isObjective(squeezed),
    labelsTotal: isTotalLabel(key) ? 'clearly' : isFaintTotalLabel(key) ? 'faintly' : null,
    total: totalIn(squeezed),
  };
});

const withoutColon = (key: string) => (key.endsWith(':') ? key.slice(0, -1) : key);

function saidIn(squeezed: string): Word['said'] {
  const colon = squeezed.search(/[:：]/);
  const words = squeezed.slice(colon + 1);
  if (colon < 2 || !/^[¥-]?\d/.test(words)) return null;
  const budget = budgetWordOf(keyOf(squeezed.slice(0, colon)));
  return budget ? { role: budget.role, words } : null;
}

function totalIn(squeezed: string): Word['total'] {
  const colon = squeezed.search(/[:：]/);
  if (colon < 2 || colon > 8) return null;
  const label = squeezed.slice(0, colon);
  const said = isTotalLabel(keyOf(label)) ? gradedScore(squeezed.slice(colon + 1)) : null;
  return said && { label, ...said };
}
