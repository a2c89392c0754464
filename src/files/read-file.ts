import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';
import { beyond, type Limits, limitsFrom, MEGABYTE } from '../workbook/limits.ts';

/**
 * The bytes of a file. One that is larger than allowed is not read, and nothing that is no file: a pipe or a device
 * may never end.
 *
 * @throws WorkbookError for a file beyond the limit, Problem for what is no file, and errors of the file system
 */
export async function readBytes(path: string, limits?: Partial<Limits>): Promise<Uint8Array> {
  return readBytesAtOnce(path, limits);
}

/** The same without a promise: a form is small, and waiting for each step of the system takes longer than the steps do. */
export function readBytesAtOnce(path: string, limits?: Partial<Limits>): Uint8Array {
  // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever; on a file it has no effect.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (!found.isFile()) throw noFile(path);
    const all = limitsFrom(limits);
    if (found.size > all.fileMegabytes * MEGABYTE) throw beyond('fileMegabytes', all);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

const noFile = (path: string) =>
  new Problem(
    'not-a-file',
    text(
      `${path} 不是文件，而是设备或管道；请指定存放在磁盘上的 .xlsx 文件。`,
      `${path} is a device or a pipe; name a .xlsx file on a disk.`,
    ),
  );
