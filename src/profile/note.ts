import type { Form } from '../model/form.ts';
import { type Located, placeName } from '../model/place.ts';
import type { Override, Profile } from '../model/profile.ts';
import { squeeze } from './choose.ts';

/**
 * What the form's own footnote and headers say about the rules. They win over the profile; each change is an
 * `Override` with the words and their cell. Words that say what the profile says anyway change nothing.
 */
export function applyOwnWords(profile: Profile, form: Form): { profile: Profile; overrides: Override[] } {
  const overrides: Override[] = [];
  let current = profile;
  const change = (
    next: Profile,
    setting: Override['setting'],
    value: string,
    words: string,
    at: Located<unknown>,
  ) => {
    current = next;
    overrides.push({ setting, value, words, cell: placeName(at.at) });
  };

  for (const note of form.notes) {
    const words = squeeze(note.text);
    const bands = bandsIn(words);
    if (bands && JSON.stringify(bands.bands) !== JSON.stringify(current.qualitative.bands)) {
      change(
        { ...current, qualitative: { ...current.qualitative, bands: bands.bands } },
        'qualitative.bands',
        bands.bands.map((band) => `${percent(band.top)}–${percent(band.bottom)}`).join('、'),
        bands.words,
        note,
      );
    }
    const descending = descendingIn(words);
    if (descending && descending.rule !== current.quantitative.descending) {
      change(
        { ...current, quantitative: { ...current.quantitative, descending: descending.rule } },
        'quantitative.descending',
        descending.rule,
        descending.words,
        note,
      );
    }
  }

  const points = form.budget?.points;
  if (points && points.value.toFixed() !== current.budget.points) {
    change(
      { ...current, budget: { ...current.budget, points: points.value.toFixed() } },
      'budget.points',
      points.value.toFixed(),
      squeeze(points.text),
      points,
    );
  }
  return { profile: current, overrides };
}

const percent = (share: string) => `${Number(share) * 100}%`;

/** 「100%-80%(含80%)、80%-50%(含50%)、50%-0%」, with any dash and with or without 含. The first 1 of 100 is sometimes lost. */
function bandsIn(words: string) {
  const included = String.raw`(?:\(含(?:\d+%)?\))?`;
  const dash = '[-–—~至]+';
  const pattern = new RegExp(
    `1?00%?${dash}(\\d+)%${included}[、,，;；和]?\\1%?${dash}(\\d+)%${included}[、,，;；和]*\\2%?${dash}0%`,
  );
  const match = pattern.exec(words);
  const [first, second] = [match?.[1], match?.[2]];
  if (!match || !first || !second) return null;
  const [a, b] = [share(first), share(second)];
  return {
    words: match[0],
    bands: [
      { top: '1', bottom: a },
      { top: a, bottom: b },
      { top: b, bottom: '0' },
    ],
  };
}

/** `80` → `0.8`. */
const share = (digits: string) => String(Number(digits) / 100);

/** 「反向指标(即目标值为≤X,得分=权重*A/B)」 or 「1-(实际值-目标值)/目标值」. */
function descendingIn(words: string): { rule: Profile['quantitative']['descending']; words: string } | null {
  const ratio = /反向[^。;；]{0,30}?(权重|分值)[*×xX]A\/B/.exec(words);
  if (ratio) return { rule: 'target-over-actual', words: ratio[0] };
  const excess =
    /反向[^。;；]{0,30}?1-\((?:B-A|实际(?:完成)?值-(?:目标|指标)值)\)\/(?:A|(?:目标|指标)值)/.exec(words);
  return excess ? { rule: 'one-minus-excess', words: excess[0] } : null;
}
