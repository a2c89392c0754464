import { decimalOf, ONE, printPercent } from '../model/decimal.ts';
import type { Profile } from '../model/profile.ts';
import { type Text, text } from '../model/text.ts';
import { achievement } from '../values/index.ts';
import { type Achievement, exactly, fraction, onTrust } from './share.ts';

/** The same words as the target, or words of achievement: the first band. */
export function firstBand(profile: Profile, because: Text): Achievement {
  return band(profile, 0, because, true);
}

/** What the words of the actual alone say. */
export function judgeWords(words: string, profile: Profile): Achievement {
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
