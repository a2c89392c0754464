import { join } from 'node:path';
import type { Profile } from '../model/profile.ts';
import type { ListedProfile, ShownProfile } from '../model/profile-view.ts';
import { type Ancestor, lineageOf } from './lineage.ts';
import { loadProfile, shippedProfiles } from './load.ts';
import { ROOT } from './root.ts';
import { differences, settingsOf, settingValue } from './setting.ts';
import { templatesFolder } from './templates.ts';

/** The shipped profiles, those that others extend first. */
export function listProfiles(): ListedProfile[] {
  const all = shippedProfiles();
  const depth = ({ parent }: Profile): number => {
    const found = all.find(({ id }) => id === parent);
    return found ? 1 + depth(found) : 0;
  };
  return [...all]
    .sort((a, b) => depth(a) - depth(b) || (a.id < b.id ? -1 : 1))
    .map((profile) => {
      const { id, title, parent } = profile;
      const above = all.find((other) => other.id === parent);
      return { id, title, parent, differs: above ? differences(profile, above) : [] };
    });
}

/**
 * What holds in a profile, and which profile and which document says so.
 *
 * @throws Problem when there is no such profile, or when a file of its line is wrong
 */
export async function showProfile(idOrFolder: string): Promise<ShownProfile> {
  const profile = await loadProfile(idOrFolder);
  const line = lineageOf(idOrFolder);
  const settings = settingsOf(profile).map((setting) => {
    const at = line.findIndex(({ settings: own }) => settingValue(own, setting.key) !== undefined);
    const section = setting.key.split('.')[0] ?? '';
    return { ...setting, from: line[at]?.settings.id ?? null, source: sourceAt(section, line, at, profile) };
  });
  const home = templatesFolder();
  const lineage = line.map(({ folder, settings: { id } }) => ({
    id,
    folder,
    shipped: folder === join(home, id),
  }));
  return { id: profile.id, title: profile.title, lineage, settings, sources: profile.sources };
}

/** The document that a section rests on in the profile that says the setting, or in the nearest one above it. */
function sourceAt(
  section: string,
  line: readonly Ancestor[],
  at: number,
  { sources }: Profile,
): string | null {
  const above = at < 0 ? [] : line.slice(at);
  const keys = [...above.map(({ settings }) => settings), ROOT].map((own) =>
    settingValue(own, `${section}.source`),
  );
  const key = keys.find((source) => typeof source === 'string');
  return key === undefined ? null : (sources[key] ?? key);
}
