/** The records of a BIFF8 stream that say what stands in cells and where, by type (MS-XLS 2.3). */
const NEEDED = new Set([
  0x0809, // BOF
  0x000a, // EOF
  0x002f, // FilePass: the workbook has a password
  0x0042, // CodePage
  0x0022, // Date1904
  0x0085, // BoundSheet8: name, place and visibility of a sheet
  0x00fc, // SST: the shared strings
  0x041e, // Format
  0x00e0, // XF: the number format of a style
  0x0006, // Formula
  0x0207, // String: the result of the formula before it
  0x0203, // Number
  0x027e, // RK
  0x00bd, // MulRk
  0x00fd, // LabelSst
  0x0204, // Label
  0x00d6, // RString
  0x0205, // BoolErr
  0x0201, // Blank
  0x00be, // MulBlank
  0x0208, // Row
  0x007d, // ColInfo
  0x0055, // DefColWidth
  0x0225, // DefaultRowHeight
  0x00e5, // MergeCells
  0x0200, // Dimensions
]);
const FORMULA = 0x0006;
const CONTINUE = 0x003c;
/** Selection: a record that the library passes over by its length. */
const PASSED_OVER = 0x001d;
/** Where a Formula record holds the length of its expression. */
const EXPRESSION = 20;

/**
 * A copy of the stream in which only what is needed is left to interpret: the library follows damaged names, charts and expressions
 * without end. Records keep their places and lengths, because sheets are found by offset; a formula keeps its result and loses its
 * expression.
 */
export function onlyCells(stream: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(stream);
  const view = new DataView(copy.buffer);
  let kept = false;
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (type !== CONTINUE) kept = NEEDED.has(type);
    if (!kept) view.setUint16(at, PASSED_OVER, true);
    else if (type === FORMULA && length >= EXPRESSION + 2 && at + 4 + EXPRESSION + 2 <= copy.length)
      view.setUint16(at + 4 + EXPRESSION, 0, true);
    at += 4 + length;
  }
  return copy;
}
