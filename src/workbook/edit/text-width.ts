/** The width of a line in digits: Chinese characters and the punctuation around them take two. */
export function halfWidths(line: string): number {
  let halves = 0;
  for (const character of line) halves += character >= '\u2010' ? 2 : 1;
  return halves;
}

/** How many lines a text takes in a column of `width` digits, broken where it is full. */
export function linesIn(text: string, width: number): number {
  // Some slack: fonts differ, and a Chinese character that would pass the edge goes to the next line whole.
  const inner = Math.max(2, width * 0.95 - 1);
  return text
    .split('\n')
    .reduce((count, line) => count + Math.max(1, Math.ceil(halfWidths(line) / inner)), 0);
}
