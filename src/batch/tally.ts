import { type FileCounts, summaryOf } from '../counts.ts';
import type { BetweenFinding, FileReport, Report, Severity } from '../model/report.ts';
import type { Closing } from '../reporters/stream.ts';
import { Between } from '../rules/between/index.ts';
import type { Language } from '../text/language.ts';
import type { Baseline, CheckedFile } from './baseline/baseline.ts';
import { openInterning, openSharing } from './interning.ts';
import type { NamedFolder } from './plan/plan.ts';
import type { Done } from './task.ts';

/** An empty list of one's own for each of ten thousand files takes room for nothing. */
const NONE: string[] = [];

/** What a batch has come to: for each file little more than its numbers, and the report only where a document needs it. */
export class Tally {
  readonly counts: FileCounts[] = [];
  readonly reports: FileReport[] = [];
  /** How many answers came from the cache. */
  cached = 0;
  /** How many marked copies were written, or stand from an earlier run as they would be written. */
  copies = 0;
  readonly #between: Between | null;
  readonly #checked: CheckedFile[] = [];
  readonly #intern = openInterning();
  readonly #share = openSharing<FileCounts['forms'][number]['rules']>();

  /** @param whole whether it is a whole batch, whose forms are compared with each other */
  constructor(whole: boolean) {
    this.#between = whole ? new Between() : null;
  }

  /** @param path absolute path of the file */
  add({ report, counts, extracts, fingerprints, cached }: Done, path: string): void {
    for (const form of counts.forms) form.rules = this.#share(form.rules);
    this.counts.push(this.#intern(counts));
    if (this.#between) {
      for (const extract of this.#intern(extracts)) {
        extract.file = counts.file;
        this.#between.add(extract);
      }
    }
    if (report) this.reports.push(report);
    if (cached) this.cached++;
    if (counts.annotated) this.copies++;
    const { file: shown, failed, forms } = counts;
    const known = fingerprints.length === 0 ? NONE : fingerprints;
    this.#checked.push({ shown, path, fingerprints: known, unknown: failed && forms.length === 0 });
  }

  /** What shows only between the forms; null for a part of a batch. */
  between(levels: ReadonlyMap<string, Severity | 'off'>, language: Language): BetweenFinding[] | null {
    const files = this.counts.map(({ file }) => file);
    return this.#between?.find(files, levels, language) ?? null;
  }

  /**
   * What the report says after its files.
   *
   * @param between null for a part of a batch
   * @param baseline with its name as the user wrote it
   * @param folders those that the files were looked for in
   */
  closing(
    between: BetweenFinding[] | null,
    baseline: { file: Baseline; shown: string } | null,
    folders: readonly NamedFolder[],
  ): Closing {
    const fresh = baseline && between ? this.#unknown(between, baseline.file) : between;
    return {
      summary: summaryOf(this.counts, fresh ?? []),
      between: fresh,
      baseline: baseline && {
        file: baseline.shown,
        ...baseline.file.judge({ files: this.#checked, between, folders }),
      },
    };
  }

  /** The baseline that takes everything that was found for known. @param today `2024-05-06` */
  accept(baseline: Baseline, between: readonly BetweenFinding[] | null, today: string): Baseline {
    return baseline.updated({ files: this.#checked, between, folders: [] }, today);
  }

  /** Something could not be checked or written. */
  get failed(): boolean {
    return this.counts.some(({ failed }) => failed);
  }

  #unknown(between: readonly BetweenFinding[], baseline: Baseline): BetweenFinding[] {
    const paths = new Map(this.#checked.map(({ shown, path }) => [shown, path]));
    return between.filter(({ file, fingerprint }) => {
      const entries = baseline.of(paths.get(file) ?? '');
      return !entries.some((entry) => entry.fingerprint === fingerprint);
    });
  }
}

/** A whole report from what a tally kept of its files. */
export function reportOf(tally: Tally, closing: Closing, tool: Report['tool']): Report {
  return { schemaVersion: 1, tool, files: tally.reports, ...closing };
}
