import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { BetweenFinding, Report } from '../model/report.ts';
import { text } from '../model/text.ts';
import { BETWEEN_RULES } from './between/rules.ts';
import { pathsNaturally } from './folder.ts';
import type { KnownEntry } from './task.ts';

/**
 * The findings that somebody has taken note of, by file. A run with a baseline fails for new findings only; what is known
 * is listed as known, and an entry that is found no more is told as stale.
 *
 *     { "version": 1, "files": { "民政局/附件1.xlsx": [ { "fingerprint": "…", "reason": "…", "date": "2024-05-06" } ] } }
 *
 * Files are named from the folder of the baseline, so that it can be moved and shared together with the forms.
 */
export class Baseline {
  readonly path: string;
  readonly #files: Map<string, KnownEntry[]>;

  /** @param path absolute */
  constructor(path: string, files: Map<string, KnownEntry[]> = new Map()) {
    this.path = path;
    this.#files = files;
  }

  /** What is known of a file. @param file absolute path */
  of(file: string): KnownEntry[] {
    return this.#files.get(this.#key(file)) ?? [];
  }

  /** The entries that hold and those that do not, of the files of a run. */
  judge(files: readonly CheckedFile[], between: readonly BetweenFinding[] | null): Judgement {
    const stale: NonNullable<Report['baseline']>['stale'] = [];
    let known = 0;
    for (const { shown, path, fingerprints, unknown } of files) {
      const present = new Set(fingerprints);
      for (const one of between ?? []) if (one.file === shown) present.add(one.fingerprint);
      for (const { fingerprint } of this.of(path)) {
        if (present.has(fingerprint)) known++;
        else if (!unknown && (between !== null || !isBetween(fingerprint)))
          stale.push({ file: shown, fingerprint });
      }
    }
    return { known, stale };
  }

  /**
   * The baseline that takes every finding of a run for known. What was known before keeps its reason and date; files that
   * were not part of the run keep their entries as long as they exist.
   *
   * @param today `2024-05-06`, the date of new entries
   */
  updated(files: readonly CheckedFile[], between: readonly BetweenFinding[], today: string): Baseline {
    const updated = new Map([...this.#files].filter(([key]) => existsSync(resolve(dirname(this.path), key))));
    for (const { shown, path, fingerprints, unknown } of files) {
      if (unknown) continue;
      const before = new Map(this.of(path).map((entry) => [entry.fingerprint, entry]));
      const shared = between.filter(({ file, severity }) => file === shown && severity !== 'info');
      const now = new Set([...fingerprints, ...shared.map(({ fingerprint }) => fingerprint)]);
      const entries = [...now].map(
        (fingerprint) => before.get(fingerprint) ?? { fingerprint, reason: null, date: today },
      );
      if (entries.length > 0) updated.set(this.#key(path), entries);
      else updated.delete(this.#key(path));
    }
    return new Baseline(this.path, updated);
  }

  /** Every entry as `file` and `fingerprint`, to tell what an update changed. */
  entries(): string[] {
    return [...this.#files].flatMap(([file, entries]) =>
      entries.map(({ fingerprint }) => `${file}\n${fingerprint}`),
    );
  }

  toString(): string {
    const files = [...this.#files].sort(([a], [b]) => pathsNaturally(a, b));
    return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
  }

  #key(file: string): string {
    return relative(dirname(this.path), file).replaceAll('\\', '/');
  }
}

/** A file of a run, as a baseline looks at it. */
export interface CheckedFile {
  shown: string;
  /** Absolute. */
  path: string;
  /** Of its findings, known or new, that are errors or warnings. */
  fingerprints: readonly string[];
  /** Nothing is known of its findings: it could not be checked. */
  unknown: boolean;
}

export interface Judgement {
  /** How many entries were found again. */
  known: number;
  stale: NonNullable<Report['baseline']>['stale'];
}

/** @throws Problem when it is not there or no baseline */
export function readBaseline(path: string, shown: string): Baseline {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    throw new Problem(
      'no-baseline',
      text(
        `没有基线文件“${shown}”；第一次使用请加上 --update-baseline 生成它。`,
        `There is no baseline “${shown}”; make it with --update-baseline.`,
      ),
    );
  }
  const files = filesIn(source);
  if (files) return new Baseline(path, files);
  throw new Problem(
    'bad-baseline',
    text(
      `“${shown}”不是基线文件：应为 {"version": 1, "files": {…}}，每条有 fingerprint，reason 和 date 为文字或 null；请改正，或删去后用 --update-baseline 重新生成。`,
      `“${shown}” is no baseline: expected {"version": 1, "files": {…}}, each entry with a fingerprint, reason and date a text or null; put it right, or delete it and make it anew with --update-baseline.`,
    ),
  );
}

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
      const { fingerprint, reason = null, date = null } = entry;
      if (!isTextOrNull(reason) || !isTextOrNull(date)) return null;
      known.push({ fingerprint, reason, date });
    }
    files.set(file, known);
  }
  return files;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

/** The rule that a fingerprint begins with looks at several forms. */
function isBetween(fingerprint: string): boolean {
  const rule = fingerprint.slice(0, fingerprint.indexOf('|'));
  return BETWEEN_RULES.some(({ id }) => id === rule);
}
