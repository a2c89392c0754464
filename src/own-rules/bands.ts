import type { Band, Profile } from '../model/profile.ts';
import { type Claim, percent } from './claim.ts';

const INCLUDED = String.raw`(?:\((?:不)?含(?:\d+%)?\))?`;
const DASH = '[-–—~至到]+';
const NEXT = '[、,;/和及]*(?:与)?';

/** 「100%-80%(含80%)、80%-50%(含50%)、50%-0%」. The first 1 of 100 is sometimes lost, and so are percent signs. */
const FALLING = new RegExp(
  `1?00%?${INCLUDED}${DASH}(\\d+)%${INCLUDED}${NEXT}\\1%?${INCLUDED}${DASH}(\\d+)%?${INCLUDED}${NEXT}\\2%?${INCLUDED}${DASH}0%?`,
);
/** The same from below: 「80%-100%、50%-80%、0-50%」. */
const RISING = new RegExp(
  `(?<!\\d)(\\d+)%?${INCLUDED}${DASH}100%?${INCLUDED}${NEXT}(\\d+)%?${INCLUDED}${DASH}\\1%?${INCLUDED}${NEXT}0%?${INCLUDED}${DASH}\\2%`,
);

/** The three bands of qualitative indicators. */
export function bandsIn(words: string): Claim | null {
  const match = FALLING.exec(words) ?? RISING.exec(words);
  const [first, second] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || !(first < 100 && second < first && second > 0)) return null;
  const [upper, lower] = [String(first / 100), String(second / 100)];
  const bands: Band[] = [
    { top: '1', bottom: upper },
    { top: upper, bottom: lower },
    { top: lower, bottom: '0' },
  ];
  return {
    setting: 'qualitative.bands',
    value: print(bands),
    words: match[0],
    of: (profile) => print(profile.qualitative.bands),
    apply: (profile) => withBands(profile, bands),
  };
}

const withBands = (profile: Profile, bands: Band[]): Profile => ({
  ...profile,
  qualitative: { ...profile.qualitative, bands },
});

const print = (bands: readonly Band[]) =>
  bands.map(({ top, bottom }) => `${percent(top)}–${percent(bottom)}`).join('、');
