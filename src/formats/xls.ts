import { compoundKind } from '../workbook/package/file-kind.ts';
import { ENDINGS } from './endings.ts';
import type { InputFormat } from './format.ts';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** .xls and .et (BIFF8 in a compound file). A marked copy is a new .xlsx, as nothing at hand writes into the old format without loss. */
export const xls: InputFormat = {
  id: 'xls',
  endings: ENDINGS.xls,
  recognises: (bytes) => COMPOUND.every((byte, at) => bytes[at] === byte) && compoundKind(bytes) === 'xls',
  async read(bytes, limits) {
    const { readXls } = await import('../workbook/xls/read-xls.ts');
    return readXls(bytes, limits);
  },
  copyEnding: () => '.xlsx',
  converts: true,
  corrects: false,
  async mark(bytes, marks, sheet, options) {
    const [{ convertXls }, { markWorkbook }] = await Promise.all([
      import('../workbook/xls/convert-xls.ts'),
      import('../workbook/mark/index.ts'),
    ]);
    return markWorkbook(await convertXls(bytes, options?.limits), marks, sheet, options);
  },
  unmark: async (bytes) => ({ bytes, how: 'unmarked' }),
};
