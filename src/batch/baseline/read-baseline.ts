import { readFileSync } from 'node:fs';
import { problemOf } from '../../files/file-problem.ts';
import { Problem } from '../../model/problem.ts';
import { text } from '../../text/language.ts';
import type { KnownEntry } from '../task.ts';
import { Baseline } from './baseline.ts';

/** @throws Problem when it is not there, cannot be read or is no baseline */
export function readBaseline(path: string, shown: string): Baseline {
  const files = filesIn(sourceOf(path, shown));
  if (files) return new Baseline(path, files);
  throw new Problem(
    'bad-baseline',
    text(
      `“${shown}”不是基线文件：应为 {"version": 1, "files": {…}}，每条有 fingerprint，reason 和 date 为文字或 null；请改正它，或换回原来的那一份：用 --update-baseline 重新生成会丢掉里面写的理由。`,
      `“${shown}” is no baseline: expected {"version": 1, "files": {…}}, each entry with a fingerprint, reason and date a text or null; put it right or restore it: one made anew with --update-baseline lacks the reasons that stand in it.`,
    ),
  );
}

function sourceOf(path: string, shown: string): string {
  try {
    // Windows' editor puts a mark before the first character.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw noBaseline(shown);
    if (code === 'EISDIR') throw isFolder(shown);
    throw new Problem('no-baseline', problemOf(error, shown).words);
  }
}

const noBaseline = (shown: string) =>
  new Problem(
    'no-baseline',
    text(
      `没有基线文件“${shown}”；第一次使用请加上 --update-baseline 生成它。`,
      `There is no baseline “${shown}”; make it with --update-baseline.`,
    ),
  );

const isFolder = (shown: string) =>
  new Problem(
    'no-baseline',
    text(
      `“${shown}”是文件夹，不是基线文件；请写上文件名，例如 --baseline known.json。`,
      `“${shown}” is a folder and no baseline; name a file, such as --baseline known.json.`,
    ),
  );

function filesIn(source: string): Map<string, KnownEntry[]> | null {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return null;
  }
  if (!isRecord(data) || data.version !== 1 || !isRecord(data.files)) return null;
  const files = new Map<string, KnownEntry[]>();
  for (const [file, entries] of Object.entries(data.files)) {
    if (!Array.isArray(entries)) return null;
    const known: KnownEntry[] = [];
    for (const entry of entries) {
      if (!isRecord(entry) || typeof entry.fingerprint !== 'string') return null;
      const { fingerprint, reason = null, date = null, others } = entry;
      if (!isTextOrNull(reason) || !isTextOrNull(date)) return null;
      if (others === undefined) known.push({ fingerprint, reason, date });
      else if (isTexts(others)) known.push({ fingerprint, reason, date, others });
      else return null;
    }
    files.set(file, known);
  }
  return files;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
