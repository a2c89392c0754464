import { decimalOf, ONE, printPercent, ZERO } from '../../model/decimal.ts';
import type { Profile } from '../../model/profile.ts';
import { type Text, text } from '../../text/language.ts';
import { achievement, contrary, excludes, movedAsAsked } from '../../values/index.ts';
import { type Achievement, exactly, fraction, onTrust } from '../achievement.ts';

/** The same words as the target, or words of achievement: the first band. */
export function firstBand(profile: Profile, because: Text): Achievement {
  return band(profile, 0, because, true);
}

/** Words against words: first whether they say the contrary, then what those of the actual say alone. */
export function judgePhrases(target: string, actual: string, profile: Profile): Achievement {
  const said = achievement(actual);
  const against = said === 'partly' ? null : contrary(target, actual);
  if (against === 'all') return opposite(target, actual, profile);
  if (against === 'manner') return badly(target, actual, profile);
  if (movedAsAsked(target, actual)) {
    return firstBand(
      profile,
      text(
        `“${actual}”与目标同向，在第一档`,
        `“${actual}” is the move that the target asks for: the first band`,
      ),
    );
  }
  // 否 beside 不超预算 may answer 是否超预算.
  if (excludes(target) && actual === '否') {
    return onTrust(
      'words',
      text(
        '“否”是否认了目标还是达到了目标，看不出来',
        'whether “否” denies the target or confirms it is not clear',
      ),
    );
  }
  return judgeWords(actual, profile);
}

/** A result that says the contrary of its target: the last band. */
export function opposite(target: string, actual: string, profile: Profile): Achievement {
  const because = text(
    `“${actual}”与目标“${target}”相反，属未达成，在第三档`,
    `“${actual}” is the contrary of “${target}”: the third band`,
  );
  return band(profile, 2, because, false);
}

/** 未按时完成 beside 按时完成: done or not, the target was missed, so anything below the first band. */
function badly(target: string, actual: string, profile: Profile): Achievement {
  const because = text(
    `“${actual}”没有做到目标“${target}”，不在第一档`,
    `“${actual}” is not what “${target}” asks for: below the first band`,
  );
  const high = decimalOf(profile.qualitative.bands[1]?.top ?? '1');
  return { ...band(profile, 2, because, false), share: { kind: 'interval', low: ZERO, high, because } };
}

/** What the words of the actual alone say. */
function judgeWords(words: string, profile: Profile): Achievement {
  switch (achievement(words)) {
    case 'met':
      return firstBand(profile, text(`“${words}”属达成预期，在第一档`, `“${words}” is the first band`));
    case 'partly':
      if (/基本/.test(words)) return nearly(words, profile);
      return band(profile, 1, text(`“${words}”属部分达成，在第二档`, `“${words}” is the second band`), false);
    case 'missed':
      return band(profile, 2, text(`“${words}”属未达成，在第三档`, `“${words}” is the third band`), false);
    default:
      return onTrust('words', text(`“${words}”无法对应到三档`, `“${words}” fits none of the three bands`));
  }
}

function band(profile: Profile, index: number, because: Text, met: boolean): Achievement {
  const { top, bottom } = profile.qualitative.bands[index] ?? { top: '1', bottom: '0' };
  return {
    share: { kind: 'interval', low: decimalOf(bottom), high: decimalOf(top), because },
    method: 'bands',
    steps: [],
    attainment: null,
    met,
    onTrust: false,
  };
}

/**
 * 基本完成 is given 90 % by some evaluators and the second band by others: what the profile says, else anything from the
 * second band up.
 */
function nearly(words: string, profile: Profile): Achievement {
  const { nearly: share } = profile.qualitative;
  if (share !== null) {
    const reading = fraction(decimalOf(share), ONE);
    const step = {
      label: text(`“${words}”按比例计`, `“${words}” earns a fixed share`),
      expression: '',
      result: printPercent(decimalOf(share)),
    };
    return { ...band(profile, 1, text('', ''), false), share: exactly(reading), steps: [step], met: null };
  }
  const low = decimalOf(profile.qualitative.bands[1]?.bottom ?? '0');
  const because = text(`“${words}”介于第一档与第二档`, `“${words}” is the first or the second band`);
  return {
    ...band(profile, 1, because, false),
    share: { kind: 'interval', low, high: ONE, because },
    met: null,
  };
}
