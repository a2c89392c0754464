import type { Profile } from '../model/profile.ts';
import { type Text, text } from '../text/language.ts';
import { squeeze } from '../text/squeeze.ts';
import type { FormWords } from './form-words.ts';
import { type Beginnings, beginningsOf, beginsWith, PROVINCES } from './places.ts';

export { wordsOf } from './form-words.ts';

/** A profile that a form may belong to, with what speaks for it. */
interface Candidate {
  profile: Profile;
  /** The place that the title or the unit begins with, and the whole name. */
  place: { name: string; of: string } | null;
  words: string[];
}

/**
 * The profile that a form belongs to, by where its title and unit say they are, else by the words of its layout. A
 * wrong jurisdiction is worse than none: a unit of another province has no layout, a layout takes as many words as
 * its profile asks for, and where two profiles have equally much for them the general one is taken.
 */
export function recogniseProfile(
  words: FormWords,
  profiles: readonly Profile[],
  fallback: Profile,
): { profile: Profile; chosenBy: Text } {
  const owners = words.owners.map((name) => ({ name, beginnings: beginningsOf(name) }));
  const candidates = profiles.flatMap((profile) => candidateOf(profile, words, owners) ?? []);
  const placed = candidates.filter(({ place }) => place !== null);
  const elsewhere = placed.length === 0 ? otherProvince(owners) : null;
  const best = elsewhere ? null : strongest(placed.length > 0 ? placed : candidates, profiles);
  if (best) return { profile: best.profile, chosenBy: reasonOf(best) };
  return { profile: fallback, chosenBy: noneReason(elsewhere, candidates) };
}

/** The title or a unit. */
interface Owner {
  name: string;
  beginnings: Beginnings;
}

function candidateOf(
  profile: Profile,
  { all, columns }: FormWords,
  owners: readonly Owner[],
): Candidate | null {
  const { any, all: required, least, places, without } = profile.recognise;
  const found = (word: string) => all.includes(squeeze(word));
  if (without.some((role) => columns.has(role)) || !required.every(found)) return null;
  const words = any.filter(found);
  const place = longestPlace(places, owners);
  const enough = any.length > 0 && words.length >= Math.min(least, any.length);
  return place || enough ? { profile, place, words: [...required, ...words] } : null;
}

function longestPlace(places: readonly string[], owners: readonly Owner[]): Candidate['place'] {
  let best: Candidate['place'] = null;
  for (const { name: of, beginnings } of owners) {
    const name = places
      .filter((place) => beginsWith(beginnings, place))
      .sort((a, b) => b.length - a.length)[0];
    if (name !== undefined && name.length > (best?.name.length ?? 0)) best = { name, of };
  }
  return best;
}

/** The longest place, then the most words, then the more special of two that inherit; null where that settles nothing. */
function strongest(candidates: readonly Candidate[], profiles: readonly Profile[]): Candidate | null {
  const weight = ({ place, words }: Candidate) => (place?.name.length ?? 0) * 1000 + words.length;
  const most = Math.max(...candidates.map(weight));
  const equals = candidates.filter((candidate) => weight(candidate) === most);
  const special = equals.filter(
    ({ profile }) =>
      !equals.some((other) => other.profile !== profile && descends(other.profile, profile, profiles)),
  );
  return special.length === 1 ? (special[0] ?? null) : null;
}

function descends(profile: Profile, from: Profile, profiles: readonly Profile[]): boolean {
  const parent = profiles.find(({ id }) => id === profile.parent);
  return parent !== undefined && (parent === from || descends(parent, from, profiles));
}

function otherProvince(owners: readonly Owner[]): string | null {
  return (
    PROVINCES.find((province) => owners.some(({ beginnings }) => beginsWith(beginnings, province))) ?? null
  );
}

function reasonOf({ place, words }: Candidate): Text {
  if (place) {
    const name = place.of.length > 24 ? `${place.of.slice(0, 24)}…` : place.of;
    return text(`由“${name}”的地名认出`, `recognised by the place in “${name}”`);
  }
  const shown = words.slice(0, 3).join('”“');
  return text(`由表中用语“${shown}”认出`, `recognised by the words “${shown}”`);
}

function noneReason(elsewhere: string | null, candidates: readonly Candidate[]): Text {
  if (elsewhere) {
    return text(
      `单位在${elsewhere}，没有合适的当地口径，按通用口径`,
      `the unit is in ${elsewhere}, for which no profile fits; the general one is used`,
    );
  }
  if (candidates.length > 1) {
    const titles = candidates.map(({ profile }) => profile.title);
    return text(
      `表中用语同样像${titles.map((title) => `“${title}”`).join('和')}，按通用口径`,
      `the words fit ${titles.join(' and ')} equally well; the general profile is used`,
    );
  }
  return text('表中没有认出某地口径的用语，按通用口径', 'no wording of a particular jurisdiction was found');
}
