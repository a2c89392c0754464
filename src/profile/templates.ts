import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED } from '../generated/profiles.generated.ts';
import { Problem } from '../model/problem.ts';
import { text } from '../text/language.ts';
import { isPath, profileFile, unknownProfile } from './load.ts';

/** The folder of the shipped profiles: beside the program, however deep in it this module came to lie. */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const templates = join(folder, 'templates');
    if (existsSync(join(templates, 'national', 'profile.yaml'))) return templates;
    const above = dirname(folder);
    if (above === folder) throw new Error('the package was installed without its templates');
    folder = above;
  }
}

/**
 * The folder of a profile, by the id of a shipped one or by its own path.
 *
 * @throws Problem when there is none
 */
export function folderOf(idOrFolder: string): string {
  if (Object.hasOwn(SHIPPED, idOrFolder)) return join(templatesFolder(), idOrFolder);
  if (!isPath(idOrFolder)) throw unknownProfile(idOrFolder);
  return dirname(profileFile(idOrFolder, ''));
}

/**
 * The blank form of a profile.
 *
 * @throws Problem when there is no such profile, or when it has no blank form
 */
export function blankFormOf(idOrFolder: string): string {
  const folder = folderOf(idOrFolder);
  const file = join(folder, 'form.xlsx');
  if (existsSync(file)) return file;
  throw new Problem(
    'no-blank-form',
    text(
      `口径 ${idOrFolder} 没有空白表（${folder} 里没有 form.xlsx）；用 perf-score profile list 查看各口径。`,
      `The profile ${idOrFolder} has no blank form (no form.xlsx in ${folder}); perf-score profile list shows the profiles.`,
    ),
  );
}
