import { withoutBrackets } from '../model/brackets.ts';
import { remember } from '../model/remember.ts';
import { squeeze } from '../profile/squeeze.ts';
import { simplify } from '../values/index.ts';

export { squeeze };

/** A label for comparison: half width, simplified, without white space, without bracketed parts. */
export const keyOf = remember((text) => withoutBrackets(simplify(squeeze(text)), '([{【', ')]}】'));

/** A name for people: line breaks and repeated blanks gone, bracketed points gone, the rest as printed. */
export const nameOf = remember((text) =>
  text
    .replace(/[(（]\s*\d+(\.\d+)?\s*分\s*[)）]/g, '')
    .replace(/(?<![\s\d.])\s*\d+(\.\d+)?\s*分\s*$/, '')
    .replace(/^([一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/, '')
    .replace(/(?<!\s)\s*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);
