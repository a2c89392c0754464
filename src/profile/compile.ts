import { nearest, Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { text } from '../text/language.ts';
import { checkOrder } from './compile-order.ts';
import type { Locate } from './locate.ts';
import { ROOT } from './root.ts';
import { type ProfileFile, profileSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** Gives the profile for `extends`; undefined when there is none. Throws its own Problem where it knows better. */
export type FindParent = (name: string, at: string) => Profile | undefined;

/**
 * Turns the text of a `profile.yaml` into a profile: checks every key, then lays it over the profile it extends.
 *
 * @param file the name to use in messages
 * @param knownRules ids that `rules` may name; left out, any id may stand there
 * @throws Problem with file and line for an unknown key, a wrong value, an unknown parent or rule, a source that is
 *   not listed, or bands, grades and steps that are out of order
 */
export function compileProfile(
  source: string,
  file: string,
  findParent: FindParent,
  knownRules?: readonly string[],
): Profile {
  const { value, locate } = parseYaml(source, file, profileSchema);
  const base = value.extends ? parentOf(value.extends, locate(['extends']), findParent) : ROOT;
  const profile = overlay(base, value);
  checkSources(profile, locate);
  checkRules(value, locate, knownRules);
  checkOrder(profile, locate);
  return profile;
}

function parentOf(name: string, at: string, findParent: FindParent): Profile {
  const found = findParent(name, at);
  if (found) return found;
  throw new Problem(
    'unknown-profile',
    text(
      `${at} 要继承的口径 ${name} 不存在；用 perf-score profile list 查看可用的口径，要继承别的文件夹请写相对路径，例如 ../city。`,
      `${at} extends ${name}, which does not exist; perf-score profile list shows those that do, and a folder is named by its path, such as ../city.`,
    ),
  );
}

/** Every section that names a source, with the key of `sources` it rests on. */
const SOURCED = [
  'points',
  'budget',
  'quantitative',
  'qualitative',
  'rounding',
  'overCompletion',
  'evaluation',
] as const;

function checkSources(profile: Profile, locate: Locate): void {
  for (const section of SOURCED) {
    const key = profile[section].source;
    if (key in profile.sources) continue;
    const at = locate([section, 'source']);
    const near = nearest(key, Object.keys(profile.sources));
    throw new Problem(
      'unknown-source',
      text(
        `${at} 的 ${section}.source 是“${key}”，但 sources 里没有这一条${near ? `，是不是 ${near}？` : '；'}请把依据写进 sources。`,
        `${at}: ${section}.source is “${key}”, which sources does not list${near ? `; did you mean ${near}?` : ';'} add the document there.`,
      ),
    );
  }
}

function checkRules({ rules }: ProfileFile, locate: Locate, known: readonly string[] | undefined): void {
  const id = known && Object.keys(rules ?? {}).find((rule) => !known.includes(rule));
  if (!id) return;
  const near = nearest(id, known);
  const at = locate(['rules', id]);
  throw new Problem(
    'unknown-rule',
    text(
      `${at} 提到的规则 ${id} 不存在。${near ? `是不是 ${near}？` : ''}用 perf-score explain 查看全部规则。`,
      `${at}: there is no rule ${id}. ${near ? `Did you mean ${near}? ` : ''}perf-score explain lists them.`,
    ),
  );
}

function overlay(base: Profile, file: ProfileFile): Profile {
  const { points } = file;
  return {
    id: file.id,
    title: file.title,
    parent: base.id === '' ? null : base.id,
    sources: { ...base.sources, ...file.sources },
    // Words that speak for the parent do not speak for the child: the child must be told apart from it.
    recognise: { ...ROOT.recognise, ...file.recognise },
    headers: { ...base.headers, ...file.headers },
    points: { ...base.points, ...points, rows: { ...base.points.rows, ...points?.rows } },
    budget: { ...base.budget, ...file.budget },
    quantitative: { ...base.quantitative, ...file.quantitative },
    qualitative: { ...base.qualitative, ...file.qualitative },
    rounding: { ...base.rounding, ...file.rounding },
    overCompletion: { ...base.overCompletion, ...file.overCompletion },
    grades: file.grades ?? base.grades,
    evaluation: { ...base.evaluation, ...file.evaluation },
    rules: { ...base.rules, ...file.rules },
  };
}
