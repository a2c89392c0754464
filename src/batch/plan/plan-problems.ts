import { readdirSync, readlinkSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest, Problem } from '../../model/problem.ts';
import { type Text, text } from '../../text/language.ts';

/** Why a path gives nothing to check, each in one sentence. */

export function notFound(named: string, path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EACCES' || code === 'EPERM') return closedFolder(named);
  const near = nearest(basename(path), siblings(path));
  return new Problem(
    'not-found',
    text(
      `没有这个文件或文件夹；请核对路径${near === null ? '。' : `，是不是“${near}”？`}`,
      `There is no such file or folder; check the path${near === null ? '.' : `. Did you mean “${near}”?`}`,
    ),
  );
}

/** What is wrong with a link behind which nothing can be reached; null where there is no link. */
export function brokenLink(named: string, path: string): Problem | null {
  let target: string;
  try {
    target = readlinkSync(path);
  } catch {
    return null;
  }
  const why = whyUnreachable(path, target);
  return new Problem(
    'not-found',
    text(
      `“${named}”是一个链接，${why.zh}；请改正链接，或把表格文件本身放在这里。`,
      `“${named}” is a link, ${why.en}; put the link right, or put the form itself there.`,
    ),
  );
}

function whyUnreachable(path: string, target: string): Text {
  try {
    statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') return text('绕了一圈又指向它自己', 'which leads back to itself');
    if (code === 'EACCES' || code === 'EPERM')
      return text(
        `指向的“${target}”在没有权限打开的文件夹里`,
        `and there is no permission to open the folder of “${target}”, where it leads`,
      );
  }
  return text(`指向的“${target}”不存在`, `and there is no “${target}”, where it leads`);
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

export function closedFolder(named: string): Problem {
  return new Problem(
    'no-permission',
    text(
      `没有权限打开“${named}”；请换一个有权限的账户，或把文件复制到自己的文件夹再检查。`,
      `There is no permission to open “${named}”; use an account that has it, or check a copy in a folder of your own.`,
    ),
  );
}

export function noForms(named: string): Problem {
  return new Problem(
    'no-forms',
    text(
      '文件夹里没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）；请核对路径。',
      `The folder “${named}” holds no form to check (.xlsx, .xlsm, .xls, .et, .docx); check the path.`,
    ),
  );
}

export function noMatch(pattern: string): Problem {
  return new Problem(
    'no-match',
    text(
      `没有可检查的表格（.xlsx、.xlsm、.xls、.et、.docx）与“${pattern}”相符；请核对写法。`,
      `No form to check (.xlsx, .xlsm, .xls, .et, .docx) fits “${pattern}”; check how it is written.`,
    ),
  );
}
