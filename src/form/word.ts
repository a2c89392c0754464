import type { BudgetRole, Role } from '../model/form.ts';
import { remember } from '../model/remember.ts';
import { type BudgetWord, budgetWordOf } from './budget-words.ts';
import { keyOf, squeeze } from './key.ts';
import { isObjective } from './objective-words.ts';
import { isForeign, type SummaryRole, summaryRoleOf } from './summary-words.ts';
import { isTotalLabel } from './total-words.ts';
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
  /** 「自评得分：98.5 分」: a total and its number in one cell. */
  total: { label: string; digits: string } | null;
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
  const [, label, digits] = /^(.{2,8}?)[:：](\d+(?:\.\d+)?)分?$/.exec(squeezed) ?? [];
  return label && digits && isTotalLabel(keyOf(label)) ? { label, digits } : null;
}
