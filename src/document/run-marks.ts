import type { Attributes } from '../workbook/package/xml.ts';

/** An attribute by its local name: documents write `w:val`, strict and hand-made ones now and then `val`. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const ending = `:${name}`;
  for (const key in attributes) if (key.endsWith(ending)) return attributes[key];
  return undefined;
}

/** A property that is switched off: `<w:strike w:val="0"/>`. */
export function isOff(attributes: Attributes): boolean {
  const value = attributeOf(attributes, 'val');
  return value === '0' || value === 'false' || value === 'off' || value === 'none';
}

/** Check marks and boxes that people insert from the symbol fonts, by font and code (the fonts place them at U+F000). */
const SYMBOLS: Record<string, Record<string, string>> = {
  wingdings: { FC: '√', FE: '☑', A8: '☐', FD: '☒', FB: '×', '6F': '☐', A1: '○' },
  'wingdings 2': { '50': '√', '52': '☑', A3: '☐', '53': '☒', '2A': '☐' },
};

/** The character for `<w:sym>`; nothing for a symbol that is no check mark. */
export function checkMark(attributes: Attributes): string {
  const font = attributeOf(attributes, 'font')?.toLowerCase() ?? '';
  const code = (attributeOf(attributes, 'char') ?? '').toUpperCase().replace(/^F0/, '').replace(/^0+/, '');
  return SYMBOLS[font]?.[code] ?? '';
}
