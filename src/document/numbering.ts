import type { Attributes, XmlHandlers } from '../workbook/package/xml.ts';
import { attributeOf } from './run-marks.ts';

interface Level {
  format: string;
  /** `%1.`, `（%2）`. */
  text: string;
  start: number;
}

/**
 * Automatic numbering: reads numbering.xml and counts the paragraphs that use it. Levels of a style, overrides and restarts
 * beyond a higher level are not followed: a label only helps to recognise a list, and no score depends on it.
 */
export class Numbering implements XmlHandlers {
  readonly #abstract = new Map<string, Map<string, Level>>();
  readonly #lists = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();
  #abstractId = '';
  #numberId = '';
  #level: Level | null = null;

  open(name: string, attributes: Attributes): void {
    const value = attributeOf(attributes, 'val') ?? '';
    if (name === 'abstractNum') {
      this.#abstractId = attributeOf(attributes, 'abstractNumId') ?? '';
      this.#abstract.set(this.#abstractId, new Map());
    } else if (name === 'num') this.#numberId = attributeOf(attributes, 'numId') ?? '';
    else if (name === 'abstractNumId') this.#lists.set(this.#numberId, value);
    else if (name === 'lvl') this.#openLevel(attributeOf(attributes, 'ilvl') ?? '0');
    else if (this.#level === null) return;
    else if (name === 'start') this.#level.start = Number(value) || 1;
    else if (name === 'numFmt') this.#level.format = value;
    else if (name === 'lvlText') this.#level.text = value;
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = null;
    else if (name === 'num') this.#numberId = '';
  }

  /** The label of the next paragraph of a list; empty for none. */
  next(numbering: { id: string; level: string } | null): string {
    if (numbering === null || numbering.id === '' || numbering.id === '0') return '';
    const levels = this.#abstract.get(this.#lists.get(numbering.id) ?? '');
    const depth = Number(numbering.level);
    const level = levels?.get(numbering.level);
    if (!levels || !level || !(depth >= 0 && depth < 9)) return '';
    const counts = this.#counts.get(numbering.id) ?? [];
    this.#counts.set(numbering.id, counts);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(String(at));
      return of ? numeral(counts[at] ?? of.start, of.format) : '';
    });
  }

  #openLevel(index: string): void {
    // A level inside `num` overrides one of its list; the list's own is near enough.
    if (this.#numberId !== '') return;
    this.#level = { format: 'decimal', text: `%${Number(index) + 1}.`, start: 1 };
    this.#abstract.get(this.#abstractId)?.set(index, this.#level);
  }
}

const DIGITS = '〇一二三四五六七八九';
/** U+2460 ①. */
const CIRCLED_ONE = 0x2460;

function numeral(count: number, format: string): string {
  if (/^(chinese|ideograph|japaneseCounting|taiwanese)/.test(format)) return chineseNumeral(count);
  if (format.startsWith('decimalEnclosedCircle') && count <= 20)
    return String.fromCharCode(CIRCLED_ONE + count - 1);
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((count - 1) % 26));
    return format === 'upperLetter' ? letter : letter.toLowerCase();
  }
  return String(count);
}

/** Up to 99, which no list exceeds whose numbers are written out. */
function chineseNumeral(count: number): string {
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
