/** Letters that stand in a number where a scanner or a keyboard put them for digits. */
const LETTERS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1', '|': '1' };
/** l behind the last digit is 升 (10l). */
const MIXED =
  /(?<![A-Za-z])(?=[\dlI|])(?=[\d.]*[oOlI|])(?=[oOlI|.]*\d)[\doOlI|.]*(?:\d|[oOI](?![A-Za-z])|[l|](?=\d|%))(?![A-Za-z\d])/;

/** A number with letters in the place of digits and what it was likely meant to be: 9o% is 90%. Null for a text without one. */
export function misreadDigits(text: string): { found: string; likely: string } | null {
  const found = MIXED.exec(text)?.[0];
  if (found === undefined || !/[oOlI|]/.test(found) || !/\d/.test(found)) return null;
  return { found, likely: [...found].map((sign) => LETTERS[sign] ?? sign).join('') };
}
