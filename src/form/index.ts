import type { Form } from '../model/form.ts';
import type { Workbook } from '../workbook/types.ts';
import { Page } from './page.ts';
import { readForm } from './read-form.ts';
import { segmentsOf } from './segment.ts';
import type { ExtraWords } from './words.ts';

/**
 * Finds and reads every 绩效自评表 of a workbook, sheet by sheet, by the words of its header rows.
 *
 * @param extra header words beside the common ones
 * @returns no form at all where no sheet has an indicator table
 */
export function readForms(workbook: Workbook, extra: ExtraWords): Form[] {
  return workbook.sheets
    .filter((sheet) => !sheet.ours)
    .flatMap((sheet) => {
      const page = new Page(sheet);
      return segmentsOf(page, extra).map((segment) => readForm(segment, page));
    });
}
