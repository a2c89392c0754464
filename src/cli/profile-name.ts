import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { profileFrom } from './options.ts';

/** A profile as somebody names it: an id that is shipped, else a folder where there is one. */
export async function profileNamed(name: string, cwd: string): Promise<string> {
  const { shippedProfiles } = await import('../profile/load.ts');
  if (shippedProfiles().some(({ id }) => id === name)) return name;
  const folder = resolve(cwd, name);
  return existsSync(folder) ? folder : (profileFrom(name, cwd) ?? name);
}
