import type { Text } from '../text/language.ts';

/** One setting of a profile, as it is shown. */
export interface Setting {
  /** `budget.points`. */
  key: string;
  label: Text;
  /** In words; null where the profile leaves it open. */
  value: Text | null;
}

/** A setting in which a profile is not like the one it extends. */
export interface Difference extends Setting {
  /** What the other says. */
  instead: Text | null;
}

/** One profile in a list of all. */
export interface ListedProfile {
  id: string;
  title: string;
  /** Id of the profile that it extends. */
  parent: string | null;
  /** Where it differs from its parent; empty for one without. */
  differs: Difference[];
}

/** A setting in force, with where it comes from. */
export interface ShownSetting extends Setting {
  /** Id of the profile whose file says it; null where none does and the program's own default holds. */
  from: string | null;
  /** The document that its section rests on; null for settings without a source. */
  source: string | null;
}

/** A profile with all that is in force in it. */
export interface ShownProfile {
  id: string;
  title: string;
  /** The folders of the profile and of those it extends. */
  lineage: { id: string; folder: string; shipped: boolean }[];
  settings: ShownSetting[];
  /** Key → document. */
  sources: Record<string, string>;
}

/** The worked examples of a profile, beside what the program makes of them. */
export interface ProfileTest {
  id: string;
  title: string;
  /** The `cases.yaml`. */
  file: string;
  results: {
    name: string;
    /** `cases.yaml:12`. */
    origin: string;
    due: string;
    given: string;
    passed: boolean;
  }[];
}
