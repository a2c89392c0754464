import { basename, dirname } from 'node:path';
import type { Text } from '../../text/language.ts';

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
  readonly text: Text;

  constructor(code: WriteErrorCode, text: Text, cause?: unknown) {
    super(text.zh, { cause });
    this.name = 'WriteError';
    this.code = code;
    this.text = text;
  }
}

/** The error for a file that the checks refuse. */
export function refusal(path: string, code: WriteErrorCode): WriteError {
  return new WriteError(code, sentences(path)[code]);
}

/** What the system says, as a WriteError. */
export function writeErrorOf(path: string, error: unknown): WriteError {
  const code = codeOf(error);
  return new WriteError(code, sentences(path)[code], error);
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

function sentences(path: string): Record<WriteErrorCode, Text> {
  const name = basename(path);
  const folder = dirname(path);
  const refused = (zh: string, en: string): Text => ({
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
      `无权在 ${folder} 中写入，或文件正被 Excel、WPS 打开；请关闭文件后重试，或换一个可写的位置（副本用 -o，-f 的文件改冒号后的路径）。`,
      `${folder} cannot be written to, or the file is open in Excel or WPS; close it and try again, or choose another place (copies: -o; a file of -f: behind its colon).`,
    ),
    'disk-full': refused('磁盘空间不足；请腾出空间后重试。', 'the disk is full; make room and try again.'),
    'name-too-long': refused(
      `文件名太长（${Buffer.byteLength(name)} 字节）；请缩短原表的文件名后重试。`,
      `the file name is too long (${Buffer.byteLength(name)} bytes); shorten the name of the form and try again.`,
    ),
    failed: refused(
      `系统拒绝写入；请检查 ${folder} 后重试，或换一个位置（副本用 -o，-f 的文件改冒号后的路径）。`,
      `the system refused; look at ${folder} and try again, or choose another place (copies: -o; a file of -f: behind its colon).`,
    ),
  };
}
