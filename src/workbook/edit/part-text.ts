import { damage } from '../errors.ts';
import { encodingOf } from '../package/xml.ts';

/** The text of a part and how to write it back. A byte order mark is part of the text, so that it stays. */
export interface PartText {
  text: string;
  encode(text: string): Uint8Array;
}

/**
 * Decodes a part so that encoding the unchanged text gives the same bytes. Only a part that is neither UTF-8 nor
 * UTF-16, which the package format does not allow, is written back as UTF-8, with its declaration changed.
 * Throws a WorkbookError for bytes that are not of the encoding.
 */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = encodingOf(bytes);
  const text = decodeStrictly(bytes, encoding, part);
  if (encoding === 'utf-16le') return { text, encode: encodeUtf16 };
  if (encoding === 'utf-16be') return { text, encode: (edited) => encodeUtf16(edited).swap16() };
  if (encoding === 'utf-8') return { text, encode: (edited) => Buffer.from(edited) };
  const declared = text.replace(/(\sencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
  return { text: declared, encode: (edited) => Buffer.from(edited) };
}

function encodeUtf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function decodeStrictly(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damage(
      `部件 ${part} 不是有效的 ${encoding.toUpperCase()} 文本`,
      `the part ${part} is not valid ${encoding.toUpperCase()} text`,
    );
  }
}
