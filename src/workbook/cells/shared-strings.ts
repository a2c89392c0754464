import { beyond, type Limits } from '../limits.ts';
import type { Attributes, XmlHandlers } from '../package/xml.ts';
import { RichText } from './rich-text.ts';

/** The texts that cells name by index. */
export class SharedStrings implements XmlHandlers {
  readonly #strings: string[] = [];
  readonly #item = new RichText();
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    this.#item.open(name, attributes);
  }

  close(name: string): void {
    this.#item.close(name);
    if (name !== 'si') return;
    // A workbook cannot use more texts than it may have cells.
    if (this.#strings.length >= this.#limits.cells) throw beyond('cells', this.#limits);
    this.#strings.push(this.#item.take());
  }

  text(piece: string): void {
    this.#item.text(piece);
  }

  /** The text of that index; null when there is none. */
  at(index: string): string | null {
    return this.#strings[Number(index)] ?? null;
  }
}
