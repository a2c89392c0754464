import type { BudgetRole } from '../../model/form.ts';
import type { Role } from '../../model/role.ts';
import { remember } from '../../text/remember.ts';
import { type GradedScore, gradedScore, unitOf } from '../../values/index.ts';
import { isObjective } from '../around/objective-words.ts';
import { type BudgetWord, budgetWordOf } from '../budget/budget-words.ts';
import { isForeign, type SummaryRole, summaryRoleOf } from '../evaluation/evaluation-words.ts';
import { faintRoleOf, type Naming, namingOf } from '../table/header-words.ts';
import { isFaintTotalLabel, isTotalLabel } from '../total/total-words.ts';
import { headingOf, keyOf, squeeze } from './key.ts';

/**
 * What a cell could be by its words alone. Whoever looks for a header, a summary table, a budget block or an objective
 * asks it of every cell of a sheet, so each text is looked at once for all of them.
 */
export interface Word extends Naming {
  /** A label for comparison. */
  key: string;
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
  total: ({ label: string } & GradedScore) | null;
}

export const wordOf = remember((text): Word => {
  const key = keyOf(text);
  const squeezed = squeeze(text);
  const naming = namingOf(headingOf(text));
  const parts = partsOf(squeezed);
  return {
    key,
    heading: naming.heading,
    named: naming.named,
    resembled: naming.resembled,
    squeezed,
    faint: faintRoleOf(naming.heading),
    budget: budgetWordOf(withoutColon(key)),
    said: parts && saidIn(parts),
    summary: summaryRoleOf(key),
    foreign: isForeign(naming),
    objective: isObjective(squeezed),
    labelsTotal: isOfMoney(squeezed) ? null : labelOf(key),
    total: parts && totalIn(parts),
  };
});

const withoutColon = (key: string) => (key.endsWith(':') ? key.slice(0, -1) : key);

/** 合计（万元） adds up money and no scores. */
function isOfMoney(squeezed: string): boolean {
  const unit = /\((?:[^()]*:)?([^():]{1,4})\)$/.exec(squeezed)?.[1];
  return unit !== undefined && unitOf(unit).base === '元';
}

/** Most cells of a sheet are no label at all, and long ones are sentences. */
function labelOf(key: string): Word['labelsTotal'] {
  if (key.length > 20 || !/[分计]/.test(key)) return null;
  return isTotalLabel(key) ? 'clearly' : isFaintTotalLabel(key) ? 'faintly' : null;
}

/** A label with its colon, and what it says after that. */
interface Parts {
  label: string;
  words: string;
}

function partsOf(squeezed: string): Parts | null {
  const [whole, label] = /^([^:：]{2,18})[:：]/.exec(squeezed) ?? [];
  return whole && label ? { label, words: squeezed.slice(whole.length) } : null;
}

function saidIn({ label, words }: Parts): Word['said'] {
  if (!/^[¥-]?\d/.test(words)) return null;
  const budget = budgetWordOf(keyOf(label));
  return budget ? { role: budget.role, words } : null;
}

function totalIn({ label, words }: Parts): Word['total'] {
  if (label.length > 8) return null;
  const said = isTotalLabel(keyOf(label)) ? gradedScore(words) : null;
  return said && { label, ...said };
}
