import { accessSync, closeSync, constants, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../model/problem.ts';
import { type Text, text } from '../text/language.ts';
import { writeErrorOf } from '../workbook/write/write-error.ts';
import { WholeFile, WriteError, writeWhole } from '../workbook/write/write-file.ts';

/**
 * Writes a file whole or not at all; folders that are missing are made.
 *
 * @param original a file that must not be written to, by whatever path or link
 * @throws Problem with what is in the way
 */
export function writeOut(path: string, content: string | Uint8Array, original: string | null = null): void {
  makeFolder(dirname(path));
  told(path, () => {
    if (original === null && isDevice(path)) writeFileSync(path, content);
    else writeWhole(path, typeof content === 'string' ? Buffer.from(content) : content, original);
  });
}

/** Does a step of writing and puts what the system says of it into a sentence. @throws Problem */
function told<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const { code, text } = error instanceof WriteError ? error : writeErrorOf(path, error);
    throw new Problem(code, text);
  }
}

/** A document that is written piece by piece. */
export interface OpenFile {
  /** @throws Problem */
  write(piece: Uint8Array): void;
  /** @throws Problem */
  finish(): void;
  /** Leaves what stood there before. */
  discard(): void;
}

/** Begins a file of which nothing is to be seen before it is whole. @throws Problem with what is in the way */
export function openOut(path: string): OpenFile {
  makeFolder(dirname(path));
  if (isDevice(path)) {
    const handle = told(path, () => openSync(path, 'w'));
    return {
      write: (piece) => told(path, () => writeFileSync(handle, piece)),
      finish: () => told(path, () => closeSync(handle)),
      discard: () => closeSync(handle),
    };
  }
  const file = told(path, () => new WholeFile(path));
  return {
    write: (piece) => told(path, () => file.write(piece)),
    finish: () => told(path, () => file.finish()),
    discard: () => file.discard(),
  };
}

/** /dev/stdout, a pipe: nothing that could be replaced. */
function isDevice(path: string): boolean {
  try {
    const found = statSync(path);
    return !found.isFile() && !found.isDirectory();
  } catch {
    // Nothing is there, or a file stands where a folder is wanted: writing will tell.
    return false;
  }
}

/**
 * Makes a folder and those above it, one by one: Node's own recursive mkdir never returns where the system says that
 * a folder cannot be found although the one above it is there.
 */
function makeFolder(folder: string): void {
  const missing: string[] = [];
  let existing = folder;
  try {
    while (statSync(existing, { throwIfNoEntry: false }) === undefined && existing !== dirname(existing)) {
      missing.push(existing);
      existing = dirname(existing);
    }
    for (const one of missing.reverse()) makeOne(one);
  } catch {
    throw closedFolder(
      folder,
      text(
        '换一个位置（副本用 -o，-f 的文件改冒号后的路径）',
        'choose another place (copies: -o; a file of -f: behind its colon)',
      ),
    );
  }
}

/** Another process may have made it meanwhile. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Says before any work is done that a folder cannot take files. @throws Problem */
export function requireWritableFolder(folder: string): void {
  try {
    let existing = folder;
    while (statSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing);
    if (!statSync(existing).isDirectory()) throw closedFolder(folder, WITH_OUT);
    accessSync(existing, constants.W_OK);
  } catch {
    throw closedFolder(folder, WITH_OUT);
  }
}

const WITH_OUT = text('用 -o 另选一个文件夹', 'choose another with -o');

const closedFolder = (folder: string, advice: Text) =>
  new Problem(
    'not-writable',
    text(
      `“${folder}”不能用来存放结果：它不是文件夹，或者没有写入权限；请${advice.zh}。`,
      `“${folder}” cannot take the results: it is no folder, or there is no permission to write; ${advice.en}.`,
    ),
  );
