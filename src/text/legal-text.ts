/**
 * The text without what XML cannot hold and no other document should: control characters beside tab and line breaks,
 * halves of surrogate pairs, and the two code points that are no characters.
 */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '');
}

const ILLEGAL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;
