import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { problemOf } from '../files/file-problem.ts';
import { writeOut } from '../files/write-out.ts';
import { copyEnding } from '../formats/index.ts';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';

/** A file that a command makes of another. */
export interface DerivedFile {
  /** Absolute. */
  path: string;
  /** As the user would write it. */
  shown: string;
  /** The name is the one that the command itself gives: what stands there was made of the same workbook before. */
  ours: boolean;
}

/**
 * Where what is made of a workbook goes: beside it as `NAME.<word>.xlsx`, or where `-o` says, a file or a folder.
 *
 * @param form as the user wrote it
 */
export function derivedFile(form: string, word: string, out: string | undefined, cwd: string): DerivedFile {
  const type = extname(form);
  const name = basename(form, type).replace(/\.(checked|fixed|clean)(\.\d+)?$/, '');
  const file = `${name}.${word}${copyEnding(type)}`;
  const shown =
    out === undefined ? join(dirname(form), file) : isFolder(resolve(cwd, out)) ? join(out, file) : out;
  return { path: resolve(cwd, shown), shown, ours: basename(shown) === file };
}

/**
 * Writes what was made of a workbook. A file of another name may be somebody's work: it stays, unless it says the same.
 *
 * @param original absolute path of the workbook, which is never written to
 * @throws Problem
 */
export function writeDerived({ path, shown, ours }: DerivedFile, bytes: Uint8Array, original: string): void {
  if (!ours && path !== original && holdsOther(path, bytes)) throw exists(shown);
  writeOut(path, bytes, original);
}

function holdsOther(path: string, bytes: Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return false;
  return found.size !== bytes.length || !readFileSync(path).equals(bytes);
}

/** Nothing is put in the place of a file that somebody may have worked on. */
export function exists(file: string): Problem {
  return new Problem(
    'exists',
    text(
      `${file} 已经存在，没有覆盖；请用 -o 换一个文件名。`,
      `${file} exists and was left alone; name another file with -o.`,
    ),
  );
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
