/** The languages of the screen; Chinese is the first. */
export type Language = 'zh' | 'en';

/** One sentence or label in every language of the screen. */
export interface Text {
  zh: string;
  en: string;
}

export function text(zh: string, en: string): Text {
  return { zh, en };
}
