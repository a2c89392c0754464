import { withoutBrackets } from '../../text/brackets.ts';
import { remember } from '../../text/remember.ts';
import { squeeze } from '../../text/squeeze.ts';
import { simplify } from '../../values/index.ts';

export { squeeze };

/** A label for comparison: half width, simplified, without white space, marks and bracketed parts. */
export const keyOf = remember((text) => {
  const plain = simplify(squeeze(text.replace(MARKS, '').replace(STARS, '')));
  // 【得分】 is all in brackets; what stands in them is the label.
  const [, inner] = ENCLOSED.exec(plain) ?? [];
  return withoutBrackets(inner ?? plain, '([{【', ')]}】');
});

/** The words of a header cell: a label without numbering in front and without what ends it. */
export const headingOf = remember((text) => keyOf(text).replace(NUMBERING, '').replace(ENDING, ''));

/** Numbers in circles and superscripts, which point to a note, and shapes that ask for attention. */
const MARKS =
  /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u00b2\u00b3\u00b9\u2070-\u209c\u25a0-\u25ff\u2605\u2606\u203b†‡✱✳]/gu;
const STARS = /^[\s*＊#＃]+|[\s*＊#＃]+$/g;
const ENCLOSED = /^[【[“"「『《]([^【[“"「『《】\]”"」』》]+)[】\]”"」』》]$/;
const NUMBERING = /^(?:\d+|[一二三四五六七八九十]+)[.、)]/;
const ENDING = /[:;。.,、*]+$/;

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
