import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { Decimal } from '../model/decimal.ts';
import type { Severity } from '../model/report.ts';
import type { Ruling } from '../model/scorecard.ts';
import type { SettingsText } from '../model/settings-text.ts';
import { resolveProfile } from '../profile/load.ts';
import type { Locate } from '../profile/locate.ts';
import { readText } from '../profile/read-text.ts';
import { namesBelow } from './names-below.ts';
import type { settingsSchema } from './settings-schema.ts';

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

/** Of a form that has no `perf-score.yaml`. */
export const NO_SETTINGS: Settings = { file: null, profile: null, rules: [], rulings: [], limits: {} };

/**
 * The settings for a form: those of the nearest `perf-score.yaml` in its folder or one above.
 *
 * @throws Problem with file and line when the file is wrong
 */
export async function settingsFor(form: string): Promise<Settings> {
  return openSettings()(form);
}

/** The same for the forms of a batch, of whose folders each is looked into once. */
export function openSettings(): (form: string) => Promise<Settings> {
  const fileFor = once(nearestFile);
  const namesIn = once(namesBelow);
  return (form) => settingsOf(form, fileFor(dirname(resolve(form))), namesIn);
}

/** Keeps the answer for each folder. */
function once<T>(look: (folder: string) => T): (folder: string) => T {
  const known = new Map<string, { answer: T }>();
  return (folder) => {
    const { answer } = known.get(folder) ?? { answer: look(folder) };
    known.set(folder, { answer });
    return answer;
  };
}

/** @param file that which holds for the form; null for none */
async function settingsOf(form: string, file: string | null, namesIn: typeof namesBelow): Promise<Settings> {
  if (!file) return NO_SETTINGS;
  const folder = dirname(file);
  return settingsIn(await contentOf(file, readText(file)), file, folder, (wanted) =>
    namedBy(wanted, form, folder, namesIn),
  );
}

/**
 * The settings for a form of which there are only bytes.
 *
 * @param form its name, from the same place as that of the settings
 * @throws Problem with file and line when the text is wrong
 */
export async function settingsFromText({ name, text, forms }: SettingsText, form: string): Promise<Settings> {
  const folder = dirname(name);
  return settingsIn(await contentOf(name, text), name, folder, (wanted) => {
    if (wanted === null) return 'this';
    const path = wanted.replaceAll('\\', '/');
    const means = (one: string) => path === basename(one) || join(folder, path) === join(one);
    if (means(form)) return 'this';
    return forms === undefined || forms.some(means) ? 'other' : 'nothing';
  });
}

type Named = 'this' | 'other' | 'nothing';

function settingsIn(
  { value, locate }: Content,
  file: string,
  folder: string,
  namedBy: (wanted: string | null) => Named,
): Settings {
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
      const named = namedBy(entry.form ?? null);
      return named === 'other' ? [] : [ruling(entry, locate, index, named === 'nothing')];
    }),
  };
}

type Content = { value: z.output<typeof settingsSchema>; locate: Locate };

/** What was read last, for the many forms of a folder. */
let last: { file: string; source: string; content: Content } | undefined;

async function contentOf(file: string, source: string): Promise<Content> {
  if (last?.file === file && last.source === source) return last.content;
  // zod and yaml are loaded only when there is something to read with them.
  const [{ parseYaml }, { settingsSchema: schema }] = await Promise.all([
    import('../profile/yaml.ts'),
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

/**
 * What the `form` of a ruling names, looked at from one form: this one, another, or nothing, which is reported with every
 * form. Without a `form` it is every form. A bare name is every form of that name in the folder of the settings and those
 * below it; anything else is a path from there.
 */
function namedBy(wanted: string | null, form: string, folder: string, namesIn: typeof namesBelow): Named {
  if (wanted === null) return 'this';
  const path = wanted.replaceAll('\\', '/');
  const named = resolve(folder, path);
  if (named === resolve(form) || path === basename(form)) return 'this';
  if (existsSync(named)) return 'other';
  if (path.includes('/')) return 'nothing';
  return namesIn(folder)?.has(path) === false ? 'nothing' : 'other';
}

interface Entry {
  form?: string | undefined;
  indicator: string;
  score: string;
  reason: string;
  by?: string | undefined;
  date?: string | undefined;
}

function ruling(entry: Entry, locate: Locate, index: number, formMissing: boolean): Ruling {
  return {
    form: entry.form ?? null,
    formMissing,
    indicator: entry.indicator,
    score: new Decimal(entry.score),
    reason: entry.reason,
    by: entry.by ?? null,
    date: entry.date ?? null,
    origin: locate(['rulings', index]),
  };
}
