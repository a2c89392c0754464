import type { Decimal } from '../model/decimal.ts';
import type { FileReport, FormReport, Report } from '../model/report.ts';
import { ofSeverity } from './sentences.ts';
import { differenceOf } from './sums.ts';

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

/** Every form, the ones that need most attention first; equals stay in the order of the report. */
export function worstFirst(report: Report): BatchForm[] {
  const departments = departmentsOf(report.files.map((file) => file.file));
  const forms = report.files.flatMap((file) =>
    file.forms.map((form) => ({
      file,
      form,
      department: departments.get(file.file) ?? file.file,
      difference: differenceOf(form.totals),
      errors: ofSeverity(form, 'error').length,
      warnings: ofSeverity(form, 'warning').length,
      infos: ofSeverity(form, 'info').length,
    })),
  );
  const gap = ({ difference }: BatchForm) => difference?.abs().toNumber() ?? 0;
  return forms.sort((a, b) => b.errors - a.errors || gap(b) - gap(a) || b.warnings - a.warnings);
}

/**
 * Whose form a file is. Departments send one file each or a folder each: below the folder that all files share,
 * it is the first folder, and for a file that stands there itself the name of the file.
 */
export function departmentsOf(files: readonly string[]): Map<string, string> {
  const paths = files.map((file) => file.split(/[\\/]+/));
  const shared = sharedFolders(paths);
  return new Map(
    paths.map((path, index) => {
      const name = path[shared] ?? '';
      const isFile = path.length === shared + 1;
      return [files[index] ?? '', isFile ? name.replace(/\.[^.]*$/, '') : name];
    }),
  );
}

function sharedFolders(paths: readonly string[][]): number {
  const [first = [], ...others] = paths;
  let depth = 0;
  while (
    depth < first.length - 1 &&
    others.every((path) => depth < path.length - 1 && path[depth] === first[depth])
  ) {
    depth++;
  }
  return depth;
}
