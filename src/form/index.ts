import type { Form } from '../model/form.ts';
import { text } from '../text/language.ts';
import type { Sheet, Workbook } from '../workbook/types.ts';
import { clauseForm } from './evaluation/clauses.ts';
import { conclusionOf } from './evaluation/conclusion.ts';
import { evaluations } from './evaluation/evaluation.ts';
import type { FoundTable } from './evaluation/evaluation-table.ts';
import { rowsOf, summaryTables } from './evaluation/evaluation-tables.ts';
import { Page } from './page/page.ts';
import { segmentsOf } from './page/segment.ts';
import { readForm } from './read-form.ts';
import { type ExtraWords, type RoleOf, rolesWith } from './table/header-words.ts';

/**
 * Finds and reads every form of a workbook, sheet by sheet, by the words of its header rows: 绩效自评表 with their
 * indicators, and the summaries of evaluations, which have none. A summary that repeats the sums of a form, on its
 * sheet or on another, belongs to that form.
 *
 * @param extra header words beside the common ones
 * @returns no form at all where no sheet has a table that is scored
 */
export function readForms(workbook: Workbook, extra: ExtraWords): Form[] {
  const roleOf = rolesWith(extra);
  const sheets = workbook.sheets.filter((sheet) => !sheet.ours).map((sheet) => readSheet(sheet, roleOf));
  const withIndicators = sheets.flatMap(({ forms }) => forms);
  return sheets.flatMap(({ page, forms, tables }) => {
    if (forms.length > 0) return forms;
    const own = tables.filter((table) => !conclude(table, withIndicators));
    if (own.length > 0) return evaluations(page, own);
    return tables.length > 0 ? [] : (clauseForm(page) ?? []);
  });
}

interface SheetForms {
  page: Page;
  /** Those with indicators. */
  forms: Form[];
  /** Summary tables of a sheet without such forms. */
  tables: FoundTable[];
}

function readSheet(sheet: Sheet, roleOf: RoleOf): SheetForms {
  const page = new Page(sheet);
  const tables = summaryTables(sheet, page);
  const read = (without: readonly FoundTable[]) =>
    segmentsOf(page, roleOf, rowsOf(without)).map((segment) => readForm(segment, page, roleOf));
  const forms = read(tables);
  if (forms.length === 0) return { page, forms, tables };
  const repeating = tables.filter((table) => conclude(table, forms));
  // A table that repeats nothing of the form is a part of it after all.
  return {
    page,
    forms: repeating.length === tables.length ? forms : concluded(read(repeating), repeating),
    tables: [],
  };
}

function concluded(forms: Form[], tables: readonly FoundTable[]): Form[] {
  for (const table of tables) conclude(table, forms);
  return forms;
}

/** Gives the table to the form that more of its rows name than any other. */
function conclude({ table }: FoundTable, forms: readonly Form[]): boolean {
  let best: { form: Form; conclusion: Form['conclusions'][number] } | null = null;
  for (const form of forms) {
    const conclusion = conclusionOf(table, form);
    if (conclusion && conclusion.groups.size > (best?.conclusion.groups.size ?? 0))
      best = { form, conclusion };
  }
  if (!best) return false;
  best.form.conclusions.push(best.conclusion);
  best.form.reasons.push({
    at: table.label.at,
    reason: text(
      `表头“${table.layout}”：各行写的是本表的组，作为得分汇总与本表核对`,
      `the header “${table.layout}”: its rows name groups of this form, so it is held against them`,
    ),
  });
  return true;
}
