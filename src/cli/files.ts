import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { nearest, Problem } from '../model/problem.ts';
import { text } from '../model/text.ts';

/** A file to check, or the reason why a path that was named gives none. */
export type Input = FoundFile | { shown: string; problem: Problem };

export interface FoundFile {
  /** As the user would write it. */
  shown: string;
  /** Absolute. */
  path: string;
  /** Below the folder that was named; the bare name of a file that was named itself. */
  below: string;
}

/**
 * The workbooks that the paths stand for: files as named, of folders all .xlsx and .xlsm at any depth in natural
 * order (第2 before 第10). A file that is reached twice is taken once.
 */
export function findFiles(paths: readonly string[], cwd: string): Input[] {
  const seen = new Set<string>();
  return paths
    .flatMap((path) => inputsOf(path, cwd))
    .filter((input) => {
      if ('problem' in input) return true;
      const real = realpathSync(input.path);
      if (seen.has(real)) return false;
      seen.add(real);
      return true;
    });
}

function inputsOf(named: string, cwd: string): Input[] {
  const path = resolve(cwd, named);
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    return [{ shown: named, problem: notFound(named, path, error) }];
  }
  if (!folder) return [{ shown: named, path, below: basename(path) }];

  const found: Input[] = [];
  const others = new Map<string, number>();
  walk(named, path, '', new Set(), found, others);
  return found.length > 0 ? found : [{ shown: named, problem: noForms(named, others) }];
}

function walk(
  named: string,
  top: string,
  below: string,
  above: ReadonlySet<string>,
  found: Input[],
  others: Map<string, number>,
): void {
  const folder = join(top, below);
  let entries: Dirent[];
  const real = realpathSync(folder);
  // A link that leads back up would never end.
  if (above.has(real)) return;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    found.push({ shown: join(named, below), problem: closedFolder(join(named, below)) });
    return;
  }
  for (const entry of entries.filter((one) => !one.name.startsWith('.')).sort(naturally)) {
    const inside = join(below, entry.name);
    if (isFolder(entry, join(folder, entry.name))) {
      walk(named, top, inside, new Set([...above, real]), found, others);
    } else if (isForm(entry.name)) {
      found.push({ shown: join(named, inside), path: join(folder, entry.name), below: inside });
    } else {
      const type = extname(entry.name).toLowerCase();
      others.set(type, (others.get(type) ?? 0) + 1);
    }
  }
}

/** A workbook that a department may have filled in: no lock file of Excel or WPS, and no copy of ours. */
function isForm(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith('~$') && !/\.checked\./i.test(name);
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

let collator: Intl.Collator | undefined;

function naturally(a: Dirent, b: Dirent): number {
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(a.name, b.name);
}

function notFound(named: string, path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EACCES' || code === 'EPERM') return closedFolder(named);
  const near = nearest(basename(path), siblings(path));
  return new Problem(
    'not-found',
    text(
      `没有这个文件或文件夹；请核对路径${near === null ? '' : `，是不是“${near}”？`}${near === null ? '。' : ''}`,
      `There is no such file or folder; check the path${near === null ? '.' : `. Did you mean “${near}”?`}`,
    ),
  );
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

function closedFolder(named: string): Problem {
  return new Problem(
    'no-permission',
    text(
      `没有权限打开“${named}”；请换一个有权限的账户，或把文件复制到自己的文件夹再检查。`,
      `There is no permission to open “${named}”; use an account that has it, or check a copy in a folder of your own.`,
    ),
  );
}

function noForms(named: string, others: ReadonlyMap<string, number>): Problem {
  const old = [...others].filter(([type]) => ['.xls', '.et', '.xlsb', '.ods', '.csv'].includes(type));
  const zh = old.map(([type, count]) => `${count} 个 ${type} 文件`).join('、');
  const en = old.map(([type, count]) => `${count} ${type}`).join(', ');
  return new Problem(
    'no-forms',
    text(
      `文件夹里没有可检查的 .xlsx 或 .xlsm 文件${old.length > 0 ? `，只有 ${zh}；请先用 Excel 或 WPS 另存为 Excel 工作簿(*.xlsx)` : '；请核对路径'}。`,
      `The folder “${named}” holds no .xlsx or .xlsm file to check${old.length > 0 ? `, only ${en}; save them as Excel Workbook (*.xlsx) first` : '; check the path'}.`,
    ),
  );
}
