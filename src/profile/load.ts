import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest, Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { text } from '../model/text.ts';
import { SHIPPED } from './shipped.generated.ts';

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
 * @throws Problem when there is none, or when the file is wrong
 */
export async function loadProfile(idOrFolder: string): Promise<Profile> {
  const shipped = SHIPPED[idOrFolder];
  if (shipped) return shipped;
  const file = join(idOrFolder, 'profile.yaml');
  if (existsSync(file)) {
    const { compileProfile } = await import('./compile.ts');
    return compileProfile(readFileSync(file, 'utf8'), file, (id) => SHIPPED[id]);
  }
  const ids = Object.keys(SHIPPED);
  const near = nearest(idOrFolder, ids);
  const hint = near ? `是不是 ${near}？` : '';
  throw new Problem(
    'unknown-profile',
    text(
      `没有口径 ${idOrFolder}。${hint}可用的有：${ids.join('、')}；也可以写一个含 profile.yaml 的文件夹。`,
      `There is no profile ${idOrFolder}. ${near ? `Did you mean ${near}? ` : ''}Known: ${ids.join(', ')}; or name a folder with a profile.yaml.`,
    ),
  );
}
