/**
 * Copies plain data with every string made fit for a terminal: forms come from strangers, and a cell or a file
 * name may hold escape sequences, line breaks or marks that turn the reading direction.
 */
export function plainStrings<T>(data: T): T {
  if (typeof data === 'string') return plain(data) as T;
  if (Array.isArray(data)) return data.map(plainStrings) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plainStrings(value)])) as T;
}

/** One line; control characters as their pictures (␛), invisible and direction marks left out. */
export function plain(text: string): string {
  return UNFIT.test(text) ? pictured(text.replace(/[\s\u0085]+/g, ' ')) : text;
}

/** The same for a text of several lines, which stay lines. */
export function plainLines(text: string): string {
  return text.split('\n').map(pictured).join('\n');
}

function pictured(text: string): string {
  return text
    .replace(/[\x00-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/\x7f/g, '␡')
    .replace(/[\x80-\x9f]/g, '\ufffd')
    .replace(INVISIBLE, '');
}

const INVISIBLE = /[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const UNFIT = /[\x00-\x1f\x7f-\x9f\xad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]|\s{2}/;
