import { readWorkbook } from '../workbook/read.ts';
import { ENDINGS } from './endings.ts';
import type { InputFormat } from './format.ts';

/** .xlsx and .xlsm. It is asked last: its reader says in a sentence what a file is that no format knows. */
export const xlsx: InputFormat = {
  id: 'xlsx',
  endings: ENDINGS.xlsx,
  recognises: () => true,
  read: (bytes, limits) => readWorkbook(bytes, limits ? { limits } : {}),
  copyEnding: (ending) => (/^\.xls[xm]$/i.test(ending) ? ending : '.xlsx'),
  converts: false,
  corrects: true,
  async mark(bytes, marks, sheet, options) {
    const { markWorkbook } = await import('../workbook/mark/index.ts');
    return markWorkbook(bytes, marks, sheet, options);
  },
  async unmark(bytes, options) {
    const { unmark } = await import('../workbook/mark/index.ts');
    return unmark(bytes, options);
  },
};
