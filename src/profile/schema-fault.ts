import { type Text, text } from '../text/language.ts';

/** What a check of our own has to say, in both languages, as parameters of a zod check. */
export function fault(zh: string, en: string): { error: string; params: { words: Text } } {
  return { error: zh, params: { words: text(zh, en) } };
}
