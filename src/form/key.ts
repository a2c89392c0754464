import { withoutBrackets } from '../model/brackets.ts';
import { remember } from '../model/remember.ts';
import { squeeze } from '../profile/squeeze.ts';

export { squeeze };

/** A label for comparison: half width, without white space, without bracketed parts. */
export const keyOf = remember((text) => withoutBrackets(simplify(squeeze(text)), '([{【', ')]}】'));

/** Converted documents carry traditional characters into header words; these are the ones that headers use. */
const TRADITIONAL = new Map(
  '績绩標标實实際际總总級级產产項项數数預预執执單单評评權权滿满會会經经濟济質质時时點点類类額额資资備备註注說说財财續续響响務务對对'
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

const ANY_TRADITIONAL = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'g');

function simplify(words: string): string {
  return words.replace(ANY_TRADITIONAL, (character) => TRADITIONAL.get(character) ?? character);
}

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
