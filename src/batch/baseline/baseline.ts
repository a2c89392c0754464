import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { groupedBy } from '../../model/grouped.ts';
import type { BetweenFinding, Report } from '../../model/report.ts';
import { BETWEEN_RULES } from '../../rules/between/rules.ts';
import { pathsNaturally } from '../plan/folder.ts';
import type { NamedFolder } from '../plan/plan.ts';
import type { KnownEntry } from '../task.ts';

/**
 * The findings that somebody has taken note of, by file. A run with a baseline fails for new findings only; what is known
 * is listed as known, and an entry that is found no more is told as stale.
 *
 *     { "version": 1, "files": { "民政局/附件1.xlsx": [ { "fingerprint": "…", "reason": "…", "date": "2024-05-06" } ] } }
 *
 * Files are named from the folder of the baseline, so that it can be moved and shared together with the forms. Of a finding
 * between forms the others stand with it: a run that sees only some of them cannot say that it is gone.
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

  /** The entries that hold and those that do not, of the files of a run and of forms that are gone from its folders. */
  judge(run: CheckedRun): Judgement {
    const stale: NonNullable<Report['baseline']>['stale'] = [];
    const looksFor = this.#looksFor(run);
    const between = groupedBy(run.between ?? [], ({ file }) => file);
    let known = 0;
    for (const { shown, path, fingerprints, unknown } of run.files) {
      const present = new Set(fingerprints);
      for (const one of between.get(shown) ?? []) present.add(one.fingerprint);
      for (const entry of this.of(path)) {
        if (present.has(entry.fingerprint)) known++;
        else if (!unknown && looksFor(entry)) stale.push({ file: shown, fingerprint: entry.fingerprint });
      }
    }
    // A part of a batch leaves them to the merge, or each part would tell them.
    if (run.between !== null) stale.push(...this.#gone(run.folders));
    return { known, stale };
  }

  /**
   * The baseline that takes every finding of a run for known. What was known before keeps its reason and date; files that
   * were not part of the run keep their entries as long as they exist.
   *
   * @param today `2024-05-06`, the date of new entries
   */
  updated(run: CheckedRun, today: string): Baseline {
    const updated = new Map([...this.#files].filter(([key]) => !this.#isGone(key)));
    const looksFor = this.#looksFor(run);
    const between = groupedBy(run.between ?? [], ({ file }) => file);
    const keys = new Map(run.files.map(({ shown, path }) => [shown, this.#key(path)]));
    for (const { shown, path, fingerprints, unknown } of run.files) {
      if (unknown) continue;
      const before = new Map(this.of(path).map((entry) => [entry.fingerprint, entry]));
      const found: KnownEntry[] = fingerprints.map((fingerprint) => ({
        ...(before.get(fingerprint) ?? { fingerprint, reason: null, date: today }),
      }));
      for (const one of between.get(shown) ?? []) {
        if (one.severity === 'info') continue;
        const { fingerprint } = one;
        const entry = before.get(fingerprint);
        const others = [...new Set(one.others.map(({ file }) => keys.get(file) ?? file))];
        // A run that sees fewer of the forms must not narrow the list of them.
        found.push(
          entry && !looksFor(entry)
            ? entry
            : { ...(entry ?? { fingerprint, reason: null, date: today }), others },
        );
      }
      const entries = new Map(found.map((entry) => [entry.fingerprint, entry]));
      for (const [fingerprint, entry] of before) {
        if (!entries.has(fingerprint) && !looksFor(entry)) entries.set(fingerprint, entry);
      }
      if (entries.size > 0) updated.set(this.#key(path), [...entries.values()]);
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

  /**
   * Whether a run would have found the entry of one of its files, were it still so. A finding between forms asks for all of
   * them; where an entry does not name the others, for every file that the baseline knows.
   */
  #looksFor({ files, between }: CheckedRun): (entry: KnownEntry) => boolean {
    let seen: Set<string> | undefined;
    const isMissing = (key: string) => {
      seen ??= new Set(files.flatMap(({ path, unknown }) => (unknown ? [] : [this.#key(path)])));
      return !seen.has(key) && !this.#isGone(key);
    };
    let whole: boolean | undefined;
    return ({ fingerprint, others = [] }) => {
      if (!isBetween(fingerprint)) return true;
      if (between === null) return false;
      if (others.length > 0) return !others.some(isMissing);
      whole ??= ![...this.#files.keys()].some(isMissing);
      return whole;
    };
  }

  /** The entries of forms that are no more, in folders that were walked. */
  #gone(folders: readonly NamedFolder[]): Judgement['stale'] {
    if (folders.length === 0) return [];
    const stale: Judgement['stale'] = [];
    for (const [key, entries] of [...this.#files].sort(([a], [b]) => pathsNaturally(a, b))) {
      const path = resolve(dirname(this.path), key);
      const inside = folders.flatMap((folder) => {
        const below = relative(folder.path, path);
        return /^\.\.([\\/]|$)|^[A-Za-z]:|^[\\/]/.test(below) ? [] : [join(folder.shown, below)];
      });
      const [shown] = inside;
      if (shown === undefined || !this.#isGone(key)) continue;
      stale.push(...entries.map(({ fingerprint }) => ({ file: shown, fingerprint })));
    }
    return stale;
  }

  /** What lies in a folder that cannot be opened, or behind a broken link, may come back. */
  #isGone(key: string): boolean {
    try {
      return lstatSync(resolve(dirname(this.path), key), { throwIfNoEntry: false }) === undefined;
    } catch (error) {
      // A file stands where its folder was.
      return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
    }
  }

  #key(file: string): string {
    return relative(dirname(this.path), file).replaceAll('\\', '/');
  }
}

/** A run, as a baseline looks at it. */
export interface CheckedRun {
  files: readonly CheckedFile[];
  /** Null for a part of a batch. */
  between: readonly BetweenFinding[] | null;
  /** Those that were named and walked. */
  folders: readonly NamedFolder[];
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

/** The rule that a fingerprint begins with looks at several forms. */
function isBetween(fingerprint: string): boolean {
  const rule = fingerprint.slice(0, fingerprint.indexOf('|'));
  return BETWEEN_RULES.some(({ id }) => id === rule);
}
