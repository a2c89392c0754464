import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** So many names are looked at and no more: the folder may be that of a whole disk. */
const MOST = 50_000;

/**
 * The names of all files in a folder and below it, by links too. Folders whose names begin with a dot are left out, as a
 * check leaves them out.
 *
 * @returns null where that cannot be known: there are too many, or a folder is closed
 */
export function namesBelow(top: string): ReadonlySet<string> | null {
  const names = new Set<string>();
  const seen = new Set<string>();
  const waiting = [top];
  let looked = 0;
  try {
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const real = realpathSync(folder);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (++looked > MOST) return null;
        const path = join(folder, entry.name);
        if (!isFolder(entry, path)) names.add(entry.name);
        else if (!entry.name.startsWith('.')) waiting.push(path);
      }
    }
    return names;
  } catch {
    return null;
  }
}

/** A link that leads nowhere is no folder. */
function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
