import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Sentence } from './errors.ts';

/** Why a file was not written. */
export type WriteErrorCode =
  | 'onto-original'
  | 'is-a-folder'
  | 'no-folder'
  | 'not-writable'
  | 'disk-full'
  | 'name-too-long'
  | 'failed';

/** A file that was not written: which, why, and what to do, in one sentence. What stood there before still does. */
export class WriteError extends Error {
  readonly code: WriteErrorCode;
  readonly text: Sentence;

  constructor(code: WriteErrorCode, text: Sentence, cause?: unknown) {
    super(text.zh, { cause });
    this.name = 'WriteError';
    this.code = code;
    this.text = text;
  }
}

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the name. Whenever the
 * program ends, by a full disk or by being killed, there is the old file or the new one under that name. `original` is
 * a file that must not be written to, by whatever path or link. Throws a WriteError.
 */
export function writeWhole(path: string, bytes: Uint8Array, original: string | null = null): void {
  const present = statOrNull(path);
  if (present?.isDirectory() === true) throw new WriteError('is-a-folder', sentences(path)['is-a-folder']);
  // Through a link the file that it names is replaced, not the link.
  const target = present === null ? path : realpathSync(path);
  if (original !== null && isSameFile(target, present, original)) {
    throw new WriteError('onto-original', sentences(path)['onto-original']);
  }
  const temporary = join(dirname(target), `.perf-score-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeThrough(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    discard(temporary);
    const code = codeOf(error);
    throw new WriteError(code, sentences(path)[code], error);
  }
  keepEntry(dirname(target));
}

/** Writes a file and waits until the disk has it. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The error that led here says more than this one.
  }
}

/** Makes the new name last through a power cut, where the system can do that for a folder. */
function keepEntry(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows and some network drives cannot; the file itself is written.
  }
}

function isSameFile(target: string, present: Stats | null, original: string): boolean {
  const other = statOrNull(original);
  if (other === null || present === null) return false;
  if (present.dev === other.dev && present.ino === other.ino) return true;
  return target === realpathSync(original);
}

/** What stands under a path; null where nothing does or nothing can be seen. */
function statOrNull(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

const CODES: Record<string, WriteErrorCode> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EBUSY: 'not-writable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  ENAMETOOLONG: 'name-too-long',
};

function codeOf(error: unknown): WriteErrorCode {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return CODES[code ?? ''] ?? 'failed';
}

function sentences(path: string): Record<WriteErrorCode, Sentence> {
  const name = basename(path);
  const folder = dirname(path);
  const refused = (zh: string, en: string): Sentence => ({
    zh: `没有写出 ${path}：${zh}`,
    en: `${path} was not written: ${en}`,
  });
  return {
    'onto-original': refused(
      '它就是读入的文件，读入的文件从不改写；请用 -o 换一个文件名或文件夹。',
      'it is the file that was read, which is never changed; choose another name or folder with -o.',
    ),
    'is-a-folder': refused(
      `已有同名文件夹 ${name}；请改名或换一个位置。`,
      `a folder has the name ${name}; choose another name or place.`,
    ),
    'no-folder': refused(
      `文件夹 ${folder} 不存在；请先建立它或换一个位置。`,
      `there is no folder ${folder}; make it, or choose another place.`,
    ),
    'not-writable': refused(
      `无权在 ${folder} 中写入，或文件正被 Excel、WPS 打开；请关闭文件后重试，或用 -o 指定可写的文件夹。`,
      `${folder} cannot be written to, or the file is open in Excel or WPS; close it and try again, or choose a folder with -o.`,
    ),
    'disk-full': refused('磁盘空间不足；请腾出空间后重试。', 'the disk is full; make room and try again.'),
    'name-too-long': refused(
      `文件名太长（${Buffer.byteLength(name)} 字节）；请缩短原表的文件名后重试。`,
      `the file name is too long (${Buffer.byteLength(name)} bytes); shorten the name of the form and try again.`,
    ),
    failed: refused(
      `系统拒绝写入；请检查 ${folder} 后重试，或用 -o 指定另一个文件夹。`,
      `the system refused; look at ${folder} and try again, or choose another folder with -o.`,
    ),
  };
}
