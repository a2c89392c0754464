import type { FormReport } from './report.ts';

/** Labels of the head that say whose form it is, the most precise first. */
const LABELS = [
  /^(项目)?(实施|承担|使用|填报|自评)(（主管）|\(主管\))?单位/,
  /^(部门|单位|部门单位|预算单位|部门（单位）|部门\(单位\))(名称)?$/,
  /^(项目)?主管(部门|单位)/,
];

/** A code before a name, 「219001-」 or 「[155]」, and what a form prints behind it, 「（盖章）」. */
const AROUND = /^[[［(（【]?\d+[\]］)）】]?\s*[-—–_.、]?\s*|[（(]\s*(盖章|公章|签章)\s*[)）]/g;

/** The department of a form as its head names it; null where it names none. */
export function departmentIn(head: FormReport['head']): string | null {
  for (const label of LABELS) {
    for (const field of head) {
      if (!label.test(field.label.replace(/[\s:：]/g, ''))) continue;
      const name = cleanName(field.value);
      if (name !== '') return name;
    }
  }
  return null;
}

/** Every name of the head that stands for a department: its own and that of the authority above it. */
export function departmentNamesIn(head: FormReport['head']): string[] {
  const named = head.filter(({ label }) => LABELS.some((one) => one.test(label.replace(/[\s:：]/g, ''))));
  return named.map(({ value }) => cleanName(value)).filter((name) => name !== '');
}

const cleanName = (value: string) => value.replace(/\s+/g, '').replace(AROUND, '').trim();

/**
 * Whose form a file is where the form does not say. Departments send one file each or a folder each: below the folder
 * that all files share, it is the first folder, and for a file that stands there itself the name of the file.
 */
export function departmentsByPath(files: readonly string[]): Map<string, string> {
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
