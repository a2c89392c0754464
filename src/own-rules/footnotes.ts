import type { Form } from '../model/form.ts';
import { indicatorsOf } from '../model/indicator.ts';
import { type Located, placeName } from '../model/place.ts';
import type { Override, Profile, Statement, UnreadSentence } from '../model/profile.ts';
import { squeeze } from '../text/squeeze.ts';
import { bandsIn } from './bands.ts';
import { budgetHeaders, budgetIn } from './budget.ts';
import type { Claim } from './claim.ts';
import { descendingIn } from './descending.ts';
import { gradesIn } from './grades.ts';
import { roundingIn, rowsIn } from './rounding.ts';
import { splitIn } from './split.ts';
import { stepsIn } from './steps.ts';
import { strictIn } from './strict.ts';
import { unreadIn } from './unread.ts';

/** The profile as the form's own words leave it, and what those words were. */
export interface OwnWords {
  profile: Profile;
  /** What they change. */
  overrides: Override[];
  /** All that they say, whether or not the profile says the same. */
  statements: Statement[];
  /** Sentences about scores that were not understood. */
  unread: UnreadSentence[];
}

/**
 * What the form's own footnote and headers say about the rules. They win over the profile; each change is an
 * `Override` with the words and their cell. Words that say what the profile says anyway change nothing. A header
 * wins over a note: it stands where it is used.
 */
export function applyOwnWords(profile: Profile, form: Form): OwnWords {
  const result: OwnWords = { profile, overrides: [], statements: [], unread: [] };
  const told = new Set<string>();
  const take = (claim: Claim, at: Located<unknown>, from: Statement['from']) => {
    const key = [claim.setting, claim.value, from].join('|');
    if (told.has(key)) return;
    told.add(key);
    const { setting, value, words } = claim;
    const instead = claim.of(profile);
    result.statements.push({ setting, value, instead, words, at: at.at, from, changes: instead !== value });
    result.profile = claim.apply(result.profile);
    result.overrides = result.overrides.filter((override) => override.setting !== setting);
    if (instead !== value) result.overrides.push({ setting, value, words, cell: placeName(at.at) });
  };
  for (const note of form.notes) {
    const words = squeeze(note.text);
    const claims = claimsIn(words);
    for (const claim of claims) take(claim, note, 'note');
    for (const sentence of unreadIn(words, claims)) result.unread.push({ words: sentence, at: note.at });
  }
  for (const row of indicatorsOf(form.groups)) {
    const claim = row.criterion && rowsIn(squeeze(row.criterion.text));
    if (row.criterion && claim) take(claim, row.criterion, 'note');
  }
  for (const { claim, at } of budgetHeaders(form)) take(claim, at, 'header');
  return result;
}

/** Everything that a text, squeezed, says about the rules. */
export function claimsIn(words: string): Claim[] {
  const single = [bandsIn, descendingIn, gradesIn, roundingIn, rowsIn, stepsIn].flatMap(
    (read) => read(words) ?? [],
  );
  return [...single, ...budgetIn(words), ...splitIn(words), ...strictIn(words)];
}
