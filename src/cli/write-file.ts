import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../model/problem.ts';
import { text } from '../model/text.ts';

/**
 * Writes a file whole or not at all: beside it first, then under its name. Folders that are missing are made.
 *
 * @param shown the path as messages write it
 * @throws Problem with what is in the way
 */
export async function writeWhole(path: string, shown: string, content: string | Uint8Array): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (isDevice(path)) await writeFile(path, content);
    else await replace(path, content);
  } catch (error) {
    throw writeProblem(shown, error);
  }
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  // Short, so that it fits wherever the name itself fits.
  const draft = join(dirname(path), `.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** /dev/stdout, a pipe: nothing that could be replaced. */
function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Says before any work is done that a folder cannot take files. @throws Problem */
export function requireWritableFolder(folder: string, shown: string): void {
  try {
    let existing = folder;
    while (statSync(existing, { throwIfNoEntry: false }) === undefined) existing = dirname(existing);
    if (!statSync(existing).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(existing, constants.W_OK);
  } catch (error) {
    throw writeProblem(shown, error);
  }
}

/** What keeps a file from being written, and what to do about it. */
function writeProblem(shown: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? {
    zh: `系统报告 ${code || String(error)}，请另选位置`,
    en: `the system reports ${code || String(error)}; choose another place`,
  };
  return new Problem(
    'not-written',
    text(`无法写入“${shown}”：${reason.zh}。`, `Cannot write “${shown}”: ${reason.en}.`),
  );
}

const PERMISSION = text(
  '没有写入权限，请用 -o 指定一个可以写入的文件夹',
  'there is no permission; name a folder that can be written to with -o',
);
const REASONS: Record<string, { zh: string; en: string }> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  EROFS: PERMISSION,
  ENOSPC: text(
    '磁盘已满，请腾出空间或换一个位置',
    'the disk is full; free some space or choose another place',
  ),
  ENOTDIR: text(
    '路径中有一段是文件而不是文件夹，请换一个文件夹',
    'a part of the path is a file and no folder; choose another folder',
  ),
  EEXIST: text(
    '路径中有一段是文件而不是文件夹，请换一个文件夹',
    'a part of the path is a file and no folder; choose another folder',
  ),
  EISDIR: text('这是一个文件夹，请写明文件名', 'it is a folder; give a file name'),
  ENAMETOOLONG: text(
    '文件名太长，请把原文件改短再检查',
    'the name is too long; shorten the name of the form',
  ),
  EBUSY: text(
    '文件正被其他程序打开，请在 Excel 或 WPS 中关闭它再试',
    'another program has it open; close it in Excel or WPS and try again',
  ),
};
