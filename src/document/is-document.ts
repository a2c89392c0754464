const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The directory of a zip stands at its end; a document has few entries. */
const TAIL = 64 * 1024;

/** Whether bytes are those of a Word document, by the names in the directory of the zip. */
export function isDocument(bytes: Uint8Array): boolean {
  if (!ZIP.every((byte, at) => bytes[at] === byte)) return false;
  const tail = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.max(0, bytes.length - TAIL),
    Math.min(TAIL, bytes.length),
  );
  return tail.includes('word/document') && !tail.includes('xl/workbook');
}
