import { legalText } from '../../text/legal-text.ts';

/** An element on a line of its own; `children` are elements, or one text from `xmlText`. */
export function xmlElement(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`);
  const content = children.join('');
  const open = `<${name}${list.join('')}`;
  if (content === '') return `${open}/>\n`;
  return content.startsWith('<') ? `${open}>\n${content}</${name}>\n` : `${open}>${content}</${name}>\n`;
}

export function xmlText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, entity);
}

/** A parser makes blanks of the line breaks and tabs of an attribute unless they are written as references. */
function xmlAttribute(value: string | number): string {
  return legalText(String(value)).replace(/[&<>"\t\n\r]/g, entity);
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const entity = (character: string) => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
