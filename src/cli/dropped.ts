import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import type { FileReport, Report } from '../model/report.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

/** What is said of files that were dropped on the program. */
export interface Told {
  /** Three lines, or none where the request failed: stderr has said why. */
  lines: string[];
  /** Path of the HTML report, where it was written. */
  report: string | null;
  /** As of `main`. */
  code: number;
}

/** Whether the arguments are what Windows hands over for dropped files: whole paths of what is there, and no command. */
export function areDropped(argv: readonly string[]): boolean {
  return argv.length > 0 && argv.every((path) => isAbsolute(path) && existsSync(path));
}

/**
 * Checks files and folders that were dropped on the program. Marked copies and an HTML report are written beside them, or into
 * `elsewhere` when a folder takes no files.
 *
 * @param io of the run; its `argv` are the paths
 * @param elsewhere a folder of the user's own
 */
export async function checkDropped(io: Io, elsewhere: string): Promise<Told> {
  const beside = io.argv.every((path) => takesFiles(folderOf(path)));
  const report = reportOf(io.argv, beside ? null : elsewhere);
  let json = '';
  const stdout = {
    write(content: string | Uint8Array, done: () => void) {
      json += typeof content === 'string' ? content : Buffer.from(content).toString();
      done();
    },
  };
  const options = ['-q', '-f', 'json', '-f', `html:${report}`, ...(beside ? [] : ['-o', elsewhere])];
  const code = await main({ ...io, argv: ['check', ...options, '--', ...io.argv], stdout });
  const written = existsSync(report) ? report : null;
  return { lines: json === '' ? [] : linesOf(JSON.parse(json), written, beside), report: written, code };
}

const folderOf = (path: string) => (statSync(path).isDirectory() ? path : dirname(path));

/** Windows says only on trying whether a folder takes files. */
function takesFiles(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.perf-score-')));
    return true;
  } catch {
    return false;
  }
}

const REPORT = '复核报告.html';

/** One form has a report of its own name; the next check of it takes its place. */
function reportOf(paths: readonly string[], elsewhere: string | null): string {
  const [first = ''] = paths;
  const name = paths.length === 1 && !statSync(first).isDirectory();
  return join(elsewhere ?? folderOf(first), name ? `${basename(first, extname(first))}.${REPORT}` : REPORT);
}

function linesOf({ files, summary }: Report, report: string | null, beside: boolean): string[] {
  return [verdict(files, summary), countsOf(files, summary), placesOf(files, report, beside)];
}

/** The totals where it is one form, else how many forms there are. */
function verdict(files: readonly FileReport[], summary: Report['summary']): string {
  const [file] = files;
  const [form] = file?.forms ?? [];
  if (file && form && files.length === 1 && file.forms.length === 1) {
    const { stated, summed, recomputed } = form.totals;
    return `${basename(file.file)}：填报 ${stated ?? '-'}，加总 ${summed ?? '-'}，按规则重算 ${recomputed ?? '-'}。`;
  }
  const { forms, clean, withFindings } = summary;
  if (forms === 0) return `${files.length} 个文件，没有读到自评表，什么也没有核对。`;
  return `查了 ${files.length} 个文件，读到 ${forms} 张自评表：${withFindings} 个文件有问题，${clean} 个文件没有发现问题。`;
}

function countsOf(files: readonly FileReport[], summary: Report['summary']): string {
  const { errors, warnings, infos, forms } = summary;
  const found = `${errors} 处错误，${warnings} 处警告，${infos} 处说明。`;
  const unread = files.filter(({ error }) => error !== null);
  const [first] = unread;
  if (!first) return found;
  const which =
    unread.length === 1
      ? `${basename(first.file)} 没能检查：${first.error?.message}`
      : `${unread.length} 个文件没能检查，原因见报告（${basename(first.file)} 等）。`;
  return forms === 0 ? which : `${found}${which}`;
}

function placesOf(files: readonly FileReport[], report: string | null, beside: boolean): string {
  const copies = files.flatMap(({ annotated }) => annotated ?? []);
  const [first] = copies;
  const where = beside ? '在原表旁边' : '原文件夹不能写入，';
  const marked = beside
    ? `标好的副本${where}（${copies.length === 1 && first ? basename(first) : `${copies.length} 份，名为 原名.checked.xlsx`}）`
    : `${where}标好的副本（${copies.length} 份）放在 ${report ? dirname(report) : ''}`;
  const page = report ? `报告是 ${report}` : '报告没能写出，原因见上';
  return copies.length === 0 ? `没有写标记副本；${page}。` : `${marked}；${page}。`;
}
