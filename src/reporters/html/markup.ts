/** Text that is already markup. Nothing else reaches the page unescaped. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text, which is escaped; markup; lists of both; nothing. */
export type Content = string | number | Markup | null | false | readonly Content[];

/**
 * Builds markup from a template. Every value is escaped unless it is `Markup`, so that words of a form stay words,
 * in text and in attributes alike; attributes must be in double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: Content[]): Markup {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '');
  });
  return new Markup(text);
}

function render(value: Content): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number' || value instanceof Markup) return value.toString();
  return value.map(render).join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return UNSAFE.test(text) ? text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '') : text;
}

const UNSAFE = /[&<>"']/;
