import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { SHIPPED } from '../generated/profiles.generated.ts';
import { nearest, Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { text } from '../text/language.ts';
import { readText } from './read-text.ts';

/** The profiles that come with the program, `national` among them. */
export const shippedProfiles = (): Profile[] => Object.values(SHIPPED);

export function nationalProfile(): Profile {
  const profile = SHIPPED.national;
  if (!profile) throw new Error('the package was built without the profile national');
  return profile;
}

/**
 * A profile by the id of a shipped one or by a folder that holds a `profile.yaml`.
 *
 * @param idOrFolder as `resolveProfile` gives it: any path is one by its looks
 * @param knownRules ids that the `rules` of a folder may name; left out, any id may stand there
 * @throws Problem when there is none, when the file is wrong, or when folders extend one another in a circle
 */
export async function loadProfile(idOrFolder: string, knownRules?: readonly string[]): Promise<Profile> {
  const shipped = Object.hasOwn(SHIPPED, idOrFolder) ? SHIPPED[idOrFolder] : undefined;
  if (shipped) return shipped;
  if (isPath(idOrFolder)) {
    // zod and yaml are loaded only when there is something to read with them.
    const { compileProfile } = await import('./compile.ts');
    const compile = (folder: string, trail: readonly string[], asker: string): Profile => {
      const file = profileFile(folder, asker);
      const next = enter(folder, trail);
      return compileProfile(
        readText(file),
        file,
        (name, at) => (isPath(name) ? compile(beside(folder, name), next, at) : shippedParent(name, at)),
        knownRules,
      );
    };
    return compile(idOrFolder, [], '');
  }
  throw unknownProfile(idOrFolder);
}

/**
 * What a name stands for, settled where it is read: the id of a shipped profile, else a folder as an absolute path. What
 * works with it later depends on no current folder, and can tell an id from a folder by its looks.
 *
 * @param from the folder that a relative path starts from
 */
export function resolveProfile(name: string, from: string): string {
  if (Object.hasOwn(SHIPPED, name)) return name;
  const folder = resolve(from, name);
  return isPath(name) || existsSync(folder) ? folder : name;
}

/** A name with a slash, or one that begins with a dot, is a folder; any other is the id of a shipped profile. */
export const isPath = (name: string) => /[/\\]/.test(name) || name.startsWith('.') || isAbsolute(name);

/** A folder that `extends` names, from the folder of the profile that says so. */
export const beside = (folder: string, name: string) => (isAbsolute(name) ? name : join(folder, name));

/**
 * The `profile.yaml` of a folder.
 *
 * @param asker `profile.yaml:3` of the profile that extends this one; empty where it was named outright
 * @throws Problem where there is none
 */
export function profileFile(folder: string, asker: string): string {
  const file = join(folder, 'profile.yaml');
  if (existsSync(file)) return file;
  const [zh, en] =
    asker === '' ? ['', ''] : [`${asker} 要继承的口径：`, `${asker} extends a profile that cannot be read: `];
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  throw new Problem(
    'unknown-profile',
    isFolder
      ? text(
          `${zh}文件夹 ${folder} 里没有 profile.yaml；可用 perf-score profile init ${folder} --from national 建一个。`,
          `${en}the folder ${folder} holds no profile.yaml; perf-score profile init ${folder} --from national makes one.`,
        )
      : text(
          `${zh}没有 ${folder} 这个文件夹；请核对路径，口径是一个含 profile.yaml 的文件夹。`,
          `${en}there is no folder ${folder}; a profile is a folder with a profile.yaml.`,
        ),
  );
}

/**
 * Adds a folder to those that were already passed on the way up.
 *
 * @throws Problem when it is among them
 */
export function enter(folder: string, trail: readonly string[]): string[] {
  const here = resolve(folder);
  if (!trail.includes(here)) return [...trail, here];
  const circle = [...trail.slice(trail.indexOf(here)), here].join(' → ');
  throw new Problem(
    'profile-cycle',
    text(
      `口径互相继承，绕成了圈：${circle}；请去掉其中一个 profile.yaml 里的 extends。`,
      `Profiles extend one another in a circle: ${circle}; take the extends out of one of them.`,
    ),
  );
}

function shippedParent(name: string, asker: string): Profile {
  const parent = Object.hasOwn(SHIPPED, name) ? SHIPPED[name] : undefined;
  if (!parent) throw unknownProfile(name, asker);
  return parent;
}

/**
 * Nothing shipped has that id.
 *
 * @param asker `profile.yaml:3` of the profile that extends it; empty where it was named outright
 */
export function unknownProfile(name: string, asker = ''): Problem {
  const near = nearest(name, Object.keys(SHIPPED));
  const [zh, en] = asker === '' ? ['', ''] : [`${asker} extends：`, `${asker} extends: `];
  return new Problem(
    'unknown-profile',
    text(
      `${zh}没有口径 ${name}。${near ? `是不是 ${near}？` : ''}用 perf-score profile list 查看可用的口径；也可以写一个含 profile.yaml 的文件夹。`,
      `${en}There is no profile ${name}. ${near ? `Did you mean ${near}? ` : ''}perf-score profile list shows those there are; or name a folder with a profile.yaml.`,
    ),
  );
}
