import { statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { problemOf } from '../files/file-problem.ts';
import { Problem } from '../model/problem.ts';

/** A file that a command makes of another. */
export interface DerivedFile {
  /** Absolute. */
  path: string;
  /** As the user would write it. */
  shown: string;
}

/**
 * Where what is made of a workbook goes: beside it as `NAME.<word>.xlsx`, or where `-o` says, a file or a folder.
 *
 * @param form as the user wrote it
 */
export function derivedFile(form: string, word: string, out: string | undefined, cwd: string): DerivedFile {
  const type = extname(form);
  const name = basename(form, type).replace(/\.(checked|fixed|clean)(\.\d+)?$/, '');
  const ending = /^\.xls[xm]$/i.test(type) ? type : '.xlsx';
  const file = `${name}.${word}${ending}`;
  const shown =
    out === undefined ? join(dirname(form), file) : isFolder(resolve(cwd, out)) ? join(out, file) : out;
  return { path: resolve(cwd, shown), shown };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Does something with a file and puts whatever is wrong with it into a sentence. @throws Problem */
export async function inWords<T>(form: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code, words } = problemOf(error, form);
    throw new Problem(code, words);
  }
}
