import { foldGlyphs } from './glyphs.ts';
import { remember } from './remember.ts';

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\x00-\x08\x0E-\x1F\x7F]/gu;
const WORD = /[A-Za-z0-9]/;
const DIGIT = /\d/;

/**
 * The text in one writing: half-width signs and digits, one sign for each comparator, simplified characters, no
 * spaces or line breaks. A space that holds two numbers or two Latin words apart stays, so that `12 3` does not
 * become 123. Normalising twice changes nothing.
 */
export const normalise = remember((text) => {
  const visible = foldGlyphs(text).replace(INVISIBLE, '');
  const closed = visible.replace(/\s+/g, (space, offset: number) => {
    const before = visible.charAt(offset - 1);
    const after = visible.charAt(offset + space.length);
    const separates = (WORD.test(before) && WORD.test(after)) || (/[.,]/.test(before) && DIGIT.test(after));
    return separates ? ' ' : '';
  });
  return closed.replace(/[>≥]=+/g, '≥').replace(/[<≤]=+/g, '≤');
});

const PUNCTUATION = /[\s,.;:!?'"“”‘’。、·…()[\]{}《》〈〉「」『』【】]+/g;

/**
 * Whether two texts say the same in the same words: punctuation, spaces and letter case do not count. Punctuation
 * between two digits does (1.5 is not 15), and so do all words: 得到了保障 is not 得到保障.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || wordsOnly(a) === wordsOnly(b);
}

function wordsOnly(text: string): string {
  const whole = normalise(text).toLowerCase();
  return whole.replace(PUNCTUATION, (marks, offset: number) =>
    DIGIT.test(whole.charAt(offset - 1)) && DIGIT.test(whole.charAt(offset + marks.length)) ? marks : '',
  );
}
