import { remember } from './remember.ts';

/** Words without white space and invisible characters, in half width, as recognition and the reading of notes compare them. */
export const squeeze = remember((words) => words.normalize('NFKC').replace(UNSEEN, ''));

const UNSEEN = /[\s\p{Cf}\p{Variation_Selector}]+/gu;
