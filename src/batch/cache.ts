import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { type CheckOptions, checkFile } from '../check.ts';
import { readBytes, readBytesAtOnce } from '../files/read-file.ts';
import { OWN_SUMMARY } from '../files/result-workbook.ts';
import { BUILD } from '../generated/version.generated.ts';
import type { FileReport } from '../model/report.ts';
import { loadProfile, shippedProfiles } from '../profile/load.ts';
import { openSettings } from '../settings/settings.ts';

/** The answer to one file, from the cache or new. */
export interface Answer {
  report: FileReport;
  cached: boolean;
  /** Whether the marked copy that stands there is the one that belongs to the answer. */
  holdsCopy(path: string): boolean;
  /** Keeps the answer with the marked copy that was written for it; null for none. */
  keep(copy: Uint8Array | null): void;
}

export interface Cache {
  check(path: string): Promise<Answer>;
}

/** What lies in the cache for a file. */
interface Entry {
  report: FileReport;
  /** Digest of the marked copy; null where none was written. */
  copy: string | null;
}

/**
 * Answers of earlier runs, one file each in `folder`. The name of an entry is the digest of all that the answer rests on:
 * the bytes of the form, the program down to its last rule, the options, the settings beside the form with their rulings,
 * and the profile where it is a folder. Whatever of it changes, the entry is simply not found. An entry that is damaged
 * counts as not found, too.
 */
export function openCache(folder: string, options: CheckOptions): Cache {
  const profiles = new Map<string, Promise<string>>();
  const profileText = (name: string | null) => {
    // Of a shipped profile the build says all; whatever else a name stands for counts by its content.
    if (name === null || shippedProfiles().some(({ id }) => id === name)) return Promise.resolve(name ?? '');
    const known = profiles.get(name) ?? loadProfile(name).then((profile) => JSON.stringify(profile));
    profiles.set(name, known);
    return known;
  };
  const settingsOf = openSettings();
  const request = JSON.stringify([options.profile, [...options.rules], options.language]);

  return {
    async check(path) {
      const name = await entryName(path).catch(() => null);
      // What cannot be read now is told by the check itself, and not kept.
      if (name === null) return { report: await checkFile(path, options, settingsOf), ...NOT_KEPT };
      const file = join(folder, name.slice(0, 2), name.slice(2));
      const entry = readEntry(file);
      const report = entry ? { ...entry.report, file: path } : await checkFile(path, options, settingsOf);
      // A form that was saved while it was being checked must not lend its answer to what it was before.
      const kept =
        entry !== null || (isLasting(report) && (await entryName(path).catch(() => null)) === name);
      return {
        report,
        cached: entry !== null,
        holdsCopy: (copy) => entry !== null && entry.copy !== null && digestOfFile(copy) === entry.copy,
        keep(bytes) {
          const copy = bytes === null ? (entry?.copy ?? null) : digest(bytes);
          if (kept && (entry === null || copy !== entry.copy)) writeEntry(file, { report, copy });
        },
      };
    },
  };

  async function entryName(path: string): Promise<string> {
    const settings = await settingsOf(path);
    const parts = [
      BUILD,
      request,
      await profileText(options.profile),
      JSON.stringify(settings),
      await profileText(settings.profile),
      await readBytes(path, settings.limits),
    ];
    const hash = createHash('sha256');
    for (const part of parts) {
      hash.update(`${part.length}\n`);
      hash.update(part);
    }
    return hash.digest('hex');
  }
}

const NOT_KEPT = { cached: false, holdsCopy: () => false, keep: () => {} };

/** What a form says lasts; that it could not be read, or that a rule failed, may not. */
function isLasting({ error, internalErrors }: FileReport): boolean {
  return (
    internalErrors.length === 0 && (error === null || error.code === 'no-form' || error.code === OWN_SUMMARY)
  );
}

function readEntry(file: string): Entry | null {
  try {
    return JSON.parse(inflateSync(readFileSync(file)).toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * Into a new file that then takes the name: whoever reads at the same time finds a whole entry or none. A cache that cannot
 * be written makes the next run slower and nothing else.
 */
function writeEntry(file: string, entry: Entry): void {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, deflateSync(JSON.stringify(entry), { level: 1 }));
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is nothing of it, or nothing to be done about it.
  }
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function digestOfFile(path: string): string | null {
  try {
    return digest(readBytesAtOnce(path));
  } catch {
    return null;
  }
}
