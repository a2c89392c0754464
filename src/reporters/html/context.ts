import type { Language } from '../../model/text.ts';
import type { Words } from '../words.ts';
import type { PageWords } from './words.ts';

/** What every part of the page needs to speak: its own words, those it shares with the other reports. */
export interface Voice {
  language: Language;
  page: PageWords;
  words: Words;
}
