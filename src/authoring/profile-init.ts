import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { writeOut } from '../files/write-out.ts';
import { Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { isPath, loadProfile } from '../profile/load.ts';
import { settingValue } from '../profile/setting.ts';
import { SETTING_WORDS } from '../profile/setting-words.ts';
import { folderOf } from '../profile/templates.ts';
import { text } from '../text/language.ts';

/**
 * Makes a folder with a profile that extends another: its `profile.yaml` with every setting written out as a comment,
 * and copies of the worked examples and of the blank form.
 *
 * @returns the files written
 * @throws Problem when there is no such profile, when the folder holds something already, or when it cannot be written
 */
export async function initProfile(folder: string, from: string): Promise<string[]> {
  const parent = await loadProfile(from);
  const source = folderOf(from);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw notEmpty(folder);
  const file = join(folder, 'profile.yaml');
  const extended = isPath(from) ? pathTo(source, folder) : from;
  writeOut(file, profileText(idFrom(folder, parent.id), extended, parent));
  const copied = ['cases.yaml', 'form.xlsx'].filter((name) => existsSync(join(source, name)));
  for (const name of copied) writeOut(join(folder, name), readFileSync(join(source, name)));
  return [file, ...copied.map((name) => join(folder, name))];
}

/** As `extends` names a folder: always with a slash, so that it is no id. */
function pathTo(source: string, folder: string): string {
  const path = relative(resolve(folder), resolve(source)).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
}

function notEmpty(folder: string): Problem {
  return new Problem(
    'exists',
    text(
      `文件夹 ${folder} 里已经有文件；请换一个空的或还没有的文件夹。`,
      `The folder ${folder} holds files already; name an empty one, or one that is not there yet.`,
    ),
  );
}

/** An id has Latin letters only; a folder often has not. */
function idFrom(folder: string, parent: string): string {
  const id = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? `${parent}-local` : id;
}

function profileText(id: string, extended: string, parent: Profile): string {
  return `# 由 perf-score profile init 建立；没有写的设置都从“${parent.title}”继承。
# 改完后用 perf-score profile test 核对 cases.yaml 里的例子；检查表格时用 -p 写明这个文件夹，
# 或在表格旁的 perf-score.yaml 里写 profile: 这个文件夹。
id: ${stringify(id).trim()}
title: ${stringify(`${parent.title.replace(/（本地）$/, '')}（本地）`).trim()}
extends: ${stringify(extended).trim()}

# 依据写在这里，各段用 source 引用：
# sources:
#   our-notice: 某某财政局关于开展2024年度绩效自评的通知

# 以下是现行的全部设置；要改哪一项，去掉那一段行首的“# ”再改，其余的可以删去。
${sectionsOf(parent)}`;
}

/** Every section as commented YAML, each setting with what it is called. */
function sectionsOf(profile: Profile): string {
  const keys = Object.keys(SETTING_WORDS);
  const sections = [...new Set(keys.map((key) => key.split('.')[0] ?? key))];
  return sections.map((section) => `${commented(section, keys, profile)}\n`).join('#\n');
}

function commented(section: string, keys: readonly string[], profile: Profile): string {
  const inside = keys.filter((key) => key.startsWith(`${section}.`));
  if (inside.length === 0)
    return yamlOf(section, settingValue(profile, section), SETTING_WORDS[section]?.zh ?? '', '');
  const lines = inside.map((key) =>
    yamlOf(key.slice(section.length + 1), settingValue(profile, key), SETTING_WORDS[key]?.zh ?? '', '  '),
  );
  return [`# ${section}:`, ...lines].join('\n');
}

/** `#   points: 20  # 预算执行分值`. */
function yamlOf(name: string, value: unknown, label: string, indent: string): string {
  const flow = stringify(plain(value), { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return `# ${indent}${name}: ${flow}  # ${label}`;
}

/** Decimals are kept as strings; in a file they are numbers. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]));
  }
  return value;
}
