import { Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { text } from '../model/text.ts';
import { type ProfileFile, profileSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/**
 * Turns the text of a `profile.yaml` into a profile: checks every key, then lays it over the profile it extends.
 *
 * @param file the name to use in messages
 * @param parent gives the profile for `extends`; undefined when there is none of that id
 * @throws Problem with file and line for an unknown key, a wrong value, an unknown parent or a source that is not listed
 */
export function compileProfile(
  source: string,
  file: string,
  parent: (id: string) => Profile | undefined,
): Profile {
  const { value, locate } = parseYaml(source, file, profileSchema);
  let base = ROOT;
  if (value.extends) {
    const found = parent(value.extends);
    if (!found) {
      const at = locate(['extends']);
      throw new Problem(
        'unknown-profile',
        text(
          `${at} 要继承的口径 ${value.extends} 不存在；用 perf-score profile list 查看可用的口径。`,
          `${at} extends ${value.extends}, which does not exist; perf-score profile list shows those that do.`,
        ),
      );
    }
    base = found;
  }
  const profile = overlay(base, value);
  for (const section of SOURCED) {
    const key = profile[section].source;
    if (key in profile.sources) continue;
    const at = locate([section, 'source']);
    throw new Problem(
      'unknown-source',
      text(
        `${at} 的 ${section}.source 是“${key}”，但 sources 里没有这一条；请把依据写进 sources。`,
        `${at}: ${section}.source is “${key}”, which sources does not list; add the document there.`,
      ),
    );
  }
  return profile;
}

const SOURCED = ['points', 'budget', 'quantitative', 'qualitative', 'rounding', 'overCompletion'] as const;

function overlay(base: Profile, file: ProfileFile): Profile {
  return {
    id: file.id,
    title: file.title,
    sources: { ...base.sources, ...file.sources },
    // Words that speak for the parent do not speak for the child: the child must be told apart from it.
    recognise: { all: file.recognise?.all ?? [], any: file.recognise?.any ?? [] },
    headers: { ...base.headers, ...file.headers },
    points: { ...base.points, ...file.points },
    budget: { ...base.budget, ...file.budget },
    quantitative: { ...base.quantitative, ...file.quantitative },
    qualitative: { ...base.qualitative, ...file.qualitative },
    rounding: { ...base.rounding, ...file.rounding },
    overCompletion: { ...base.overCompletion, ...file.overCompletion },
    grades: file.grades ?? base.grades,
    rules: { ...base.rules, ...file.rules },
  };
}

/** What a profile without `extends` starts from. */
const ROOT: Profile = {
  id: '',
  title: '',
  sources: { practice: '各地公开表格的通行做法，未见成文规定' },
  recognise: { all: [], any: [] },
  headers: {},
  points: { total: '100', split: {}, source: 'practice' },
  budget: { points: null, base: 'revised', explainBelow: '0.9', source: 'practice' },
  quantitative: {
    descending: 'target-over-actual',
    zero: 'all-or-nothing',
    late: 'all-or-nothing',
    source: 'practice',
  },
  qualitative: {
    bands: [
      { top: '1', bottom: '0.8' },
      { top: '0.8', bottom: '0.6' },
      { top: '0.6', bottom: '0' },
    ],
    source: 'practice',
  },
  rounding: { decimals: 2, mode: 'half-up', source: 'practice' },
  overCompletion: { threshold: '1.2', source: 'practice' },
  grades: [],
  rules: {},
};
