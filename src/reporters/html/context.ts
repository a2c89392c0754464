import type { Language } from '../../text/language.ts';
import type { Words } from '../wording/labels.ts';
import type { PageWords } from './labels-zh.ts';

/** What every part of the page needs to speak: its own words, those it shares with the other reports. */
export interface Voice {
  language: Language;
  page: PageWords;
  words: Words;
}
