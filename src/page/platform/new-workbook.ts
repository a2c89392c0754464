import Workbook from 'exceljs/lib/doc/workbook.js';

/** The first day that a zip can name, as in the workbook that the command writes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** The writer of the command's workbooks packs by streams of Node; here the same library holds the workbook whole. */
export class NewWorkbook extends Workbook {
  constructor(subject: string) {
    super();
    Object.assign(this, {
      creator: 'perf-score',
      lastModifiedBy: 'perf-score',
      created: DATE,
      modified: DATE,
      subject,
    });
  }

  override addWorksheet(...args: Parameters<Workbook['addWorksheet']>) {
    return Object.assign(super.addWorksheet(...args), { commit() {} });
  }

  async finish(): Promise<Uint8Array> {
    return new Uint8Array(await this.xlsx.writeBuffer());
  }
}
