import { beside, enter, isPath, profileFile } from './load.ts';
import { readText } from './read-text.ts';
import { type ProfileFile, profileSchema } from './schema.ts';
import { folderOf } from './templates.ts';
import { parseYaml } from './yaml.ts';

/** One profile of a line of inheritance, as its own file says it. */
export interface Ancestor {
  folder: string;
  settings: ProfileFile;
}

/**
 * A profile and the ones it extends, its own file first.
 *
 * @throws Problem for a profile that is not there, a file that is wrong, or a circle
 */
export function lineageOf(idOrFolder: string): Ancestor[] {
  const line: Ancestor[] = [];
  let trail: string[] = [];
  for (let folder: string | null = folderOf(idOrFolder); folder !== null; ) {
    trail = enter(folder, trail);
    const file = profileFile(folder, '');
    const { value: settings } = parseYaml(readText(file), file, profileSchema);
    line.push({ folder, settings });
    folder = parentFolder(folder, settings);
  }
  return line;
}

function parentFolder(folder: string, settings: ProfileFile): string | null {
  if (settings.extends === undefined) return null;
  return isPath(settings.extends) ? beside(folder, settings.extends) : folderOf(settings.extends);
}
