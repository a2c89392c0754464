import { Problem } from '../model/problem.ts';
import { type Text, text } from '../text/language.ts';
import { WorkbookError } from '../workbook/errors.ts';

/** Why a file could not be checked, in one sentence. An error that is not known here is one of the program: `internal`. */
export function problemOf(error: unknown, path: string): { code: string; words: Text } {
  if (error instanceof Problem || error instanceof WorkbookError)
    return { code: error.code, words: error.text };
  const code = (error as NodeJS.ErrnoException).code;
  const words = code === undefined ? undefined : FILE_SYSTEM[code];
  if (words) return { code: code?.toLowerCase() ?? 'unreadable', words: words(path) };
  if (code !== undefined && 'errno' in (error as object))
    return { code: 'unreadable', words: refused(path, code) };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    words: text(
      `检查 ${path} 时程序出错：${reason}；请把这个文件和这句话反馈给维护者。`,
      `Checking ${path} failed inside the program: ${reason}; please report it with the file.`,
    ),
  };
}

const refused = (path: string, code: string) =>
  text(
    `系统读不出 ${path}（${code}）；请检查磁盘、U 盘或网络连接后重试，或把文件复制到本机再检查。`,
    `The system cannot read ${path} (${code}); look at the disk or the network and try again, or check a copy on this computer.`,
  );

const FILE_SYSTEM: Record<string, (path: string) => Text> = {
  ENOENT: (path) =>
    text(`没有这个文件：${path}；请核对路径和文件名。`, `There is no file ${path}; check the path.`),
  EISDIR: (path) => text(`${path} 是文件夹，不是文件。`, `${path} is a folder, not a file.`),
  EACCES: (path) =>
    text(
      `没有读取 ${path} 的权限；请在文件属性里放开权限，或复制一份再检查。`,
      `No permission to read ${path}.`,
    ),
  EPERM: (path) =>
    text(
      `没有读取 ${path} 的权限；请在文件属性里放开权限，或复制一份再检查。`,
      `No permission to read ${path}.`,
    ),
  EBUSY: (path) =>
    text(
      `${path} 正被别的程序占用；请关闭后再检查。`,
      `${path} is in use by another program; close it first.`,
    ),
};
