import { refusal, type WorkbookErrorCode } from '../errors.ts';

export type Kind = Extract<
  WorkbookErrorCode,
  | 'empty'
  | 'encrypted'
  | 'biff5'
  | 'csv'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'document'
  | 'doc'
  | 'archive'
  | 'not-a-zip'
  | 'not-a-workbook'
>;

const HEAD = 4096;

/** Throws the sentence for what the file is when it is no zip file. Its name does not count. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  throw refusal(kindOf(bytes));
}

function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const kind = compoundKind(bytes);
    // A workbook of old Excel is read elsewhere; whoever asks here wants a package.
    return kind === 'xls' ? 'not-a-workbook' : kind;
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'not-a-workbook';
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]))
    return 'archive';
  // BIFF before it was kept in compound files: Excel 2.1 to 4.
  if (bytes[0] === 0x09 && (bytes[1] ?? 9) <= 8 && (bytes[1] ?? 1) % 2 === 0 && bytes[3] === 0)
    return 'biff5';

  const head = bytes.subarray(0, HEAD);
  if (Buffer.from(head).toString('latin1', 0, 1024).includes('%PDF-')) return 'pdf';
  const text = decode(head);
  if (text === null) return 'not-a-zip';
  const start = text.trimStart().slice(0, 1024).toLowerCase();
  if (start.startsWith('{\\rtf')) return 'doc';
  if (start.startsWith('mime-version:')) return 'html';
  if (start.startsWith('<')) {
    if (/<(!doctype html|html|head|body|meta|table|script|style)\b/.test(start)) return 'html';
    return 'xml';
  }
  return 'csv';
}

/** An OLE compound file, told by the names in its directory: entries of 128 bytes, name in UTF-16, length at 64. */
export function compoundKind(bytes: Uint8Array): Kind | 'xls' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => {
    const wanted = Buffer.from(`${name}\0`, 'utf16le');
    for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 2)) {
      if (at % 128 === 0 && at + 66 <= file.length && file.readUInt16LE(at + 64) === wanted.length)
        return true;
    }
    return false;
  };
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('Workbook')) return 'xls';
  if (holds('Book')) return 'biff5';
  if (holds('WordDocument')) return 'doc';
  if (holds('PowerPoint Document')) return 'document';
  return 'not-a-zip';
}

/** The text of the head when the bytes are text in UTF-8, UTF-16 or GBK; null when they are not. */
function decode(head: Uint8Array): string | null {
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head);
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head);
  if (head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c))
    return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      // `stream` lets the head end in the middle of a character.
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    } catch {}
  }
  return null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
