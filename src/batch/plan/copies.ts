import { basename, dirname, extname, join } from 'node:path';
import { copyEnding } from '../../formats/index.ts';
import type { FoundFile } from './plan.ts';

/** Where the marked copy of a file goes. */
export interface Copy {
  /** Absolute. */
  path: string;
  /** As the report names it. */
  shown: string;
}

/** A place for the marked copy of every file. @param out absolute path of `--out` and how the user wrote it */
export function planCopies(
  files: readonly FoundFile[],
  out: { path: string; shown: string } | null,
): Map<FoundFile, Copy> {
  const copyOf = openCopies(out);
  return new Map(files.map((file) => [file, copyOf(file)]));
}

/**
 * Gives every file a place for its marked copy, and the same one again when it is asked for again: beside it, or in `out`,
 * where the folders below the one that was named are kept, so that forms of the same name do not overwrite each other.
 *
 * @param out absolute path of `--out` and how the user wrote it
 */
export function openCopies(out: { path: string; shown: string } | null): (file: FoundFile) => Copy {
  const taken = new Set<string>();
  const given = new Map<string, Copy>();
  return (file) => {
    const known = given.get(file.path);
    if (known) return known;
    const folder = out
      ? { path: join(out.path, dirname(file.below)), shown: join(out.shown, dirname(file.below)) }
      : { path: dirname(file.path), shown: dirname(file.shown) };
    let number = 1;
    let name = copyName(file.path, number);
    while (taken.has(join(folder.path, name).toLowerCase())) name = copyName(file.path, ++number);
    taken.add(join(folder.path, name).toLowerCase());
    const copy = { path: join(folder.path, name), shown: join(folder.shown, name) };
    given.set(file.path, copy);
    return copy;
  };
}

/** `附件1.checked.xlsx`, and `附件1.checked.2.xlsx` where that is taken. Macros keep their .xlsm. */
function copyName(path: string, number: number): string {
  const type = extname(path);
  return `${basename(path, type)}.checked${number > 1 ? `.${number}` : ''}${copyEnding(type)}`;
}
