import { remember } from '../model/remember.ts';

/** Words without white space and in half width, as recognition and the reading of notes compare them. */
export const squeeze = remember((words) => words.normalize('NFKC').replace(/\s+/g, ''));
