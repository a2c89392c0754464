import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../model/problem.ts';
import type { ProfileTest } from '../model/profile-view.ts';
import { parseCases } from '../profile/cases.ts';
import { loadProfile } from '../profile/load.ts';
import { readText } from '../profile/read-text.ts';
import { folderOf } from '../profile/templates.ts';
import { KNOWN_RULES } from '../rules/known-rules.ts';
import { text } from '../text/language.ts';
import { runCases } from './cases.ts';

/**
 * Works out every example in the `cases.yaml` of a profile.
 *
 * @throws Problem when there is no such profile, when it has no examples, or when a file is wrong
 */
export async function testProfile(idOrFolder: string): Promise<ProfileTest> {
  const profile = await loadProfile(
    idOrFolder,
    KNOWN_RULES.map(({ id }) => id),
  );
  const folder = folderOf(idOrFolder);
  const file = join(folder, 'cases.yaml');
  if (!existsSync(file)) {
    throw new Problem(
      'no-cases',
      text(
        `${folder} 里没有 cases.yaml；请写上几个例子：名称、目标值、实际完成值、分值、应得分。`,
        `${folder} holds no cases.yaml; write some examples with name, target, actual, points and due.`,
      ),
    );
  }
  const { id, title } = profile;
  const results = runCases(profile, parseCases(readText(file), file)).map(
    ({ case: { name, origin, due }, given, passed }) => ({ name, origin, due, given, passed }),
  );
  return { id, title, file, results };
}
