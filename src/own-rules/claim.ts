import { decimalOf, printPercent } from '../model/decimal.ts';
import type { Profile, StatedSetting } from '../model/profile.ts';

/** One thing that the words of a form say about the rules. */
export interface Claim {
  setting: StatedSetting;
  /** As printed in the report; two profiles that say the same print the same. */
  value: string;
  /** The words that say so. */
  words: string;
  /** What a profile says, printed in the same way; null where it leaves it open. */
  of(profile: Profile): string | null;
  /** The profile with the claim in place of its own setting. */
  apply(profile: Profile): Profile;
}

/** A share as people print it: 0.8 is 80%. */
export const percent = (share: string) => printPercent(decimalOf(share));
