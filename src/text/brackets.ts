/**
 * The text without its bracketed parts: from each `(` (or what else opens) to the next `)`. A text may hold ten thousand
 * brackets that open and none that closes; what stands behind the last one that closes is not searched.
 */
export function withoutBrackets(text: string, opening: string, closing: string): string {
  let kept = '';
  let at = 0;
  const end = lastOf(text, closing);
  while (at <= end) {
    const open = firstOf(text, opening, at, end);
    if (open < 0) break;
    const close = firstOf(text, closing, open, end);
    kept += text.slice(at, open);
    at = close + 1;
  }
  return kept + text.slice(at);
}

function firstOf(text: string, characters: string, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (characters.includes(text.charAt(at))) return at;
  return -1;
}

function lastOf(text: string, characters: string): number {
  return Math.max(...[...characters].map((one) => text.lastIndexOf(one)));
}
