import type { Attributes, XmlHandlers } from '../package/xml.ts';
import { BUILTIN_FORMATS } from './builtin-formats.ts';
import { GENERAL, type NumberFormat, numberFormat } from './number-format.ts';

/** The number format of each cell style of a workbook; the rest of a style is of no use to a reader. */
export class Styles implements XmlHandlers {
  readonly #codes = new Map<number, string>();
  readonly #compiled = new Map<number, NumberFormat>();
  /** The number format id of each `s`. */
  readonly #ids: number[] = [];
  #inCellFormats = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf') {
      if (this.#inCellFormats) this.#ids.push(Number(attributes.numFmtId ?? 0));
    } else if (name === 'numFmt') {
      const id = Number(attributes.numFmtId);
      const code = attributes.formatCode ?? '';
      // Formats of differential styles, which stand behind the cell styles, do not count.
      if (this.#ids.length === 0) this.#codes.set(id, code);
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  /** The format of a cell's `s`; General for a style that the file does not have. */
  format(style: string | undefined): NumberFormat {
    const id = this.#ids[style === undefined ? 0 : Number(style)] ?? 0;
    if (id === 0) return GENERAL;
    let format = this.#compiled.get(id);
    if (format === undefined) {
      format = formatOf(this.#codes.get(id) ?? BUILTIN_FORMATS[id] ?? '');
      this.#compiled.set(id, format);
    }
    return format;
  }
}

/** The few codes of the forms of a batch; so many are kept before all are forgotten. */
const MOST = 256;
const known = new Map<string, NumberFormat>();

/** The number format with that code; each is compiled once. */
export function formatOf(code: string): NumberFormat {
  const found = known.get(code);
  if (found !== undefined) return found;
  // The same on its own: cut from the text of the part, it would keep all of that in memory.
  const own = ` ${code}`.slice(1);
  const format = numberFormat(own);
  if (known.size >= MOST) known.clear();
  known.set(own, format);
  return format;
}
