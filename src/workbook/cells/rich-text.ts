import type { Attributes } from '../package/xml.ts';

/**
 * Gathers the text of a string item, plain or in runs. Phonetic runs, which say how a name is read, are no text, and
 * neither are digits that were struck out or raised: the writer took the ones back, the others number a footnote.
 */
export class RichText {
  #text = '';
  #run = '';
  #inText = false;
  #inPhonetic = false;
  #unsaid = false;
  #raised = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
    else if (name === 'strike') this.#unsaid ||= isOn(attributes.val);
    else if (name === 'vertAlign') this.#raised ||= attributes.val === 'superscript';
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 't') this.#inText = false;
    else if (name === 'r') this.#endRun();
  }

  text(piece: string): void {
    if (this.#inText) this.#run += piece;
  }

  /** What was gathered, and starts anew. */
  take(): string {
    this.#endRun();
    const text = unescaped(this.#text);
    this.#text = '';
    this.#inText = false;
    this.#inPhonetic = false;
    return text;
  }

  /** A raised 2 behind m is a unit: square metres. */
  #endRun(): void {
    const unit = /^[23]$/.test(this.#run) && /[a-zA-Z]$/.test(this.#text);
    if (!this.#unsaid && (!this.#raised || unit)) this.#text += this.#run;
    this.#run = '';
    this.#unsaid = false;
    this.#raised = false;
  }
}

/** A property that is there without a value is on. */
const isOn = (value: string | undefined) => value === undefined || value === '1' || value === 'true';

/** `_x000D_` stands for a character that XML cannot hold; line ends become `\n`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
}
