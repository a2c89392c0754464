import type { Decimal } from '../model/decimal.ts';
import { departmentIn, departmentsByPath } from '../model/department.ts';
import type { FileReport, FormReport, Report } from '../model/report.ts';
import { ofSeverity } from './wording/sentences.ts';
import { differenceOf } from './wording/sums.ts';

/** A form with what the lists over a whole batch say of it. */
export interface BatchForm {
  file: FileReport;
  form: FormReport;
  department: string;
  /** Recomputed less stated; null where either is missing. */
  difference: Decimal | null;
  errors: number;
  warnings: number;
  infos: number;
}

/** The file, and where it holds several forms the sheet, with the row for two on one sheet. */
export function formName({ file, form }: Pick<BatchForm, 'file' | 'form'>): string {
  if (file.forms.length === 1) return file.file;
  const onSheet = file.forms.filter(({ sheet }) => sheet === form.sheet);
  const number = onSheet.length > 1 ? ` (${onSheet.indexOf(form) + 1})` : '';
  return `${file.file} › ${form.sheet}${number}`;
}

/** Every form, the ones that need most attention first; equals stay in the order of the report. */
export function worstFirst(report: Report): BatchForm[] {
  const departments = departmentsByPath(report.files.map((file) => file.file));
  const forms = report.files.flatMap((file) =>
    file.forms.map((form) => ({
      file,
      form,
      department: departmentIn(form.head) ?? departments.get(file.file) ?? file.file,
      difference: differenceOf(form.totals),
      errors: ofSeverity(form, 'error').length,
      warnings: ofSeverity(form, 'warning').length,
      infos: ofSeverity(form, 'info').length,
    })),
  );
  const gap = ({ difference }: BatchForm) => difference?.abs().toNumber() ?? 0;
  return forms.sort((a, b) => b.errors - a.errors || gap(b) - gap(a) || b.warnings - a.warnings);
}
