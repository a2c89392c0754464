import type { Language } from '../../text/language.ts';
import { en } from './labels-en.ts';
import { type PageWords, zh } from './labels-zh.ts';

/** The fixed words of the HTML report. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { zh, en };
