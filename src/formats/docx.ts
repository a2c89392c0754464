import { isDocument } from '../document/is-document.ts';
import { ENDINGS } from './endings.ts';
import type { InputFormat } from './format.ts';

/** Word documents: every table is a grid. The code for them is loaded when one is met. */
export const docx: InputFormat = {
  id: 'docx',
  endings: ENDINGS.docx,
  recognises: isDocument,
  async read(bytes, limits) {
    const { readDocument } = await import('../document/read-document.ts');
    return readDocument(bytes, limits).workbook;
  },
  copyEnding: () => '.docx',
  converts: false,
  corrects: false,
  async mark(bytes, marks, sheet, options) {
    const { markDocument } = await import('../document/mark/mark-document.ts');
    return markDocument(bytes, marks, sheet, options);
  },
  async unmark(bytes, options) {
    const { unmarkDocument } = await import('../document/mark/unmark-document.ts');
    return unmarkDocument(bytes, options);
  },
};
