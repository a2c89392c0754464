/**
 * How wide text is on a terminal, and where its lines may break.
 *
 * string-width and Intl.Segmenter know every script and emoji, but loading them takes as long as checking several
 * forms. Text of the characters below, which is nearly all there is, needs neither: each stands alone and is one or
 * two columns wide. A test holds these ranges to string-width.
 */
const NARROW =
  '\\x20-\\x7e\\xa0-\\xac\\xae-\\xff\\u0391-\\u03a9\\u03b1-\\u03c9\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u209c\\u2100-\\u22ff\\u2460-\\u25fc\\u2600-\\u2613\\u270c-\\u2727';
const DOUBLE =
  '\\u3000-\\u3029\\u3030-\\u303e\\u3041-\\u3096\\u309b-\\u30ff\\u3105-\\u312f\\u3200-\\u321e\\u3220-\\u3247\\u3250-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufa6d\\ufe30-\\ufe52\\uff01-\\uff60\\uffe0-\\uffe6';
const SIMPLE = new RegExp(`^[${NARROW}${DOUBLE}]*$`);
const DOUBLES = new RegExp(`[${DOUBLE}]`, 'g');

/** Of characters that stand alone and whose width is known without a library; no line breaks. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

let exact: { width: (text: string) => number; segmenter: Intl.Segmenter } | null = null;

/** Has to be awaited before texts are measured that may hold any character. */
export async function prepareWidths(text: string): Promise<void> {
  if (exact || isSimple(text.replaceAll('\n', ''))) return;
  const { default: width } = await import('string-width');
  exact = { width, segmenter: new Intl.Segmenter('zh', { granularity: 'grapheme' }) };
}

/** Columns that the text takes: two for a Chinese character. */
export function widthOf(text: string): number {
  if (exact && !isSimple(text)) return exact.width(text);
  return text.length + (text.match(DOUBLES)?.length ?? 0);
}

/** Fills up with spaces to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text in at most `width` columns, with … where something was left out. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const part of graphemes(text)) {
    if (widthOf(kept + part) > width - 1) break;
    kept += part;
  }
  return `${kept}…`;
}

/**
 * Breaks plain text into lines of at most `width` columns: between Chinese characters anywhere, but never before
 * a closing mark or after an opening one, and within a word or number only when it is longer than a line. What is
 * joined by no-break spaces stays together; they come out as plain ones.
 */
export function wrap(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width))
    .map((line) => line.replaceAll(JOIN, ' '));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = widthOf(piece);
    if (used + widthOf(piece.trimEnd()) <= width) {
      line += piece;
      used += size;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    used = 0;
    for (const part of size <= width ? [piece] : graphemes(piece)) {
      if (used + widthOf(part) > width && line !== '') {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      line += part;
      used += widthOf(part);
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** No-break space. */
const JOIN = '\u00a0';
const CLOSING = '，。、；：？！）】》〉」』”’…,.;:?!)]}%％';
const OPENING = '（【《〈「『“‘([{';
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef\u{20000}-\u{3fffd}]/u;

/** What stays together: a word with the space behind it, or a Chinese character with its marks. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const part of graphemes(text)) {
    if (before === '' || mayBreak(before, part)) found.push(part);
    else found[found.length - 1] += part;
    before = part;
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || after === JOIN || before === JOIN) return false;
  if (CLOSING.includes(after) || OPENING.includes(before)) return false;
  return before === ' ' || WIDE.test(before) || WIDE.test(after);
}

function graphemes(text: string): string[] {
  if (!exact || isSimple(text)) return Array.from(text);
  return Array.from(exact.segmenter.segment(text), (part) => part.segment);
}
