/** Gathers the text of a string item, plain or in runs. Phonetic runs, which say how a name is read, are no text. */
export class RichText {
  #text = '';
  #inText = false;
  #inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    else if (name === 't') this.#inText = !this.#inPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 't') this.#inText = false;
  }

  text(piece: string): void {
    if (this.#inText) this.#text += piece;
  }

  /** What was gathered, and starts anew. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    this.#inText = false;
    this.#inPhonetic = false;
    return text;
  }
}

/** `_x000D_` stands for a character that XML cannot hold; line ends become `\n`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n');
}
