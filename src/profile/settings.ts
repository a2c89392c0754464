import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { z } from 'zod';
import { Decimal } from '../model/decimal.ts';
import type { Severity } from '../model/report.ts';
import type { Ruling } from '../model/scorecard.ts';
import { resolveProfile } from './load.ts';
import { readText } from './read-text.ts';
import type { settingsSchema } from './settings-schema.ts';
import type { Locate } from './yaml.ts';

/** What a `perf-score.yaml` beside or above a form says. */
export interface Settings {
  /** Path of the file; null where there is none. */
  file: string | null;
  /** Id of a shipped profile or path of a folder, resolved against the file. */
  profile: string | null;
  rules: { id: string; level: Severity | 'off'; origin: string }[];
  /** Those for the form in question, and those for files that do not exist. */
  rulings: Ruling[];
  /** What a file may cost at most, where that differs from the default; the keys are those of the messages. */
  limits: NonNullable<z.infer<typeof settingsSchema>['limits']>;
}

const NAME = 'perf-score.yaml';
const NONE: Settings = { file: null, profile: null, rules: [], rulings: [], limits: {} };

/**
 * The settings for a form: those of the nearest `perf-score.yaml` in its folder or one above.
 *
 * @throws Problem with file and line when the file is wrong
 */
export async function settingsFor(form: string): Promise<Settings> {
  return settingsOf(form, nearestFile(dirname(resolve(form))));
}

/** The same for the forms of a batch, of whose folders each is looked into once. */
export function openSettings(): typeof settingsFor {
  const known = new Map<string, string | null>();
  return async (form) => {
    const folder = dirname(resolve(form));
    let file = known.get(folder);
    if (file === undefined) {
      file = nearestFile(folder);
      known.set(folder, file);
    }
    return settingsOf(form, file);
  };
}

/** @param file that which holds for the form; null for none */
async function settingsOf(form: string, file: string | null): Promise<Settings> {
  if (!file) return NONE;
  const { value, locate } = await contentOf(file);
  const folder = dirname(file);
  return {
    file,
    limits: value.limits ?? {},
    profile: value.profile ? resolveProfile(value.profile, folder) : null,
    rules: Object.entries(value.rules ?? {}).map(([id, level]) => ({
      id,
      level,
      origin: locate(['rules', id]),
    })),
    rulings: (value.rulings ?? []).flatMap((entry, index) => {
      if (!concerns(entry.form ?? null, form, folder)) return [];
      return [ruling(entry, locate, index, folder)];
    }),
  };
}

type Content = { value: z.output<typeof settingsSchema>; locate: Locate };

/** What was read last, for the many forms of a folder. */
let last: { file: string; source: string; content: Content } | undefined;

async function contentOf(file: string): Promise<Content> {
  const source = readText(file);
  if (last?.file === file && last.source === source) return last.content;
  // zod and yaml are loaded only when there is something to read with them.
  const [{ parseYaml }, { settingsSchema: schema }] = await Promise.all([
    import('./yaml.ts'),
    import('./settings-schema.ts'),
  ]);
  const content = parseYaml(source, basename(file), schema);
  last = { file, source, content };
  return content;
}

function nearestFile(start: string): string | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, NAME);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return null;
  }
}

/** A ruling without a form is for every form; one for a file that is not there is reported with every form. */
function concerns(wanted: string | null, form: string, folder: string): boolean {
  if (wanted === null) return true;
  const path = relative(folder, resolve(form)).replaceAll('\\', '/');
  return wanted === path || wanted === basename(form) || !existsSync(join(folder, wanted));
}

interface Entry {
  form?: string | undefined;
  indicator: string;
  score: string;
  reason: string;
  by?: string | undefined;
  date?: string | undefined;
}

function ruling(entry: Entry, locate: Locate, index: number, folder: string): Ruling {
  return {
    form: entry.form ?? null,
    formMissing: entry.form !== undefined && !existsSync(join(folder, entry.form)),
    indicator: entry.indicator,
    score: new Decimal(entry.score),
    reason: entry.reason,
    by: entry.by ?? null,
    date: entry.date ?? null,
    origin: locate(['rulings', index]),
  };
}
