import { type Dirent, existsSync, statSync } from 'node:fs';
import { mayHoldForm } from '../../formats/endings.ts';

let collator: Intl.Collator | undefined;

/** Natural order: 第2 before 第10. */
export function naturally(a: Pick<Dirent, 'name'>, b: Pick<Dirent, 'name'>): number {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1);
}

/** The order in which a walk through folders meets its files: name by name, whether folder or file. */
export function pathsNaturally(a: string, b: string): number {
  const names = { a: a.split(/[\\/]/), b: b.split(/[\\/]/) };
  for (let depth = 0; depth < Math.min(names.a.length, names.b.length); depth++) {
    const [one, other] = [names.a[depth] ?? '', names.b[depth] ?? ''];
    if (one !== other) return naturally({ name: one }, { name: other });
  }
  return names.a.length - names.b.length;
}

/** A folder, or a link to one. */
export function isFolder(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() ? isFolderAt(path) : entry.isDirectory();
}

/** The same of a path alone. */
export function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What a name in a folder is to a check: a form, or why it is none. */
export function kindOf(name: string): 'form' | 'lock' | 'copy' | 'other' {
  if (name.startsWith('~$')) return 'lock';
  if (!mayHoldForm(name)) return 'other';
  return isOwnCopy(name) ? 'copy' : 'form';
}

/** `附件1.checked.xlsx`, and `附件1.checked.2.xlsx`. */
export function isOwnCopy(name: string): boolean {
  return /\.checked\.(\d+\.)?(xls[xm]|docx)$/i.test(name);
}

/** A corrected or cleaned copy, `附件1.fixed.xlsx`, of a form that stands beside it and is checked itself. */
export function isBesideItsForm(path: string): boolean {
  const form = path.replace(/\.(fixed|clean)(?=\.(xls[xm]|docx)$)/i, '');
  return form !== path && existsSync(form);
}
